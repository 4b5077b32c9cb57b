package org.counterpart.base;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.counterpart.base.database.Pulse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps the scheduler from saying at each of its rounds that the database is away: its {@link Pulse} says so once. Whatever else fails is said.
 */
public final class SaidByPulse extends TurboFilter {

    private static final String SCHEDULER = "com.github.kagkarlsson.scheduler";

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] words,
            @Nullable Throwable failure) {
        var cause = failure == null && words != null && words.length > 0 && words[words.length - 1] instanceof Throwable
                ? (Throwable) words[words.length - 1]
                : failure;
        return cause != null && logger.getName().startsWith(SCHEDULER) && Pulse.isOfLostConnection(cause)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }
}
