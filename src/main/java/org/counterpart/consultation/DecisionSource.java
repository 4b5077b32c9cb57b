package org.counterpart.consultation;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftSource;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.Sheet;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Component;

/** The states of a decision while it is written, for the officers of the institution. */
@Component
class DecisionSource implements DraftSource {

    private final Consultations consultations;
    private final Proceedings proceedings;
    private final Actors actors;

    DecisionSource(Consultations consultations, Proceedings proceedings, Actors actors) {
        this.consultations = consultations;
        this.proceedings = proceedings;
        this.actors = actors;
    }

    @Override
    public DraftKind kind() {
        return DraftKind.DECISION;
    }

    @Override
    public Fields read(UUID id) {
        return proceedings.decisionDraft(find(id).id()).fields();
    }

    @Override
    public boolean isOpen(UUID id) {
        return find(id).phase() == Phase.ANSWERED;
    }

    @Override
    public void write(UUID id, Fields fields) {
        var consultation = find(id);
        proceedings.saveDecision(consultation.id(), consultation.version(), fields.get(DecisionDraft.FIELD));
    }

    @Override
    public String title(UUID id) {
        return find(id).title();
    }

    @Override
    public String address(UUID id) {
        return "consultations/" + id;
    }

    @Override
    public ZoneId zone(UUID id) {
        return find(id).zone();
    }

    @Override
    public Sheet sheet(UUID id, Locale locale, Sheet.Sentences sentences) {
        return field -> sentences.of("consultation." + field);
    }

    private Consultation find(UUID id) {
        var consultation = consultations.get(new ConsultationId(id));
        if (!actors.current().may(Verb.DECIDE_CONSULTATION, consultation.institution())) {
            throw new NotFound();
        }
        return consultation;
    }
}
