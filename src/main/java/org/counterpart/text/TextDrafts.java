package org.counterpart.text;

import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.counterpart.base.Act;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.Consultations;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.legaltext.comparison.Differences;
import org.counterpart.legaltext.comparison.Matcher;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer does with a text before it is published: import it, correct its split, publish it. One draft at a time. */
@Service
public class TextDrafts {

    private final Actors actors;
    private final Consultations consultations;
    private final TextRepository texts;
    private final TextDraftRepository repository;
    private final CorrectionRepository corrections;
    private final DraftAccess own;
    private final ApplicationEventPublisher events;

    TextDrafts(
            Actors actors,
            Consultations consultations,
            TextRepository texts,
            TextDraftRepository repository,
            CorrectionRepository corrections,
            DraftAccess own,
            ApplicationEventPublisher events) {
        this.actors = actors;
        this.consultations = consultations;
        this.texts = texts;
        this.repository = repository;
        this.corrections = corrections;
        this.own = own;
        this.events = events;
    }

    /** Sets the title, the language (BCP 47), the note of a draft, and whether it only mends slips. */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public void describe(
            TextVersionId id, int version, String title, String language, String note, boolean correction) {
        own.locked(id);
        Refused.ifAny(TextPolicy.describable(title, language, note));
        Stale.unless(repository.describe(id, version, title.strip(), language.strip(), note.strip(), correction));
    }

    /** Sets what a provision is and how it is called. */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public void describe(
            TextVersionId id, int version, ProvisionId provision, ProvisionKind kind, String number, String heading) {
        Refused.ifAny(TextPolicy.provision(number.strip(), heading.strip()));
        correct(id, version, structure -> structure.describe(provision, kind, number.strip(), heading.strip()));
    }

    /** Makes an article begin at a provision inside of another one. */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public void split(TextVersionId id, int version, ProvisionId provision) {
        correct(id, version, structure -> structure.split(provision));
    }

    /** Makes a unit begin at a line of the words of a provision; the first line is 0 and begins none. */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public void divide(TextVersionId id, int version, ProvisionId provision, int line) {
        correct(id, version, structure -> structure.divide(provision, line));
    }

    /** Makes an article part of the one before it, or a paragraph part of the words before it. */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public void mergeWithPrevious(TextVersionId id, int version, ProvisionId provision) {
        correct(id, version, structure -> structure.mergeWithPrevious(provision));
    }

    /** Takes a provision one level up. */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public void promote(TextVersionId id, int version, ProvisionId provision) {
        correct(id, version, structure -> structure.promote(provision));
    }

    /** Puts a provision under the one before it. */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public void demote(TextVersionId id, int version, ProvisionId provision) {
        correct(id, version, structure -> structure.demote(provision));
    }

    private void correct(TextVersionId id, int version, UnaryOperator<Structure> correction) {
        own.draft(id, version);
        var before = texts.provisions(id);
        var after = correction.apply(Structure.of(before)).provisions();
        corrections.remember(id, version, TextDraftRepository.touched(before, after));
        repository.replace(id, before, after);
        corrections.rememberNew(id, version, TextDraftRepository.added(before, after));
        Stale.unless(repository.restructured(id, version));
    }

    /** Takes the last correction of the structure back; refuses where there is none. */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public void undo(TextVersionId id, int version) {
        own.draft(id, version);
        var last = corrections.newest(id);
        if (last == null) {
            throw new Refused(Problem.of("text.structure.nothingToUndo"));
        }
        corrections.takeBack(id, last);
        Stale.unless(repository.restructured(id, version));
    }

    /** Publishes a later version, with a sentence that says what it is. From then on it is frozen. */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public void publish(TextVersionId id, int version, String note) {
        var draft = own.draft(id, version);
        var consultation = consultations.require(Verb.EDIT_TEXT, draft.consultation());
        Refused.ifAny(missing(draft, consultation, note));
        freeze(draft, consultation, note.strip());
    }

    /** What stands in the way of publishing a later version as it is stored, as {@link #publish} would refuse it. */
    @May(Verb.EDIT_TEXT)
    public List<Problem> missing(TextVersionId id) {
        var draft = own.draft(id);
        return missing(draft, consultations.require(Verb.EDIT_TEXT, draft.consultation()), draft.note());
    }

    private List<Problem> missing(TextVersion draft, Consultation consultation, String note) {
        var matched = draft.matchingConfirmed() || texts.before(draft.id()).isEmpty();
        var problems = TextPolicy.publishable(consultation.phase(), draft, note.strip(), matched);
        return problems.isEmpty() && TextPolicy.isRunning(consultation.phase())
                ? TextPolicy.slips(changes(draft.id()))
                : problems;
    }

    /** What a draft changes of the version in force. */
    private Differences.Summary changes(TextVersionId draft) {
        var old = texts.provisions(texts.before(draft).orElseThrow(NotFound::new));
        var fresh = texts.provisions(draft);
        var places = new HashMap<LineageId, Integer>();
        old.forEach(one -> places.put(one.lineage(), places.size()));
        var heirs = fresh.stream()
                .mapToInt(one -> places.getOrDefault(one.lineage(), -1))
                .toArray();
        return Differences.of(Matcher.known(units(old), units(fresh), heirs)).summary();
    }

    private static List<Unit> units(List<Provision> provisions) {
        return provisions.stream().map(Provision::unit).toList();
    }

    /** The first version becomes public in the same moment as its consultation. */
    void publishWith(Act publication) {
        var id = publication.consultation();
        if (id == null) {
            return;
        }
        texts.newest(id, TextStatus.DRAFT).ifPresent(draft -> freeze(draft, consultations.get(id), draft.note()));
    }

    private void freeze(TextVersion draft, Consultation consultation, String note) {
        Stale.unless(repository.publish(
                draft.id(), draft.version(), note, Fingerprint.of(draft.title(), texts.provisions(draft.id()))));
        corrections.forget(draft.id());
        events.publishEvent(Act.of(TextAct.TEXT_PUBLISHED, draft.id(), draft.title() + " · " + draft.number())
                .by(actors.current().account(), consultation.institution())
                .in(consultation.id())
                .saying(note.isEmpty() ? null : note));
    }
}
