package org.counterpart.text;

import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.Turns;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Component;

/** The draft somebody wants to change: it must be the own institution's, and no published version is one. */
@Component
public class DraftAccess {

    private final Turns turns;
    private final Actors actors;
    private final TextRepository texts;

    DraftAccess(Turns turns, Actors actors, TextRepository texts) {
        this.turns = turns;
        this.actors = actors;
        this.texts = texts;
    }

    public TextVersion draft(TextVersionId id) {
        var found = texts.find(id).orElseThrow(NotFound::new);
        actors.current().require(Verb.EDIT_TEXT, found.institution());
        if (found.text().isPublished()) {
            throw new Refused(Problem.of("text.policy.frozen"));
        }
        return found.text();
    }

    /** The same to be written: it is not published meanwhile. */
    public TextVersion locked(TextVersionId id) {
        turns.takeFor(id);
        return draft(id);
    }

    /** The same in the state that the person saw. */
    public TextVersion draft(TextVersionId id, int version) {
        var draft = locked(id);
        if (draft.version() != version) {
            throw new Stale();
        }
        return draft;
    }
}
