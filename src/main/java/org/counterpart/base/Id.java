package org.counterpart.base;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/**
 * A typed identity. The application makes it, not the database: a request that is sent twice meets its own row, and several nodes
 * need not agree on a sequence.
 */
public interface Id {

    NoArgGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();

    UUID value();

    /** A new UUIDv7: ordered by time, so that new rows go to the end of an index. */
    static UUID random() {
        return TIME_ORDERED.generate();
    }
}
