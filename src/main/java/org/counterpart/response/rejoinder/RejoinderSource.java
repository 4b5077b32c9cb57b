package org.counterpart.response.rejoinder;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.counterpart.base.NotFound;
import org.counterpart.base.PointId;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftSource;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.Sheet;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Component;

/** The states of a rejoinder, for the members of the organisation whose point it is. */
@Component
class RejoinderSource implements DraftSource {

    private final Rejoinders rejoinders;
    private final Actors actors;

    RejoinderSource(Rejoinders rejoinders, Actors actors) {
        this.rejoinders = rejoinders;
        this.actors = actors;
    }

    @Override
    public DraftKind kind() {
        return DraftKind.REJOINDER;
    }

    @Override
    public Fields read(UUID id) {
        var rejoinder = find(id).rejoinder();
        return RejoinderFields.of(rejoinder == null ? "" : rejoinder.body());
    }

    @Override
    public boolean isOpen(UUID id) {
        var exchange = find(id);
        var organisation = exchange.organisation();
        return exchange.mayBeContested()
                && organisation != null
                && actors.current().may(Verb.DRAFT_REJOINDER, organisation);
    }

    @Override
    public void write(UUID id, Fields fields) {
        var rejoinder = find(id).rejoinder();
        rejoinders.save(
                new PointId(id), rejoinder == null ? 0 : rejoinder.version(), fields.get(RejoinderFields.WORDS));
    }

    @Override
    public String title(UUID id) {
        return find(id).title();
    }

    @Override
    public String address(UUID id) {
        return "consultations/" + find(id).consultation() + "/answers?point=" + id;
    }

    @Override
    public ZoneId zone(UUID id) {
        return find(id).zone();
    }

    @Override
    public Sheet sheet(UUID id, Locale locale, Sheet.Sentences sentences) {
        return new RejoinderSheet(sentences);
    }

    private Exchange find(UUID id) {
        var exchange = rejoinders.of(new PointId(id));
        var organisation = exchange.organisation();
        if (organisation == null || !actors.current().isMemberOf(organisation)) {
            throw new NotFound();
        }
        return exchange;
    }
}
