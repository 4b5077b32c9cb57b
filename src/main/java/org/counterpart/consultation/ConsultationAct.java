package org.counterpart.consultation;

import static org.counterpart.base.ActSubject.CONSULTATION;
import static org.counterpart.base.ActSubject.ORGANISATION;
import static org.counterpart.base.ActSubject.POINT;
import static org.counterpart.base.Nature.Trait.BEGINS_TO_FOLLOW;
import static org.counterpart.base.Nature.Trait.OF_THE_TIMETABLE;
import static org.counterpart.base.Nature.recorded;
import static org.counterpart.base.Nature.told;
import static org.counterpart.base.Whom.FOLLOWERS;
import static org.counterpart.base.Whom.INSTITUTION;
import static org.counterpart.base.Whom.MODERATORS;
import static org.counterpart.base.Whom.PARTICIPANTS;
import static org.counterpart.base.Whom.PARTICIPANTS_WHO_WRITE;
import static org.counterpart.base.Whom.THE_ORGANISATION;
import static org.counterpart.base.Whom.WHOSE_POINT_IT_IS;

import org.counterpart.base.ActKind;
import org.counterpart.base.Nature;
import org.counterpart.base.Term;

/** The official acts of a process and its timetable. */
public enum ConsultationAct implements ActKind {
    CONSULTATION_PUBLISHED(recorded(CONSULTATION, BEGINS_TO_FOLLOW)
            .to(PARTICIPANTS, FOLLOWERS, INSTITUTION)
            .until(Term.Of.CONTRIBUTIONS)
            .asLongAs(ConsultationStanding::opensLater)),
    CONSULTATION_OPENED(recorded(CONSULTATION, OF_THE_TIMETABLE)
            .to(PARTICIPANTS, FOLLOWERS, INSTITUTION)
            .until(Term.Of.CONTRIBUTIONS)
            .asLongAs(ConsultationStanding::isOpen)),
    CONSULTATION_EXTENDED(
            recorded(CONSULTATION).to(PARTICIPANTS, FOLLOWERS, INSTITUTION).asLongAs(ConsultationStanding::endsThen)),
    /** It opened otherwise than its rule has it, by somebody's order or for a reason. */
    RULE_DEPARTED_FROM(recorded(CONSULTATION)),
    CONSULTATION_CHANGED(recorded(CONSULTATION)),
    CONSULTATION_DISCARDED(recorded(CONSULTATION)),
    ORGANISATION_INVITED(recorded(ORGANISATION)
            .to(THE_ORGANISATION)
            .until(Term.Of.CONTRIBUTIONS)
            .asLongAs(ConsultationStanding::isAnnouncedOrOpen)),
    DELIBERATION_STARTED(recorded(CONSULTATION, OF_THE_TIMETABLE)
            .to(PARTICIPANTS, FOLLOWERS, INSTITUTION)
            .until(Term.Of.DELIBERATION)
            .asLongAs(ConsultationStanding::isInDeliberation)),
    REVIEW_STARTED(recorded(CONSULTATION, OF_THE_TIMETABLE)
            .to(PARTICIPANTS, FOLLOWERS, INSTITUTION)
            .until(Term.Of.ANSWERS)
            .asLongAs(ConsultationStanding::isUnderReview)),
    CONSULTATION_DECIDED(recorded(CONSULTATION).to(PARTICIPANTS, FOLLOWERS, INSTITUTION)),
    FOLLOW_UP_STARTED(recorded(CONSULTATION).to(PARTICIPANTS, FOLLOWERS, INSTITUTION)),
    CONSULTATION_ARCHIVED(recorded(CONSULTATION).to(PARTICIPANTS, FOLLOWERS, INSTITUTION)),
    CONSULTATION_IMPORTED(recorded(CONSULTATION)),
    /** Words of the opening were put right after they were published. */
    CONSULTATION_CORRECTED(recorded(CONSULTATION).to(PARTICIPANTS, FOLLOWERS, INSTITUTION)),
    /** The same of a published answer. */
    ANSWER_CORRECTED(recorded(POINT).to(WHOSE_POINT_IT_IS, FOLLOWERS).at("{contribution}")),
    CLOSING_IN_SEVEN_DAYS(
            told(CONSULTATION).to(PARTICIPANTS_WHO_WRITE, FOLLOWERS).asLongAs(ConsultationStanding::closesThen)),
    CLOSING_TOMORROW(
            told(CONSULTATION).to(PARTICIPANTS_WHO_WRITE, FOLLOWERS).asLongAs(ConsultationStanding::closesThen)),
    ANSWERS_DUE(told(CONSULTATION).to(INSTITUTION).at("{work}/answers").asLongAs(ConsultationStanding::answersThen)),
    ANSWERS_OVERDUE(told(CONSULTATION)
            .to(INSTITUTION, MODERATORS)
            .at("{work}/answers")
            .asLongAs(ConsultationStanding::wasToAnswerThen));

    private final Nature nature;

    ConsultationAct(Nature nature) {
        this.nature = nature;
    }

    @Override
    public Nature nature() {
        return nature;
    }
}
