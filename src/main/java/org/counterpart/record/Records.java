package org.counterpart.record;

import java.util.List;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading the public log. */
@Service
public class Records {

    private final RecordRepository repository;

    Records(RecordRepository repository) {
        this.repository = repository;
    }

    /** The entries before this one, newest first; the latest when it is null; none when there is no such entry. */
    @May(Verb.READ_PUBLIC)
    @Transactional(readOnly = true)
    public List<Entry> before(@Nullable UUID entry, int limit) {
        return repository.before(entry, limit);
    }

    /** The latest entries of one process, newest first. */
    @May(Verb.READ_PUBLIC)
    @Transactional(readOnly = true)
    public List<Entry> latestIn(ConsultationId consultation, int limit) {
        return repository.latestIn(consultation, limit);
    }
}
