package org.counterpart.notification;

import org.counterpart.base.Act;
import org.counterpart.base.Concerned;
import org.counterpart.identity.Actors;
import org.springframework.stereotype.Component;

/** Counts whom an act would be told to, by the very rule that tells them; whoever acts is not told. */
@Component
class Told implements Concerned {

    private final NoticeRepository notices;
    private final Actors actors;

    Told(NoticeRepository notices, Actors actors) {
        this.notices = notices;
        this.actors = actors;
    }

    @Override
    public int people(Act act) {
        return notices.people(act.by(actors.current().account(), act.organisation()));
    }
}
