package org.counterpart.record;

import java.util.List;
import org.counterpart.base.Act;
import org.counterpart.base.Acts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the log in the transaction of the act itself: no act without its entry, no entry without its act. */
@Component
class RecordWriter {

    private final RecordRepository repository;

    RecordWriter(RecordRepository repository) {
        this.repository = repository;
    }

    @EventListener
    void on(Act act) {
        append(List.of(act));
    }

    @EventListener
    void on(Acts acts) {
        append(acts.all());
    }

    private void append(List<Act> acts) {
        var recorded = acts.stream().filter(act -> act.kind().isRecorded()).toList();
        if (!recorded.isEmpty()) {
            repository.append(recorded);
        }
    }
}
