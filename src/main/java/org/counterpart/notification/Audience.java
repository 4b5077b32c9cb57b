package org.counterpart.notification;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.BALLOT_ROLL;
import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.FOLLOW;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.MEMBERSHIP;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.VOTE;

import java.util.EnumSet;
import java.util.Set;
import org.counterpart.base.ActKind;
import org.counterpart.base.OrganisationId;
import org.counterpart.contribution.Counted;
import org.counterpart.identity.AccountStatus;
import org.counterpart.identity.Delivery;
import org.counterpart.identity.Role;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.vote.BallotStatus;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Who is told of an act: a condition on accounts, so that one statement reaches all of them. It is asked when the act happens and again when
 * the mail is sent: who lost the role, the account or the organisation's admission meanwhile is not told.
 */
final class Audience {

    private static final Role[] ANY = Role.values();
    private static final Role[] WHO_WRITE = {Role.REPRESENTATIVE, Role.CONTRIBUTOR};

    /** Acts that nobody gets mail of. Who is admitted, refused, suspended or gone gets a letter, and only that. */
    private static final Set<ActKind> UNTOLD = EnumSet.of(
            ActKind.ORGANISATION_ADMITTED,
            ActKind.ORGANISATION_REFUSED,
            ActKind.ORGANISATION_SUSPENDED,
            ActKind.ORGANISATION_WITHDRAWN,
            ActKind.ORGANISATION_RENAMED,
            ActKind.ORGANISATION_CHANGED,
            ActKind.RULE_ENACTED,
            ActKind.CONSULTATION_CHANGED,
            ActKind.CONSULTATION_DISCARDED,
            ActKind.CONSULTATION_IMPORTED,
            ActKind.COMMENT_SUBMITTED,
            ActKind.AMENDMENT_SUBMITTED,
            ActKind.BALLOT_FIXED,
            ActKind.BALLOT_REVOKED,
            ActKind.VOTE_CAST,
            ActKind.VOTE_COUNTED,
            ActKind.POINT_REFLECTED,
            ActKind.FOLLOW_UP_TASK_DONE);

    static boolean isTold(ActKind kind) {
        return !UNTOLD.contains(kind);
    }

    static Condition of(About act) {
        return ACCOUNT.STATUS
                .eq(AccountStatus.ACTIVE)
                .and(ACCOUNT.DELIVERY.ne(Delivery.NONE))
                .and(concerned(act));
    }

    private static Condition concerned(About act) {
        return switch (act.kind()) {
            case ORGANISATION_APPLIED, BALLOT_LAPSED -> moderators();
            case ORGANISATION_INVITED -> members(act.subject().coerce(ORGANISATION.ID), ANY);
            case CONSULTATION_PUBLISHED,
                    CONSULTATION_OPENED,
                    CONSULTATION_EXTENDED,
                    DELIBERATION_STARTED,
                    REVIEW_STARTED,
                    TEXT_PUBLISHED,
                    ANSWERS_PUBLISHED,
                    CONSULTATION_CORRECTED,
                    CONSULTATION_DECIDED,
                    FOLLOW_UP_STARTED,
                    CONSULTATION_ARCHIVED -> takingPart(act, ANY).or(institution(act));
            case CLOSING_IN_SEVEN_DAYS, CLOSING_TOMORROW -> takingPart(act, WHO_WRITE);
            case ANSWERS_DUE -> institution(act);
            case ANSWERS_OVERDUE -> institution(act).or(moderators());
            case POSITION_TO_SIGN, POSITION_TO_CONFIRM -> members(act.organisation(), Role.REPRESENTATIVE);
            case POSITION_SIGNED, POSITION_CONFIRMED -> institution(act).or(members(act.organisation(), WHO_WRITE));
            case CONTRIBUTION_WITHDRAWN ->
                institution(act)
                        .or(members(act.organisation(), WHO_WRITE))
                        .or(moderators().and(isVotedOn(act)));
            case POINT_ANSWERED, CONTRIBUTION_PLACED, CONTRIBUTION_UNPLACED -> members(act.organisation(), WHO_WRITE);
            case ANSWER_CORRECTED -> whosePointItIs(act).or(followers(act));
            case BALLOT_OPENED, BALLOT_CLOSING_SOON, BALLOT_CLOSING_TOMORROW -> whoCanStillVote(act);
            case BALLOT_CLOSED -> onRoll(act).or(followers(act));
            case MILESTONE_DUE, FOLLOW_UP_REMINDER, COMMITMENT_ASSESSED -> owner(act);
            case MILESTONE_OVERDUE, REPORT_OVERDUE -> owner(act).or(moderators());
            case FOLLOW_UP_TASK_DUE -> responsible(act);
            case FOLLOW_UP_TASK_OVERDUE -> responsible(act).or(moderators());
            case REPORT_RECEIVED -> moderators().or(followers(act));
            case COMMITMENT_RECORDED ->
                members(act.organisation(), Role.OFFICER).or(followers(act));
            case COMMITMENT_FOUND, FOLLOW_UP_SCHEDULED, FOLLOW_UP_HELD ->
                owner(act).or(followers(act));
            case MILESTONE_MOVED -> owner(act).or(moderators()).or(followers(act));
            default -> DSL.falseCondition();
        };
    }

    /** Everybody of an invited or contributing organisation, and who follows. */
    private static Condition takingPart(About act, Role... roles) {
        var invited = DSL.select(INVITATION.ORGANISATION_ID)
                .from(INVITATION)
                .where(INVITATION.CONSULTATION_ID.eq(act.consultation()));
        var contributed = DSL.select(CONTRIBUTION.ORGANISATION_ID)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(act.consultation()))
                .and(Counted.STANDING)
                .and(CONTRIBUTION.ORGANISATION_ID.isNotNull());
        return members(MEMBERSHIP.ORGANISATION_ID.in(invited).or(MEMBERSHIP.ORGANISATION_ID.in(contributed)), roles)
                .or(followers(act));
    }

    /** As long as they belong to an organisation that takes part, or run the product. */
    private static Condition followers(About act) {
        return ACCOUNT.ID
                .in(DSL.select(FOLLOW.ACCOUNT_ID).from(FOLLOW).where(FOLLOW.CONSULTATION_ID.eq(act.consultation())))
                .and(ACCOUNT.ADMINISTRATOR.isTrue().or(members(DSL.noCondition(), ANY)));
    }

    private static Condition moderators() {
        return members(DSL.noCondition(), Role.MODERATOR);
    }

    private static Condition institution(About act) {
        return members(
                MEMBERSHIP.ORGANISATION_ID.eq(DSL.select(CONSULTATION.INSTITUTION_ID)
                        .from(CONSULTATION)
                        .where(CONSULTATION.ID.eq(act.consultation()))),
                Role.OFFICER);
    }

    private static Condition owner(About act) {
        return members(
                MEMBERSHIP.ORGANISATION_ID.eq(DSL.select(COMMITMENT.OWNER_ID)
                        .from(COMMITMENT)
                        .where(COMMITMENT.ID.eq(act.subject().coerce(COMMITMENT.ID)))),
                Role.OFFICER);
    }

    /** Who speaks for the organisation that took a task on; the moderators where none did. */
    private static Condition responsible(About act) {
        return members(act.organisation(), Role.OFFICER, Role.REPRESENTATIVE, Role.MODERATOR)
                .or(moderators().and(act.organisation().isNull()));
    }

    private static Condition whosePointItIs(About act) {
        var organisation = DSL.select(CONTRIBUTION.ORGANISATION_ID)
                .from(CONTRIBUTION)
                .join(POINT)
                .on(POINT.CONTRIBUTION_ID.eq(CONTRIBUTION.ID))
                .where(POINT.ID.eq(act.subject().coerce(POINT.ID)));
        return members(MEMBERSHIP.ORGANISATION_ID.in(organisation), WHO_WRITE);
    }

    private static Condition onRoll(About act) {
        return members(MEMBERSHIP.ORGANISATION_ID.in(roll(act)), ANY);
    }

    private static Condition whoCanStillVote(About act) {
        var voted = DSL.select(VOTE.ORGANISATION_ID)
                .from(VOTE)
                .where(VOTE.BALLOT_ID.eq(act.subject().coerce(VOTE.BALLOT_ID)));
        return members(
                MEMBERSHIP.ORGANISATION_ID.in(roll(act)).and(MEMBERSHIP.ORGANISATION_ID.notIn(voted)),
                Role.REPRESENTATIVE);
    }

    private static Select<Record1<OrganisationId>> roll(About act) {
        return DSL.select(BALLOT_ROLL.ORGANISATION_ID)
                .from(BALLOT_ROLL)
                .where(BALLOT_ROLL.BALLOT_ID.eq(act.subject().coerce(BALLOT_ROLL.BALLOT_ID)));
    }

    private static Condition isVotedOn(About act) {
        return DSL.exists(DSL.selectOne()
                .from(BALLOT)
                .where(BALLOT.CONTRIBUTION_ID.eq(act.subject().coerce(BALLOT.CONTRIBUTION_ID)))
                .and(BALLOT.STATUS.eq(BallotStatus.OPEN)));
    }

    private static Condition members(Field<OrganisationId> organisation, Role... roles) {
        return members(MEMBERSHIP.ORGANISATION_ID.eq(organisation), roles);
    }

    /** Nobody is told for an organisation that is not admitted. */
    private static Condition members(Condition which, Role... roles) {
        return ACCOUNT.ID.in(DSL.select(MEMBERSHIP.ACCOUNT_ID)
                .from(MEMBERSHIP)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .where(ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED), MEMBERSHIP.ROLE.in(roles))
                .and(which));
    }

    private Audience() {}
}
