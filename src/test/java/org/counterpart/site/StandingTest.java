package org.counterpart.site;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.CONSULTATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.BallotId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.ConsultationSummary;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Selection;
import org.counterpart.site.page.PageCache;
import org.counterpart.today.Desk;
import org.counterpart.vote.BallotResult;
import org.counterpart.vote.BallotStatus;
import org.counterpart.vote.BallotSubject;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The job that notes phases stands still in tests: what is shown follows the hour all the same. */
@ProductTest
class StandingTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    PublicWorld publicWorld;

    @Autowired
    Consultations consultations;

    @Autowired
    Desk desk;

    @Autowired
    PageCache cache;

    @Test
    void after_the_end_neither_door_offers_to_contribute_though_nobody_has_noted_the_end() throws Exception {
        var ministry = world.institution();
        var id = world.consultation(ministry, Phase.OPEN);
        world.text(id, 1);
        var slug = publicWorld.slug(id);
        var ngo = world.representative(world.ngo());
        assertThat(page("/consultations/" + slug)).contains("Comment");
        assertThat(page("/consultations/" + slug + "/articles/1")).contains("class=\"btn\"");

        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, Instant.now().minus(Duration.ofMinutes(1)))
                .where(CONSULTATION.ID.eq(id))
                .execute();
        cache.clear();
        assertThat(page("/consultations/" + slug + "/articles/1")).doesNotContain("class=\"btn\"");
        assertThat(page("/consultations/" + slug + ".json")).contains("\"phase\":\"DELIBERATION\"");
        world.as(ngo, () -> {
            assertThat(consultations.get(id).phase()).isEqualTo(Phase.DELIBERATION);
            assertThat(consultations.overview(id).consultation().phase()).isEqualTo(Phase.DELIBERATION);
            assertThat(desk.today().waiting())
                    .noneSatisfy(line -> assertThat(line.path()).isEqualTo("consultations/" + id));
        });
        world.as(
                world.officer(ministry),
                () -> assertThat(consultations.page(Selection.MINE, 0, 5))
                        .singleElement()
                        .extracting(ConsultationSummary::phase)
                        .isEqualTo(Phase.DELIBERATION));
    }

    @Test
    void a_ballot_says_its_end_with_the_zone_and_after_it_that_it_has_ended() throws Exception {
        var ministry = world.institution();
        var id = world.consultation(ministry, Phase.DELIBERATION);
        var version = world.text(id, 1);
        ballot(id, version, world.officer(ministry), Instant.now().plus(Duration.ofDays(3)));
        var address = "/consultations/" + publicWorld.slug(id) + "/ballots";
        assertThat(page(address)).contains("Open until", "(Central European Time, Ljubljana)");
        assertThat(page("/fr" + address)).contains("(heure d’Europe centrale, Ljubljana)");
        world.db
                .update(BALLOT)
                .set(BALLOT.CLOSES_AT, Instant.now().minus(Duration.ofMinutes(1)))
                .where(BALLOT.CONSULTATION_ID.eq(id))
                .execute();
        cache.clear();
        assertThat(page(address)).doesNotContain("Open until").contains("The votes are being counted");
        world.db
                .update(BALLOT)
                .set(BALLOT.STATUS, BallotStatus.CLOSED)
                .set(BALLOT.RESULT, BallotResult.NO_QUORUM)
                .where(BALLOT.CONSULTATION_ID.eq(id))
                .execute();
        cache.clear();
        assertThat(page(address)).contains("No quorum", "Closed on", "(Central European Time, Ljubljana)");
        assertThat(page("/fr" + address)).contains("Clos le", "(heure d’Europe centrale, Ljubljana)");
    }

    private void ballot(ConsultationId consultation, TextVersionId version, AccountId by, Instant closes) {
        world.db
                .insertInto(BALLOT)
                .set(BALLOT.ID, BallotId.next())
                .set(BALLOT.CONSULTATION_ID, consultation)
                .set(BALLOT.POSITION, 1)
                .set(BALLOT.SUBJECT, BallotSubject.TEXT)
                .set(BALLOT.TEXT_VERSION_ID, version)
                .set(BALLOT.QUESTION, "Shall the text be adopted?")
                .set(BALLOT.ELECTORATE, Electorate.values()[0])
                .set(BALLOT.MAJORITY, Majority.values()[0])
                .set(BALLOT.QUORUM_PERCENT, 50)
                .set(BALLOT.OPEN_ROLL, true)
                .set(BALLOT.STATUS, BallotStatus.OPEN)
                .set(BALLOT.OPENS_AT, Instant.now().minus(Duration.ofDays(1)))
                .set(BALLOT.CLOSES_AT, closes)
                .set(BALLOT.ELIGIBLE, 1)
                .set(BALLOT.VOTES_FOR, 0)
                .set(BALLOT.VOTES_AGAINST, 0)
                .set(BALLOT.ABSTENTIONS, 0)
                .set(BALLOT.CREATED_BY, by)
                .set(BALLOT.CREATED_AT, DatabaseClock.NOW)
                .set(BALLOT.VERSION, 0)
                .execute();
    }

    private String page(String address) throws Exception {
        var web = MockMvcBuilders.webAppContextSetup(context).build();
        var response = web.perform(get(address)).andReturn().getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
