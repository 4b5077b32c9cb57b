package org.counterpart.base;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does something at certain acts. Listeners are told in no particular order, so none may need what another does at the same act: it calls the
 * other, or is called by it.
 */
public interface ActListener {

    /** What it does at acts of this kind; null when nothing. */
    @Nullable
    Consumer<Act> at(ActKind kind);

    /** Whether it does so when the act is committed, in its own time, and not in the transaction of the act. */
    default boolean isLate() {
        return false;
    }
}
