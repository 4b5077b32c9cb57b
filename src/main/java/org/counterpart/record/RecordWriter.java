package org.counterpart.record;

import org.counterpart.base.Act;
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
        if (act.kind().isRecorded()) {
            repository.append(act);
        }
    }
}
