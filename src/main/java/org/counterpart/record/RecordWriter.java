package org.counterpart.record;

import java.util.function.Consumer;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ActListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the log in the transaction of the act itself: no act without its entry, no entry without its act. */
@Component
class RecordWriter implements ActListener {

    private final RecordRepository repository;

    RecordWriter(RecordRepository repository) {
        this.repository = repository;
    }

    @Override
    public @Nullable Consumer<Act> at(ActKind kind) {
        return kind.isRecorded() ? act -> repository.append(act.each()) : null;
    }
}
