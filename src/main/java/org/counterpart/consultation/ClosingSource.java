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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The states of a summary or a decision while it is written, for the officers of the institution. */
class ClosingSource implements DraftSource {

    @Configuration
    static class Both {

        @Bean
        DraftSource summaries(Consultations consultations, Proceedings proceedings, Actors actors) {
            return new ClosingSource(Closing.SUMMARY, consultations, proceedings, actors);
        }

        @Bean
        DraftSource decisions(Consultations consultations, Proceedings proceedings, Actors actors) {
            return new ClosingSource(Closing.DECISION, consultations, proceedings, actors);
        }
    }

    private final Closing what;
    private final Consultations consultations;
    private final Proceedings proceedings;
    private final Actors actors;

    private ClosingSource(Closing what, Consultations consultations, Proceedings proceedings, Actors actors) {
        this.what = what;
        this.consultations = consultations;
        this.proceedings = proceedings;
        this.actors = actors;
    }

    @Override
    public DraftKind kind() {
        return what.kind();
    }

    @Override
    public Fields read(UUID id) {
        return what.fields(proceedings.draft(find(id).id(), what).words());
    }

    @Override
    public boolean isOpen(UUID id) {
        return find(id).phase() == what.phase();
    }

    @Override
    public void write(UUID id, Fields fields) {
        var consultation = find(id);
        proceedings.saveDraft(consultation.id(), what, consultation.version(), fields.get(what.field()));
    }

    @Override
    public String title(UUID id) {
        return find(id).title();
    }

    @Override
    public String address(UUID id) {
        return "consultations/" + id + what.place();
    }

    @Override
    public ZoneId zone(UUID id) {
        return find(id).zone();
    }

    @Override
    public Sheet sheet(UUID id, Locale locale, Sheet.Sentences sentences) {
        return field -> sentences.of(what.label());
    }

    private Consultation find(UUID id) {
        var consultation = consultations.get(new ConsultationId(id));
        if (!actors.current().may(what.verb(), consultation.institution())) {
            throw new NotFound();
        }
        return consultation;
    }
}
