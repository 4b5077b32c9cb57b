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

import org.counterpart.base.About;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Whom;
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

    static Condition of(About act) {
        return ACCOUNT.STATUS
                .eq(AccountStatus.ACTIVE)
                .and(ACCOUNT.DELIVERY.ne(Delivery.NONE))
                .and(concerned(act));
    }

    private static Condition concerned(About act) {
        return act.kind().nature().concerns().stream()
                .sorted()
                .map(whom -> concerned(whom, act))
                .reduce(Condition::or)
                .orElseGet(DSL::falseCondition);
    }

    private static Condition concerned(Whom whom, About act) {
        return switch (whom) {
            case MODERATORS -> moderators();
            case INSTITUTION -> institution(act);
            case PARTICIPANTS -> takingPart(act, ANY);
            case PARTICIPANTS_WHO_WRITE -> takingPart(act, WHO_WRITE);
            case FOLLOWERS -> followers(act);
            case THE_ORGANISATION -> members(act.subject().coerce(ORGANISATION.ID), ANY);
            case REPRESENTATIVES -> members(act.organisation(), Role.REPRESENTATIVE);
            case WRITERS -> members(act.organisation(), WHO_WRITE);
            case OFFICERS -> members(act.organisation(), Role.OFFICER);
            case CONTRIBUTOR -> contributor(act);
            case WHOSE_POINT_IT_IS -> whosePointItIs(act);
            case MODERATORS_OF_ITS_BALLOT -> moderators().and(isVotedOn(act));
            case ON_THE_ROLL -> onRoll(act);
            case WHO_CAN_STILL_VOTE -> whoCanStillVote(act);
            case OWNER -> owner(act);
            case RESPONSIBLE -> responsible(act);
        };
    }

    /** Of an invited or contributing organisation. */
    private static Condition takingPart(About act, Role... roles) {
        var invited = DSL.select(INVITATION.ORGANISATION_ID)
                .from(INVITATION)
                .where(INVITATION.CONSULTATION_ID.eq(act.consultation()));
        var contributed = DSL.select(CONTRIBUTION.ORGANISATION_ID)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(act.consultation()))
                .and(Counted.STANDING)
                .and(CONTRIBUTION.ORGANISATION_ID.isNotNull());
        return members(MEMBERSHIP.ORGANISATION_ID.in(invited).or(MEMBERSHIP.ORGANISATION_ID.in(contributed)), roles);
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

    /** One condition on the membership: of two joined by "or" the database would try every account. */
    private static Condition contributor(About act) {
        var submitted = DSL.select(CONTRIBUTION.AUTHOR_ID)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(act.consultation()))
                .and(CONTRIBUTION.ORGANISATION_ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .and(Counted.STANDING)
                .and(CONTRIBUTION.AUTHOR_ID.isNotNull());
        return members(
                MEMBERSHIP
                        .ORGANISATION_ID
                        .eq(act.organisation())
                        .and(MEMBERSHIP.ROLE.in(WHO_WRITE).or(MEMBERSHIP.ACCOUNT_ID.in(submitted))),
                ANY);
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
