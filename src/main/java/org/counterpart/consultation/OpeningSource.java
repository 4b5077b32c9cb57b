package org.counterpart.consultation;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.Turns;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftSource;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.Sheet;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Component;

/** The states of an opening package, for the members of the institution. */
@Component
class OpeningSource implements DraftSource {

    private final Consultations consultations;
    private final Drafts drafts;
    private final Turns turns;
    private final Actors actors;

    OpeningSource(Consultations consultations, Drafts drafts, Turns turns, Actors actors) {
        this.consultations = consultations;
        this.drafts = drafts;
        this.turns = turns;
        this.actors = actors;
    }

    @Override
    public DraftKind kind() {
        return DraftKind.OPENING;
    }

    @Override
    public Fields read(UUID id) {
        var consultation = find(id);
        return OpeningFields.of(consultation.words(), consultation.timetable());
    }

    @Override
    public void hold(UUID id) {
        turns.take(new ConsultationId(id));
    }

    @Override
    public boolean isOpen(UUID id) {
        var consultation = find(id);
        return consultation.phase() == Phase.DRAFT
                && actors.current().may(Verb.PREPARE_CONSULTATION, consultation.institution());
    }

    @Override
    public void write(UUID id, Fields fields) {
        drafts.save(
                new ConsultationId(id), find(id).version(), OpeningFields.words(fields), OpeningFields.dates(fields));
    }

    @Override
    public Optional<String> apart() {
        return Optional.of("consultation.states.apart");
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
        return new OpeningSheet(find(id).zone(), locale, sentences);
    }

    private Consultation find(UUID id) {
        var consultation = consultations.get(new ConsultationId(id));
        if (!actors.current().isMemberOf(consultation.institution())) {
            throw new NotFound();
        }
        return consultation;
    }
}
