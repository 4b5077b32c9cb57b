package org.counterpart.demo;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.ARTICLE_TALLY;
import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CORRECTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.RECORD_ENTRY;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Times;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Correction;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.ProposalRepository;
import org.counterpart.contribution.position.Positions;
import org.counterpart.contribution.position.StanceRules;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.response.PointStatus;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo world is what the brochure says: alive, complete, consistent with the product's own rules. */
@ProductTest
class DemoWorldTest {

    private static final Condition OURS = CONSULTATION.REFERENCE.startsWith("VAL-");

    @Autowired
    TestWorld world;

    @Autowired
    DatabaseClock clock;

    @Autowired
    Positions positions;

    @Autowired
    ProposalRepository proposals;

    @Test
    void the_country_has_three_institutions_eight_organisations_and_one_secretariat() {
        assertThat(organisations(OrganisationKind.INSTITUTION)).isEqualTo(3);
        assertThat(organisations(OrganisationKind.NGO)).isEqualTo(8);
        assertThat(organisations(OrganisationKind.MODERATING_BODY)).isEqualTo(1);
        assertThat(world.db.fetchCount(ACCOUNT, ACCOUNT.EMAIL.endsWith("@valdor.example")))
                .isBetween(12, 20);
    }

    private int organisations(OrganisationKind kind) {
        return world.db.fetchCount(
                ORGANISATION,
                ORGANISATION.KIND.eq(kind),
                ORGANISATION.WEBSITE.endsWith(".valdor.example").or(ORGANISATION.WEBSITE.contains("valdor.example/")));
    }

    @Test
    void a_correction_says_in_the_record_what_stood_there_and_what_stands_there_now() {
        var said = world.db
                .select(CORRECTION.WORDS_BEFORE, CORRECTION.WORDS_AFTER, CORRECTION.REASON)
                .from(CORRECTION)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(CORRECTION.CONSULTATION_ID))
                .where(OURS)
                .fetch(row -> Correction.told(row.value1(), row.value2(), row.value3()));
        assertThat(said).isNotEmpty();
        assertThat(world.db
                        .select(RECORD_ENTRY.DETAIL)
                        .from(RECORD_ENTRY)
                        .join(CONSULTATION)
                        .on(CONSULTATION.ID.eq(RECORD_ENTRY.CONSULTATION_ID))
                        .where(
                                OURS,
                                RECORD_ENTRY.KIND.in(
                                        ConsultationAct.CONSULTATION_CORRECTED, ConsultationAct.ANSWER_CORRECTED))
                        .fetch(RECORD_ENTRY.DETAIL))
                .containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void one_consultation_is_open_for_twelve_more_days_on_31_articles() {
        var open = world.db
                .selectFrom(CONSULTATION)
                .where(OURS, CONSULTATION.PHASE.eq(Phase.OPEN))
                .fetchSingle();
        assertThat(Times.daysLeft(clock.now(), open.getContributionsCloseAt(), java.time.ZoneId.of(open.getZone())))
                .isBetween(11L, 12L);
        assertThat(world.db.fetchValue(DSL.select(TEXT_VERSION.ARTICLES)
                        .from(TEXT_VERSION)
                        .where(TEXT_VERSION.CONSULTATION_ID.eq(open.getId()))))
                .isEqualTo(31);
        var submitted = DSL.and(
                CONTRIBUTION.CONSULTATION_ID.eq(open.getId()), CONTRIBUTION.STATUS.eq(ContributionStatus.SUBMITTED));
        assertThat(world.db.fetchCount(CONTRIBUTION, submitted, CONTRIBUTION.KIND.ne(ContributionKind.POSITION)))
                .isGreaterThan(55);
        assertThat(world.db.fetchCount(CONTRIBUTION, submitted, CONTRIBUTION.KIND.eq(ContributionKind.POSITION)))
                .isEqualTo(7);
        assertThat(world.db.fetchCount(ARTICLE_TALLY, ARTICLE_TALLY.CONSULTATION_ID.eq(open.getId())))
                .isGreaterThan(20);
    }

    @Test
    void a_position_that_waits_for_its_signature_can_be_signed() {
        var waiting = world.db
                .select(CONTRIBUTION.ID, CONTRIBUTION.AUTHOR_ID)
                .from(CONTRIBUTION)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(CONTRIBUTION.CONSULTATION_ID))
                .where(OURS, CONTRIBUTION.KIND.eq(ContributionKind.POSITION))
                .and(CONTRIBUTION.STATUS.eq(ContributionStatus.TO_SIGN))
                .fetch();
        assertThat(waiting)
                .allSatisfy(position -> world.as(position.value2(), () -> {
                    var draft = positions.find(position.value1());
                    assertThat(StanceRules.problems(draft, proposals.articles(draft.textVersion())))
                            .isEmpty();
                }));
    }

    @Test
    void finished_consultations_have_no_point_without_answer() {
        var finished = world.db
                .select(CONSULTATION.ID)
                .from(CONSULTATION)
                .where(OURS, CONSULTATION.PHASE.eq(Phase.FOLLOW_UP))
                .fetch(CONSULTATION.ID);
        assertThat(finished).hasSize(2);
        assertThat(world.db.fetchCount(
                        POINT, POINT.CONSULTATION_ID.in(finished), POINT.STATUS.ne(PointStatus.PUBLISHED)))
                .isZero();
        assertThat(world.db.fetchCount(COMMITMENT, COMMITMENT.CONSULTATION_ID.in(finished)))
                .isEqualTo(6);
    }

    @Test
    void every_amendment_changes_the_article_it_is_about_and_every_quote_stands_in_it() {
        var amendments = world.db
                .select(CONTRIBUTION.ORIGINAL_TEXT, CONTRIBUTION.PROPOSED_TEXT)
                .from(CONTRIBUTION)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(CONTRIBUTION.CONSULTATION_ID))
                .where(OURS, CONTRIBUTION.KIND.eq(ContributionKind.AMENDMENT))
                .fetch();
        assertThat(amendments)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.value1()).isNotEqualTo(row.value2()));
        var words = DSL.select(DSL.groupConcat(PROVISION.BODY).separator("\n"))
                .from(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                .and(PROVISION.ARTICLE_ID.in(DSL.select(PROVISION.as("a").ID)
                        .from(PROVISION.as("a"))
                        .where(PROVISION.as("a").LINEAGE_ID.eq(CONTRIBUTION.LINEAGE_ID))));
        var quotes = world.db
                .select(CONTRIBUTION.QUOTE, DSL.field(words))
                .from(CONTRIBUTION)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(CONTRIBUTION.CONSULTATION_ID))
                .where(OURS, CONTRIBUTION.QUOTE.isNotNull())
                .fetch();
        assertThat(quotes)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.value2()).contains(row.value1()));
    }

    @Test
    void articles_keep_their_identity_in_the_second_version() {
        var second = world.db
                .select(TEXT_VERSION.ID)
                .from(TEXT_VERSION)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(TEXT_VERSION.CONSULTATION_ID))
                .where(OURS, TEXT_VERSION.NUMBER.eq(2))
                .fetch(TEXT_VERSION.ID);
        assertThat(second).hasSize(2);
        var first = PROVISION.as("first");
        assertThat(world.db.fetchCount(
                        PROVISION,
                        PROVISION.TEXT_VERSION_ID.in(second),
                        PROVISION.KIND.eq(ProvisionKind.ARTICLE),
                        DSL.notExists(DSL.selectOne()
                                .from(first)
                                .where(first.LINEAGE_ID.eq(PROVISION.LINEAGE_ID))
                                .and(first.TEXT_VERSION_ID.ne(PROVISION.TEXT_VERSION_ID)))))
                .as("the hearing on the spot alone is new")
                .isOne();
    }

    @Test
    void nothing_was_done_in_the_future() {
        var now = clock.now();
        var ours = DSL.select(CONSULTATION.ID).from(CONSULTATION).where(OURS);
        assertThat(world.db.fetchCount(RECORD_ENTRY, RECORD_ENTRY.CONSULTATION_ID.in(ours), RECORD_ENTRY.AT.gt(now)))
                .isZero();
        assertThat(world.db.fetchCount(
                        CONTRIBUTION, CONTRIBUTION.CONSULTATION_ID.in(ours), CONTRIBUTION.SUBMITTED_AT.gt(now)))
                .isZero();
    }
}
