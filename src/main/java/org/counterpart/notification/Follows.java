package org.counterpart.notification;

import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to be told how a consultation goes on. Drafts of others do not exist here either. */
@Service
public class Follows {

    private final FollowRepository follows;
    private final Actors actors;

    Follows(FollowRepository follows, Actors actors) {
        this.follows = follows;
        this.actors = actors;
    }

    @May(Verb.USE_WORKSPACE)
    @Transactional
    public void follow(ConsultationId consultation) {
        if (!follows.isPublic(consultation)) {
            throw new NotFound();
        }
        follows.follow(actors.current().account(), consultation);
    }

    @May(Verb.USE_WORKSPACE)
    @Transactional
    public void unfollow(ConsultationId consultation) {
        follows.unfollow(actors.current().account(), consultation);
    }

    @May(Verb.USE_WORKSPACE)
    public boolean isFollowing(ConsultationId consultation) {
        return follows.isFollowing(actors.current().account(), consultation);
    }
}
