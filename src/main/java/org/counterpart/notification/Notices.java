package org.counterpart.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.counterpart.base.Act;
import org.counterpart.base.Acts;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Nature;
import org.counterpart.base.Times;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes for every official act whom it concerns, in the act's own transaction: a notice is there if and only if the act is. */
@Component
class Notices {

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

    @EventListener
    @Transactional(propagation = Propagation.REQUIRED)
    public void on(Act act) {
        notices.write(List.of(act), nextDigest(clock.now()));
        followWhatOneWorksOn(act);
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRED)
    public void on(Acts acts) {
        notices.write(acts.all(), nextDigest(clock.now()));
    }

    static Instant nextDigest(Instant now) {
        var today = Times.day(now, Times.SITE).atTime(DIGEST).atZone(Times.SITE).toInstant();
        return today.isAfter(now) ? today : today.plus(Duration.ofDays(1));
    }

    /** Who writes or publishes in a consultation wants to know how it goes on. */
    private void followWhatOneWorksOn(Act act) {
        var account = act.account();
        var consultation = act.consultation();
        if (account == null || consultation == null) {
            return;
        }
        if (act.kind().is(Nature.Trait.BEGINS_TO_FOLLOW)) {
            follows.follow(account, consultation);
        }
    }
}
