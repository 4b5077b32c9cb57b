package org.counterpart.base;

import java.util.function.Predicate;
import org.counterpart.base.database.Pulse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How every clock does its work: each thing in a transaction of its own, so that the failure of one holds up no other. What failed stays due
 * and is tried again at the next tick.
 */
@Component
public class OneByOne {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final TransactionTemplate transaction;

    OneByOne(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Does the work for each thing; whether any of it changed anything.
     *
     * @param job what is done, for the log
     * @param work returns whether it changed anything
     */
    public <T> boolean each(String job, Iterable<T> things, Predicate<T> work) {
        var changed = false;
        for (var thing : things) {
            try {
                changed |= Boolean.TRUE.equals(transaction.execute(status -> work.test(thing)));
            } catch (RuntimeException e) {
                if (Pulse.isOfLostConnection(e)) {
                    // No failure of this thing: none can be done, and all stay due.
                    throw e;
                }
                LOG.error("{}: {} failed and stays due", job, thing, e);
            }
        }
        return changed;
    }
}
