package org.counterpart.notification;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.BALLOT_ROLL;
import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.FOLLOW;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.MEMBERSHIP;

import org.counterpart.base.Act;
import org.counterpart.base.BallotId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.contribution.Counted;
import org.counterpart.identity.Role;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Who is told of an act: a condition on accounts, so that one statement reaches all of them. Null for acts nobody is written to about. */
final class Audience {

    private static final Role[] ANY = Role.values();
    private static final Role[] WHO_WRITE = {Role.REPRESENTATIVE, Role.CONTRIBUTOR};

    static @Nullable Condition of(Act act) {
        var consultation = act.consultation();
        var organisation = act.organisation();
        return switch (act.kind()) {
            case ORGANISATION_APPLIED -> moderators();
            case ORGANISATION_ADMITTED, ORGANISATION_REFUSED, ORGANISATION_SUSPENDED, ORGANISATION_INVITED ->
                members(new OrganisationId(act.subject()), ANY);
            case CONSULTATION_PUBLISHED -> askedOrFollowing(consultation).and(opensLater(consultation));
            case CONSULTATION_OPENED,
                    CONSULTATION_EXTENDED,
                    DELIBERATION_STARTED,
                    TEXT_PUBLISHED,
                    ANSWERS_PUBLISHED,
                    CONSULTATION_DECIDED -> askedOrFollowing(consultation);
            case CLOSING_IN_SEVEN_DAYS, CLOSING_TOMORROW ->
                invited(consultation, WHO_WRITE).or(followers(consultation));
            case REVIEW_STARTED -> institution(consultation).or(followers(consultation));
            case POSITION_TO_SIGN, POSITION_TO_CONFIRM -> members(organisation, Role.REPRESENTATIVE);
            case POSITION_SIGNED, POSITION_CONFIRMED, CONTRIBUTION_WITHDRAWN ->
                institution(consultation).or(members(organisation, WHO_WRITE));
            case POINT_ANSWERED, CONTRIBUTION_PLACED, CONTRIBUTION_UNPLACED -> members(organisation, WHO_WRITE);
            case BALLOT_OPENED -> onRoll(new BallotId(act.subject()), Role.REPRESENTATIVE);
            case BALLOT_CLOSED -> onRoll(new BallotId(act.subject()), ANY).or(followers(consultation));
            case MILESTONE_DUE, FOLLOW_UP_REMINDER, COMMITMENT_ASSESSED -> owner(act);
            case REPORT_RECEIVED -> moderators().or(followers(consultation));
            case COMMITMENT_RECORDED, COMMITMENT_FOUND, FOLLOW_UP_SCHEDULED, FOLLOW_UP_HELD ->
                owner(act).or(followers(consultation));
            case MILESTONE_MOVED -> owner(act).or(moderators()).or(followers(consultation));
            default -> null;
        };
    }

    private static Condition moderators() {
        return ACCOUNT.ID.in(
                DSL.select(MEMBERSHIP.ACCOUNT_ID).from(MEMBERSHIP).where(MEMBERSHIP.ROLE.eq(Role.MODERATOR)));
    }

    private static Condition members(@Nullable OrganisationId organisation, Role... roles) {
        return ACCOUNT.ID.in(DSL.select(MEMBERSHIP.ACCOUNT_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ORGANISATION_ID.eq(organisation), MEMBERSHIP.ROLE.in(roles)));
    }

    /** Followers, members of invited organisations and whoever contributed, once the consultation is public. */
    private static Condition askedOrFollowing(@Nullable ConsultationId consultation) {
        return followers(consultation)
                .or(invited(consultation, ANY))
                .or(contributed(consultation))
                .or(institution(consultation))
                .and(isPublic(consultation));
    }

    private static Condition followers(@Nullable ConsultationId consultation) {
        return ACCOUNT.ID.in(DSL.select(FOLLOW.ACCOUNT_ID).from(FOLLOW).where(FOLLOW.CONSULTATION_ID.eq(consultation)));
    }

    private static Condition invited(@Nullable ConsultationId consultation, Role... roles) {
        return ACCOUNT.ID.in(DSL.select(MEMBERSHIP.ACCOUNT_ID)
                .from(MEMBERSHIP)
                .join(INVITATION)
                .on(INVITATION.ORGANISATION_ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .where(INVITATION.CONSULTATION_ID.eq(consultation), MEMBERSHIP.ROLE.in(roles)));
    }

    private static Condition contributed(@Nullable ConsultationId consultation) {
        return ACCOUNT.ID.in(DSL.select(CONTRIBUTION.AUTHOR_ID)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation))
                .and(Counted.STANDING)
                .and(CONTRIBUTION.AUTHOR_ID.isNotNull()));
    }

    private static Condition institution(@Nullable ConsultationId consultation) {
        return ACCOUNT.ID.in(DSL.select(MEMBERSHIP.ACCOUNT_ID)
                .from(MEMBERSHIP)
                .join(CONSULTATION)
                .on(CONSULTATION.INSTITUTION_ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .where(CONSULTATION.ID.eq(consultation), MEMBERSHIP.ROLE.eq(Role.OFFICER)));
    }

    private static Condition onRoll(BallotId ballot, Role... roles) {
        return ACCOUNT.ID.in(DSL.select(MEMBERSHIP.ACCOUNT_ID)
                .from(MEMBERSHIP)
                .join(BALLOT_ROLL)
                .on(BALLOT_ROLL.ORGANISATION_ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .where(BALLOT_ROLL.BALLOT_ID.eq(ballot), MEMBERSHIP.ROLE.in(roles)));
    }

    private static Condition owner(Act act) {
        return ACCOUNT.ID.in(DSL.select(MEMBERSHIP.ACCOUNT_ID)
                .from(MEMBERSHIP)
                .join(COMMITMENT)
                .on(COMMITMENT.OWNER_ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .where(COMMITMENT.ID.eq(new CommitmentId(act.subject())), MEMBERSHIP.ROLE.eq(Role.OFFICER)));
    }

    private static Condition isPublic(@Nullable ConsultationId consultation) {
        return DSL.exists(DSL.selectOne()
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(consultation), CONSULTATION.PUBLISHED_AT.isNotNull()));
    }

    /** What opens with its publication is announced by its opening alone. */
    private static Condition opensLater(@Nullable ConsultationId consultation) {
        return DSL.exists(DSL.selectOne()
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(consultation), CONSULTATION.OPENS_AT.gt(DatabaseClock.NOW)));
    }

    private Audience() {}
}
