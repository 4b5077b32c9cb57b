package org.counterpart.demo;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CORRECTION;
import static counterpart.schema.Tables.FOLLOW;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.PHASE_CHANGE;
import static counterpart.schema.Tables.QUESTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Id;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.QuestionId;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Correction;
import org.counterpart.consultation.Phase;
import org.counterpart.response.ResponseAct;
import org.jspecify.annotations.Nullable;

/** The frame of a consultation: its words, its timetable, who was asked, and the phases it went through. */
final class DemoConsultation {

    final ConsultationId id = ConsultationId.next();
    final ConsultationFile file;
    final OrganisationId institution;
    private final DemoCast cast;
    private final Rows rows;
    private final List<QuestionId> questions = new ArrayList<>();

    DemoConsultation(ConsultationFile file, DemoCast cast, Rows rows) {
        this.file = file;
        this.cast = cast;
        this.rows = rows;
        this.institution = cast.organisation(file.institution());
    }

    boolean isPublished() {
        return file.phase() != Phase.DRAFT;
    }

    void write(int number) {
        var days = file.days();
        var at = cast.days;
        var begin = days.published() == null ? Objects.requireNonNull(days.created()) : days.published();
        var row = rows.add(CONSULTATION);
        row.setId(id);
        row.setNumber(number);
        row.setSlug(file.slug());
        row.setReference(
                file.reference().replace("{year}", String.valueOf(at.date(begin).getYear())));
        row.setInstitutionId(institution);
        row.setTitle(file.title());
        row.setLanguage("en");
        row.setSummary(file.summary());
        row.setPurpose(file.purpose());
        row.setWhoIsAsked(file.whoIsAsked());
        row.setContact(file.contact());
        row.setZone(at.zone.getId());
        row.setPhase(file.phase());
        row.setOpensAt(at.morning(days.opens()));
        row.setContributionsCloseAt(at.cutOff(days.closes()));
        row.setDeliberationClosesAt(at.cutOff(days.deliberation()));
        row.setAnswersDueAt(at.cutOff(days.closes() + cast.responseDays));
        row.setDecisionDueOn(days.decision() == null ? null : at.date(days.decision()));
        row.setFollowUpUntil(days.followUp() == null ? null : at.date(days.followUp()));
        row.setRuleId(isPublished() ? cast.rule : null);
        row.setPublishedAt(isPublished() ? at.morning(begin) : null);
        row.setAnsweredAt(days.answered() == null ? null : at.morning(days.answered()));
        row.setAnswerSummary(file.answerSummary());
        row.setDecidedAt(days.decided() == null ? null : at.morning(days.decided()));
        row.setDecision(file.decision());
        row.setCreatedBy(cast.person(file.createdBy()));
        row.setCreatedAt(at.morning(begin).minusSeconds(86_400));
        row.setVersion(0);
        writeQuestions();
        file.corrections().forEach(this::write);
        writeWhoIsAsked(at.morning(begin).plusSeconds(600));
        if (isPublished()) {
            writePhases();
        }
    }

    private void writeQuestions() {
        for (var i = 0; i < file.questions().size(); i++) {
            var row = rows.add(QUESTION);
            row.setId(QuestionId.next());
            questions.add(row.getId());
            row.setConsultationId(id);
            row.setPosition(i);
            row.setBody(file.questions().get(i));
        }
    }

    /** @param number from 1 */
    QuestionId question(int number) {
        return questions.get(number - 1);
    }

    private void write(ConsultationFile.Corrected corrected) {
        var at = cast.days.moment(corrected.day());
        var row = rows.add(CORRECTION);
        row.setId(Id.random());
        row.setConsultationId(id);
        row.setPart(Correction.Part.CONTACT);
        row.setSubjectId(id.value());
        row.setWordsBefore(corrected.before());
        row.setWordsAfter(file.contact());
        row.setReason(corrected.reason());
        row.setByAccountId(cast.person(corrected.by()));
        row.setAt(at);
        act(
                Act.of(ConsultationAct.CONSULTATION_CORRECTED, id, file.title())
                        .by(cast.person(corrected.by()), institution)
                        .saying(Correction.told(corrected.before(), file.contact(), corrected.reason())),
                at);
    }

    private void writeWhoIsAsked(Instant at) {
        for (var key : file.invited()) {
            var row = rows.add(INVITATION);
            row.setConsultationId(id);
            row.setOrganisationId(cast.organisation(key));
            row.setInvitedAt(at);
            row.setFirstOpenedAt(
                    !isPublished() || file.silent().contains(key)
                            ? null
                            : cast.days.moment(file.days().opens()));
        }
        for (var key : file.followers()) {
            var row = rows.add(FOLLOW);
            row.setAccountId(cast.person(key));
            row.setConsultationId(id);
            row.setSince(at);
        }
    }

    private void writePhases() {
        var days = file.days();
        var at = cast.days;
        act(Phase.ANNOUNCED, ConsultationAct.CONSULTATION_PUBLISHED, days.published());
        entered(Phase.OPEN, ConsultationAct.CONSULTATION_OPENED, at.morning(days.opens()), true);
        if (file.phase() == Phase.OPEN) {
            return;
        }
        entered(Phase.DELIBERATION, ConsultationAct.DELIBERATION_STARTED, at.cutOff(days.closes()), true);
        entered(Phase.REVIEW, ConsultationAct.REVIEW_STARTED, at.cutOff(days.deliberation()), true);
        act(Phase.ANSWERED, ResponseAct.ANSWERS_PUBLISHED, days.answered());
        act(Phase.DECIDED, ConsultationAct.CONSULTATION_DECIDED, days.decided());
        act(Phase.FOLLOW_UP, ConsultationAct.FOLLOW_UP_STARTED, days.followUpStarted());
    }

    /** A phase that a person's act began. */
    private void act(Phase phase, ActKind kind, @Nullable Integer day) {
        entered(phase, kind, cast.days.morning(Objects.requireNonNull(day, phase.name())), false);
    }

    private void entered(Phase phase, ActKind kind, Instant at, boolean byTheClock) {
        var by = byTheClock ? null : cast.person(file.createdBy());
        var row = rows.add(PHASE_CHANGE);
        row.setConsultationId(id);
        row.setPhase(phase);
        row.setDueAt(byTheClock ? at : null);
        row.setEnteredAt(at);
        row.setByAccountId(by);
        act(Act.of(kind, id, file.title()).by(by, institution), at);
    }

    /** Enters an act of this consultation into the record. */
    void act(Act act, @Nullable Instant at) {
        rows.record(act.in(id), Objects.requireNonNull(at));
    }
}
