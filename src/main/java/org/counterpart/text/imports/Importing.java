package org.counterpart.text.imports;

import org.counterpart.base.ConsultationId;
import org.counterpart.base.FileId;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.Turns;
import org.counterpart.consultation.Consultations;
import org.counterpart.identity.Verb;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.counterpart.text.Structure;
import org.counterpart.text.TextDraftRepository;
import org.counterpart.text.TextPolicy;
import org.counterpart.text.imports.ImportRepository.Job;
import org.counterpart.text.matching.DraftMatching;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes what was read the draft of a consultation, matched with the version before: all of it in one transaction, or nothing. */
@Component
class Importing {

    private final Turns turns;
    private final Consultations consultations;
    private final TextDraftRepository drafts;
    private final ImportRepository imports;
    private final DraftMatching matching;
    private final JsonMapper json;

    Importing(
            Turns turns,
            Consultations consultations,
            TextDraftRepository drafts,
            ImportRepository imports,
            DraftMatching matching,
            JsonMapper json) {
        this.turns = turns;
        this.consultations = consultations;
        this.drafts = drafts;
        this.imports = imports;
        this.matching = matching;
        this.json = json;
    }

    /** Replaces the draft there was. */
    @Transactional
    TextVersionId store(ConsultationId id, ImportedText text, FileId source) {
        turns.take(id);
        var consultation = consultations.require(Verb.EDIT_TEXT, id);
        Refused.ifAny(TextPolicy.draftable(consultation.phase()));
        drafts.removeDraft(id);
        var version = TextVersionId.next();
        var language = text.language().equals("und") ? consultation.language() : text.language();
        drafts.insert(
                version, id, drafts.nextNumber(id), text, language, source, json.writeValueAsString(text.report()));
        drafts.insert(version, Structure.ofUnits(text.units()).provisions());
        matching.match(version);
        return version;
    }

    /** The same at the end of work behind the scenes, unless it was cancelled meanwhile. */
    @Transactional
    void store(Job job, ImportedText text) {
        if (!imports.isRead(job)) {
            throw new Stale();
        }
        store(job.consultation(), text, job.file());
        Stale.unless(imports.done(job));
    }
}
