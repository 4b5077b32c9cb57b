package org.counterpart.site.commitment;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.FORMER_NAME;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.SLIPPAGE;
import static counterpart.schema.Tables.STATEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.Counters;
import org.counterpart.base.MilestoneId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.StatementId;
import org.counterpart.commitment.Commitments;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.Origin;
import org.counterpart.commitment.Voice;
import org.counterpart.site.page.PageCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@ProductTest
class CommitmentPagesTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    Counters counters;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PageCache cache;

    @Autowired
    Commitments commitments;

    MockMvc web;

    @BeforeEach
    void browser() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void three_voices_stand_side_by_side_with_what_was_moved_and_what_is_late() throws Exception {
        var owner = world.institution();
        var reference = commitment(owner);
        cache.clear();
        var statements = StatementCount.of(() -> assertThat(page("/commitments/" + reference))
                .contains("The owner says", "Substantial")
                .contains("NGOs rate it", "Limited: 3 of 4", "Complete: 1 of 4")
                .contains("The moderator finds", "no finding yet")
                .contains("100 days late", "Floods in spring"));
        assertThat(statements).isLessThanOrEqualTo(10);
        for (var address : new String[] {"/", "/commitments", "/fr/commitments", "/organisations"}) {
            cache.clear();
            assertThat(StatementCount.of(() -> page(address))).as(address).isLessThanOrEqualTo(10);
        }
        assertThat(page("/commitments")).contains(reference, "Limited × 3, Complete × 1", "100 days late");
    }

    @Test
    void who_promised_and_who_rated_are_called_as_then_beside_the_name_of_today() throws Exception {
        var owner = world.institution();
        var reference = commitment(owner);
        var then = world.db.fetchValue(ORGANISATION.NAME, ORGANISATION.ID.eq(owner));
        world.db
                .insertInto(FORMER_NAME)
                .set(FORMER_NAME.ORGANISATION_ID, owner)
                .set(FORMER_NAME.UNTIL, Instant.now().plusSeconds(60))
                .set(FORMER_NAME.NAME, then)
                .execute();
        var now = TestWorld.unique("Ministry of another name");
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.NAME, now)
                .where(ORGANISATION.ID.eq(owner))
                .execute();
        cache.clear();
        assertThat(page("/commitments/" + reference).split(then + " → " + now, -1))
                .as("the promise, and the owner’s account of it")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(page("/commitments")).contains(then + " → " + now);
        var id = world.db.fetchValue(COMMITMENT.ID, COMMITMENT.REFERENCE.eq(reference));
        var seen = world.as(world.moderator(), () -> commitments.get(id));
        assertThat(seen.ownerName()).isEqualTo(then + " → " + now);
        assertThat(seen.voices().owner().orElseThrow().organisationName()).isEqualTo(then + " → " + now);
    }

    @Test
    void whatever_was_said_and_moved_stays_on_its_page_however_much_it_is() throws Exception {
        var reference = commitment(world.institution());
        var id = world.db.fetchValue(COMMITMENT.ID, COMMITMENT.REFERENCE.eq(reference));
        var ngo = world.ngo();
        for (var i = 0; i < 100; i++) {
            statement(id, Voice.NGO, ngo, ImplementationStatus.LIMITED);
            milestone(id);
        }
        cache.clear();
        var page = page("/commitments/" + reference);
        assertThat(page.split("As we see it\\.", -1)).hasSizeGreaterThan(105);
        assertThat(page.split("Floods in spring", -1)).hasSize(102);
    }

    private String commitment(OrganisationId owner) {
        var id = CommitmentId.next();
        var number = transaction.execute(status -> counters.next("commitment"));
        var reference = "C-2099-" + number;
        world.db
                .insertInto(COMMITMENT)
                .set(COMMITMENT.ID, id)
                .set(COMMITMENT.NUMBER, number)
                .set(COMMITMENT.REFERENCE, reference)
                .set(COMMITMENT.TITLE, "Every association is registered in ten days")
                .set(COMMITMENT.DESCRIPTION, "In **all** districts.")
                .set(COMMITMENT.OWNER_ID, owner)
                .set(COMMITMENT.ORIGIN, Origin.DECISION)
                .set(COMMITMENT.PROMISED_ON, LocalDate.now().plusDays(1))
                .set(COMMITMENT.RECORDED_AT, Instant.now())
                .set(COMMITMENT.VERSION, 0)
                .execute();
        milestone(id);
        statement(id, Voice.OWNER, owner, ImplementationStatus.SUBSTANTIAL);
        for (var i = 0; i < 3; i++) {
            statement(id, Voice.NGO, world.ngo(), ImplementationStatus.LIMITED);
        }
        statement(id, Voice.NGO, world.ngo(), ImplementationStatus.COMPLETE);
        return reference;
    }

    private void milestone(CommitmentId id) {
        var milestone = MilestoneId.next();
        var due = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(10);
        world.db
                .insertInto(MILESTONE)
                .set(MILESTONE.ID, milestone)
                .set(MILESTONE.COMMITMENT_ID, id)
                .set(MILESTONE.POSITION, 0)
                .set(MILESTONE.TITLE, "The register is open")
                .set(MILESTONE.WEIGHT, 2)
                .set(MILESTONE.FIRST_DUE_ON, due.minusDays(90))
                .set(MILESTONE.DUE_ON, due)
                .set(MILESTONE.VERSION, 0)
                .execute();
        world.db
                .insertInto(SLIPPAGE)
                .set(SLIPPAGE.ID, java.util.UUID.randomUUID())
                .set(SLIPPAGE.MILESTONE_ID, milestone)
                .set(SLIPPAGE.FROM_ON, due.minusDays(90))
                .set(SLIPPAGE.TO_ON, due)
                .set(SLIPPAGE.REASON, "Floods in spring")
                .set(SLIPPAGE.AT, Instant.now())
                .execute();
    }

    private void statement(CommitmentId id, Voice voice, OrganisationId organisation, ImplementationStatus status) {
        world.db
                .insertInto(STATEMENT)
                .set(STATEMENT.ID, StatementId.next())
                .set(STATEMENT.COMMITMENT_ID, id)
                .set(STATEMENT.VOICE, voice)
                .set(STATEMENT.ORGANISATION_ID, organisation)
                .set(STATEMENT.STATUS, status)
                .set(STATEMENT.BODY, "As we see it.")
                .set(STATEMENT.MADE_AT, Instant.now())
                .execute();
    }

    private String page(String address) throws Exception {
        var response = web.perform(get(address)).andReturn().getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
