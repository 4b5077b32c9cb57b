package org.counterpart.contribution.placing;

import static counterpart.schema.Tables.ARTICLE_TALLY;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.NOTICE;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.PROVISION_ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Placement;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.position.Positions;
import org.counterpart.identity.Role;
import org.counterpart.receipt.ReceiptKind;
import org.counterpart.receipt.Receipts;
import org.counterpart.text.TextAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Contributions go along to a new version, or wait for a moderator; none is lost. */
@ProductTest
class FollowingTest {

    @Autowired
    Receipts receipts;

    @Autowired
    TestWorld world;

    @Autowired
    Placements placements;

    @Autowired
    Positions positions;

    @Autowired
    Contributions contributions;

    @Autowired
    Proposals proposals;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    OrganisationId ngo;
    AccountId author;
    AccountId moderator;
    ConsultationId consultation;
    TextVersionId first;

    @BeforeEach
    void aConsultationInReview() {
        ngo = world.ngo();
        author = world.member(ngo, Role.CONTRIBUTOR);
        moderator = world.moderator();
        consultation = world.consultation(world.institution(), Phase.REVIEW);
        first = world.text(consultation, 3);
    }

    private ContributionId comment(String article, String quote) {
        var id = world.contribution(
                consultation, first, world.article(first, article), ngo, author, ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.QUOTE, quote)
                .where(CONTRIBUTION.ID.eq(id))
                .execute();
        return id;
    }

    /** A second version in which the articles of these numbers live on and the others are new. */
    private TextVersionId publishedAgain(String... living) {
        var second = world.text(consultation, 3);
        for (var number : living) {
            world.db
                    .update(PROVISION)
                    .set(PROVISION.LINEAGE_ID, world.article(first, number))
                    .where(PROVISION.TEXT_VERSION_ID.eq(second), PROVISION.HANDLE.eq(number))
                    .execute();
        }
        return second;
    }

    private void says(TextVersionId version, String article, String words) {
        world.db
                .update(PROVISION)
                .set(PROVISION.BODY, words)
                .where(PROVISION.TEXT_VERSION_ID.eq(version), PROVISION.HANDLE.eq(article))
                .execute();
    }

    private void publish(TextVersionId version) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                Act.of(TextAct.TEXT_PUBLISHED, version, "Draft Act").in(consultation)));
    }

    private Contribution found(ContributionId id) {
        return world.as(author, () -> contributions.find(id));
    }

    private LineageId place(ContributionId id) {
        return world.db
                .select(CONTRIBUTION.PLACE_ID)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    @Test
    void what_was_said_on_an_article_that_lives_on_stays_with_it() {
        var comment = comment("2", null);
        publish(publishedAgain("1", "2", "3"));
        assertThat(found(comment).placement()).isEqualTo(Placement.IN_PLACE);
        assertThat(place(comment)).isEqualTo(world.article(first, "2"));
    }

    @Test
    void what_quotes_words_that_moved_goes_with_them() {
        var quote = "The court hears the association before it strikes it from the register.";
        var comment = comment("2", quote);
        var second = publishedAgain("1", "3");
        says(second, "2", "Another matter altogether, of fees and forms.");
        says(second, "3", "Dissolution. " + quote + " It decides within a month.");
        publish(second);
        assertThat(found(comment).placement()).isEqualTo(Placement.FOLLOWED);
        assertThat(place(comment)).isEqualTo(world.article(second, "3"));
        assertThat(world.as(author, () -> proposals.counts(proposals.of(consultation), world.article(second, "3")))
                        .comments())
                .isEqualTo(1);
    }

    @Test
    void what_was_said_on_a_merged_article_goes_to_the_article_that_took_its_words_up() {
        var comment = comment("2", null);
        var second = publishedAgain("1", "3");
        world.db
                .insertInto(PROVISION_ORIGIN)
                .set(PROVISION_ORIGIN.TEXT_VERSION_ID, second)
                .set(PROVISION_ORIGIN.PROVISION_ID, article(second, "3"))
                .set(PROVISION_ORIGIN.ORIGIN_ID, article(first, "2"))
                .set(PROVISION_ORIGIN.CONFIDENCE, 80)
                .set(PROVISION_ORIGIN.CHOSEN, false)
                .execute();
        publish(second);
        assertThat(found(comment).placement()).isEqualTo(Placement.FOLLOWED);
        assertThat(place(comment)).isEqualTo(world.article(second, "3"));
    }

    private ProvisionId article(TextVersionId version, String handle) {
        return world.db
                .select(PROVISION.ID)
                .from(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(version), PROVISION.HANDLE.eq(handle))
                .fetchSingle()
                .value1();
    }

    @Test
    void what_finds_no_place_waits_for_a_moderator_who_puts_it_somewhere_and_its_author_is_told() {
        var comment = comment("2", "Words that are nowhere any more, though the register was in them.");
        var second = publishedAgain("1", "3");
        publish(second);
        assertThat(found(comment).placement()).isEqualTo(Placement.ORPHANED);
        assertThat(world.as(moderator, () -> placements.orphans(consultation, 10)))
                .singleElement()
                .satisfies(orphan -> {
                    assertThat(orphan.contribution().id()).isEqualTo(comment);
                    assertThat(orphan.suggestions()).isNotEmpty();
                });
        var target = world.article(second, "3");
        world.as(moderator, () -> placements.place(comment, target, "It is about fees now."));
        assertThat(found(comment).placement()).isEqualTo(Placement.PLACED);
        assertThat(place(comment)).isEqualTo(target);
        assertThat(told(author)).contains(ContributionAct.CONTRIBUTION_PLACED);
        assertThatThrownBy(() -> world.as(moderator, () -> placements.place(comment, target, "")))
                .isInstanceOf(Refused.class);
        assertThat(world.as(moderator, () -> placements.waiting(consultation))).isZero();
    }

    @Test
    void closing_needs_a_word_to_the_author_and_the_contribution_stays_readable() {
        var comment = comment("2", "Words that are nowhere any more, not even nearly.");
        publish(publishedAgain("1", "3"));
        assertThatThrownBy(() -> world.as(moderator, () -> placements.close(comment, " ")))
                .isInstanceOf(Refused.class);
        world.as(moderator, () -> placements.close(comment, "The whole chapter was struck out."));
        assertThat(found(comment).placement()).isEqualTo(Placement.CLOSED);
        assertThat(found(comment).placementNote()).isEqualTo("The whole chapter was struck out.");
        assertThat(told(author)).contains(ContributionAct.CONTRIBUTION_UNPLACED);
        publish(publishedAgain("1"));
        assertThat(found(comment).placement())
                .as("closed stays closed with the version after")
                .isEqualTo(Placement.CLOSED);
    }

    /** An earlier release counted it nowhere. */
    @Test
    void what_stands_nowhere_since_an_earlier_release_counts_where_it_was_written() throws IOException {
        comment("2", "Words that are nowhere any more, though the register was in them.");
        comment("2", "Other words that are nowhere any more.");
        publish(publishedAgain("1", "3"));
        var written = world.article(first, "2");
        var tally = ARTICLE_TALLY.CONSULTATION_ID.eq(consultation).and(ARTICLE_TALLY.LINEAGE_ID.eq(written));
        world.db
                .update(ARTICLE_TALLY)
                .set(ARTICLE_TALLY.COMMENTS, 0)
                .set(ARTICLE_TALLY.SUPPORT, 5)
                .where(tally)
                .execute();
        migrate();
        assertThat(world.db.fetchValue(ARTICLE_TALLY.COMMENTS, tally)).isEqualTo(2);
        assertThat(world.db.fetchValue(ARTICLE_TALLY.SUPPORT, tally))
                .as("stances are told by positions")
                .isEqualTo(5);
        world.db.deleteFrom(ARTICLE_TALLY).where(tally).execute();
        migrate();
        assertThat(world.db.fetchValue(ARTICLE_TALLY.COMMENTS, tally)).isEqualTo(2);
    }

    private void migrate() throws IOException {
        try (var file = getClass().getResourceAsStream("/db/migration/V0176__tallies_of_what_lost_its_place.sql")) {
            for (var statement : new String(file.readAllBytes(), StandardCharsets.UTF_8).split(";", -1)) {
                if (statement.contains("article_tally")) {
                    world.db.execute(statement);
                }
            }
        }
    }

    @Test
    void only_moderators_place_contributions() {
        var comment = comment("2", "Words that are nowhere any more, not even nearly.");
        var second = publishedAgain("1", "3");
        publish(second);
        for (var other : List.of(author, world.representative(ngo), world.officer(world.institution()))) {
            assertThatThrownBy(() -> world.as(other, () -> placements.place(comment, world.article(second, "3"), "")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(other, () -> placements.orphans(consultation, 1)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void the_author_sees_what_changed_since_and_what_became_of_the_quote() {
        var comment = comment("2", "within ninety days");
        var second = publishedAgain("1", "2", "3");
        says(second, "2", "The register decides within sixty days, case 2.");
        publish(second);
        var since = world.as(
                author,
                () -> placements.since(consultation, world.article(first, "2"), List.of(contributions.find(comment))));
        assertThat(since.get(comment).changed()).isTrue();
        assertThat(since.get(comment).difference())
                .anySatisfy(segment -> assertThat(segment.text()).contains("ninety"))
                .anySatisfy(segment -> assertThat(segment.text()).contains("sixty"));
        assertThat(since.get(comment).quote()).isNotEqualTo(ChangedSince.Quote.STANDS);
    }

    @Test
    void a_position_stays_on_its_version_and_its_organisation_is_asked_to_confirm_it() {
        var representative = world.representative(ngo);
        var position = world.contribution(
                consultation, first, world.article(first, "1"), ngo, author, ContributionKind.POSITION);
        assertThatThrownBy(() -> world.as(representative, () -> positions.confirm(position, first)))
                .as("nothing to confirm on the version it was given on")
                .isInstanceOf(Refused.class);
        var second = publishedAgain("1", "2", "3");
        publish(second);
        assertThat(told(representative)).contains(ContributionAct.POSITION_TO_CONFIRM);
        assertThatThrownBy(() -> world.as(author, () -> positions.confirm(position, second)))
                .isInstanceOf(AccessDeniedException.class);
        var stranger = world.representative(world.ngo());
        assertThatThrownBy(() -> world.as(stranger, () -> positions.confirm(position, second)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(representative, () -> positions.confirm(position, first)))
                .as("a version nobody has looked at is not confirmed")
                .isInstanceOf(Stale.class);
        world.as(representative, () -> positions.confirm(position, second));
        world.as(representative, () -> positions.confirm(position, second));
        assertThat(world.as(representative, () -> receipts.own(0, 9)))
                .as("it is a signature")
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(receipt.kind()).isEqualTo(ReceiptKind.CONFIRMATION);
                    assertThat(receipt.subject()).isEqualTo(position.value());
                    assertThat(receipt.at())
                            .isEqualTo(world.as(representative, () -> positions.confirmed(position, second))
                                    .orElseThrow());
                    assertThat(receipt.words())
                            .contains("stands for:\n  Draft Act, version 2\n", "given on:\n  Draft Act, version 1\n")
                            .contains("position:\n  " + receipt.reference() + "\n", "stance:\n  CONDITIONS\n");
                });
        assertThat(world.as(representative, () -> positions.confirmed(position, second)))
                .isPresent();
        assertThat(found(position).textVersion()).isEqualTo(first);
    }

    private List<ActKind> told(AccountId who) {
        return world.db
                .select(NOTICE.KIND)
                .from(NOTICE)
                .where(NOTICE.ACCOUNT_ID.eq(who))
                .fetch(NOTICE.KIND);
    }
}
