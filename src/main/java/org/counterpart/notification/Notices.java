package org.counterpart.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ActListener;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Nature;
import org.counterpart.base.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes for every official act whom it concerns, in the act's own transaction: a notice is there if and only if the act is. */
@Component
class Notices implements ActListener {

    /** When digests are due, in UTC: early in the morning for Europe and Africa. */
    private static final LocalTime DIGEST = LocalTime.of(5, 30);

    private final NoticeRepository notices;
    private final FollowRepository follows;
    private final DatabaseClock clock;

    Notices(NoticeRepository notices, FollowRepository follows, DatabaseClock clock) {
        this.notices = notices;
        this.follows = follows;
        this.clock = clock;
    }

    @Override
    public @Nullable Consumer<Act> at(ActKind kind) {
        var begins = kind.is(Nature.Trait.BEGINS_TO_FOLLOW);
        return kind.isTold() || begins
                ? act -> {
                    if (kind.isTold()) {
                        notices.write(act.each(), nextDigest(clock.now()));
                    }
                    if (begins) {
                        followWhatOneWorksOn(act);
                    }
                }
                : null;
    }

    static Instant nextDigest(Instant now) {
        var today = Times.day(now, Times.SITE).atTime(DIGEST).atZone(Times.SITE).toInstant();
        return today.isAfter(now) ? today : today.plus(Duration.ofDays(1));
    }

    /** Who writes or publishes in a consultation wants to know how it goes on. */
    private void followWhatOneWorksOn(Act act) {
        var account = act.account();
        var consultation = act.consultation();
        if (account != null && consultation != null) {
            follows.follow(account, consultation);
        }
    }
}
