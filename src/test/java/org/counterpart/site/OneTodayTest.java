package org.counterpart.site;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.JURISDICTION;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.Counters;
import org.counterpart.base.JurisdictionId;
import org.counterpart.base.MilestoneId;
import org.counterpart.commitment.CommitmentFilter;
import org.counterpart.commitment.Commitments;
import org.counterpart.commitment.Milestone;
import org.counterpart.commitment.Origin;
import org.counterpart.site.page.PageCache;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The hour is the database's, set for the session of one transaction: what is asked and shown inside it stands at that hour. */
@Tag("anywhere")
@ProductTest
class OneTodayTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 10);

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    Commitments commitments;

    @Autowired
    Counters counters;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PageCache cache;

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "America/Lima", "Europe/Ljubljana", "Pacific/Kiritimati"})
    void a_promise_is_late_on_both_doors_from_the_same_hour_the_midnight_of_its_own_zone(String zone) {
        transaction.executeWithoutResult(status -> {
            var web = MockMvcBuilders.webAppContextSetup(context).build();
            var promise = promise(ZoneId.of(zone));
            var reader = world.member(promise.owner, org.counterpart.identity.Role.OFFICER);
            try {
                var first = DUE.atTime(6, 30).toInstant(java.time.ZoneOffset.UTC);
                for (var hour = 0; hour < 48; hour++) {
                    var now = first.plus(hour, ChronoUnit.HOURS);
                    world.db.execute("set timestamp = " + now.getEpochSecond());
                    var late = Math.toIntExact(ChronoUnit.DAYS.between(
                            DUE, now.atZone(ZoneId.of(zone)).toLocalDate()));
                    var at = zone + " at " + now;
                    world.as(reader, () -> workspace(promise, late, at));
                    cache.clear();
                    assertThat(page(web, "/commitments/" + promise.reference)
                                    .contains(late == 1 ? "1 day late" : "2 days late"))
                            .as("public page, " + at)
                            .isEqualTo(late > 0);
                    var list = page(web, "/");
                    assertThat(list.contains(promise.reference))
                            .as("public list of what is late, " + at)
                            .isEqualTo(late > 0);
                    if (late > 0) {
                        assertThat(list)
                                .as("how late it is in that list, " + at)
                                .contains(late == 1 ? "1 day late" : "2 days late");
                    }
                }
            } finally {
                world.db.execute("set timestamp = default");
                status.setRollbackOnly();
                cache.clear();
            }
        });
    }

    private void workspace(Promise promise, int late, String at) {
        var commitment = commitments.get(promise.id);
        assertThat(commitment.milestones().getFirst().state(commitment.today()))
                .as("workspace, " + at)
                .isEqualTo(late > 0 ? Milestone.State.LATE : Milestone.State.NOT_DUE);
        var filter = new CommitmentFilter(promise.owner, null, true);
        assertThat(commitments.count(filter)).as("number of late ones, " + at).isEqualTo(late > 0 ? 1 : 0);
        assertThat(commitments.list(filter, 0, 10))
                .as("workspace list of what is late, " + at)
                .hasSize(late > 0 ? 1 : 0)
                .allSatisfy(line -> assertThat(line.daysLate()).isEqualTo(late));
    }

    private record Promise(CommitmentId id, String reference, org.counterpart.base.OrganisationId owner) {}

    private Promise promise(ZoneId zone) {
        var place = JurisdictionId.next();
        world.db
                .insertInto(JURISDICTION)
                .set(JURISDICTION.ID, place)
                .set(JURISDICTION.CODE, "T" + TestWorld.unique("").replaceAll("\\D", ""))
                .set(JURISDICTION.NAME, TestWorld.unique("Place"))
                .set(JURISDICTION.ZONE, zone.getId())
                .set(JURISDICTION.VERSION, 0)
                .execute();
        var owner = world.institution();
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.JURISDICTION_ID, place)
                .where(ORGANISATION.ID.eq(owner))
                .execute();
        var id = CommitmentId.next();
        var number = counters.next("commitment");
        var reference = "C-2098-" + number;
        world.db
                .insertInto(COMMITMENT)
                .set(COMMITMENT.ID, id)
                .set(COMMITMENT.NUMBER, number)
                .set(COMMITMENT.REFERENCE, reference)
                .set(COMMITMENT.TITLE, "The register is public")
                .set(COMMITMENT.DESCRIPTION, "All of it.")
                .set(COMMITMENT.OWNER_ID, owner)
                .set(COMMITMENT.ORIGIN, Origin.DECISION)
                .set(COMMITMENT.PROMISED_ON, LocalDate.of(2098, 1, 1))
                .set(COMMITMENT.RECORDED_AT, Instant.parse("2027-01-01T00:00:00Z"))
                .set(COMMITMENT.VERSION, 0)
                .execute();
        world.db
                .insertInto(MILESTONE)
                .set(MILESTONE.ID, MilestoneId.next())
                .set(MILESTONE.COMMITMENT_ID, id)
                .set(MILESTONE.POSITION, 0)
                .set(MILESTONE.TITLE, "The register is open")
                .set(MILESTONE.WEIGHT, 1)
                .set(MILESTONE.FIRST_DUE_ON, DUE)
                .set(MILESTONE.DUE_ON, DUE)
                .set(MILESTONE.VERSION, 0)
                .execute();
        return new Promise(id, reference, owner);
    }

    private static String page(MockMvc web, String address) {
        try {
            var response = web.perform(get(address)).andReturn().getResponse();
            assertThat(response.getStatus()).as(address).isEqualTo(200);
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
