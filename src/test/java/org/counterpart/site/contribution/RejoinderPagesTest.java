package org.counterpart.site.contribution;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.REJOINDER_WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.Visitor;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.PointId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.response.Answer;
import org.counterpart.response.Outcome;
import org.counterpart.response.Points;
import org.counterpart.response.rejoinder.Finding;
import org.counterpart.response.rejoinder.Rejoinders;
import org.counterpart.site.search.SearchIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.json.JsonMapper;

/** Everybody reads an answer that was contested with all that came of it, in the order of time, in whatever form. */
@ProductTest
class RejoinderPagesTest {

    private static final String FIRST = "Too short a time for the register.";
    private static final String WHY = "It says nothing of the deadline.";
    private static final String SECOND = "We will look at the deadline again.";
    private static final String FOUND = "Now the deadline is spoken of.";

    @LocalServerPort
    private int port;

    @Autowired
    private TestWorld world;

    @Autowired
    private Points points;

    @Autowired
    private Rejoinders rejoinders;

    @Autowired
    private SearchIndex index;

    @Autowired
    private ApplicationEventPublisher events;

    private AccountId officer;
    private AccountId representative;
    private ConsultationId consultation;
    private PointId point;

    @BeforeEach
    void an_answer_that_was_published() {
        var ministry = world.institution();
        var ngo = world.ngo();
        officer = world.officer(ministry);
        representative = world.representative(ngo);
        consultation = world.consultation(ministry, Phase.REVIEW);
        var text = world.text(consultation, 2);
        var comment = world.contribution(
                consultation, text, world.article(text, "1"), ngo, representative, ContributionKind.COMMENT);
        events.publishEvent(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article 1"));
        point = new PointId(comment.value());
        world.as(officer, () -> points.save(point, 0, new Answer(Outcome.NOT_ACCEPTED, FIRST, null)));
        world.as(officer, () -> points.publish(consultation, ""));
        world.db
                .insertInto(REJOINDER_WINDOW)
                .set(REJOINDER_WINDOW.CONSULTATION_ID, consultation)
                .set(REJOINDER_WINDOW.CLOSES_AT, DatabaseClock.in(Duration.ofDays(5)))
                .set(REJOINDER_WINDOW.REPLIES_DUE_AT, DatabaseClock.in(Duration.ofDays(9)))
                .execute();
        world.as(representative, () -> rejoinders.save(point, 0, WHY));
    }

    @Test
    void a_draft_is_on_no_page() {
        for (var path : new String[] {page(), answers(), page() + ".json"}) {
            assertThat(get(path)).as(path).contains(FIRST).doesNotContain(WHY);
        }
    }

    @Test
    void a_changed_answer_is_read_as_a_thread_on_every_page_that_has_it() {
        world.as(representative, () -> rejoinders.submit(point, 1));
        world.as(officer, () -> rejoinders.change(point, 2, new Answer(Outcome.NOTED, SECOND, null)));
        world.as(world.moderator(), () -> rejoinders.find(point, 3, Finding.ANSWERED, FOUND));
        for (var path : new String[] {page(), answers()}) {
            assertThat(get(path)).as(path).containsSubsequence(FIRST, WHY, SECOND, "finding", FOUND);
        }
        var data = new JsonMapper().readTree(get(page() + ".json")).get("said").get("answer");
        assertThat(data.get("outcome").asString()).isEqualTo("NOTED");
        assertThat(data.get("reason").asString()).isEqualTo(SECOND);
        var rejoinder = data.get("rejoinder");
        assertThat(rejoinder.get("words").asString()).isEqualTo(WHY);
        assertThat(rejoinder.get("contested").get("outcome").asString()).isEqualTo("NOT_ACCEPTED");
        assertThat(rejoinder.get("replied").get("reply").asString()).isEqualTo("CHANGED");
        assertThat(data.get("at").asString())
                .isEqualTo(rejoinder.get("replied").get("at").asString());
        assertThat(rejoinder.get("found").get("finding").asString()).isEqualTo("ANSWERED");
    }

    @Test
    void an_answer_is_found_by_all_that_was_said_after_it_and_by_nothing_of_a_draft() {
        var word = "zw" + point.value().toString().substring(24);
        world.as(representative, () -> rejoinders.save(point, 1, "A " + word + "why."));
        index.consultation(consultation);
        assertThat(get("/search?q=" + word)).doesNotContain(page());
        world.db
                .update(POINT)
                .set(POINT.REASON, "A " + word + "before.")
                .where(POINT.ID.eq(point))
                .execute();
        world.as(representative, () -> rejoinders.submit(point, 2));
        world.as(officer, () -> rejoinders.change(point, 3, new Answer(Outcome.NOTED, "A " + word + "changed.", null)));
        world.as(world.moderator(), () -> rejoinders.find(point, 4, Finding.ANSWERED, "A " + word + "found."));
        index.consultation(consultation);
        for (var part : List.of("why", "before", "changed", "found")) {
            assertThat(get("/search?q=" + word + part)).as(part).contains(page() + "\"");
        }
    }

    @Test
    void a_kept_answer_comes_first_and_why_it_is_kept_after_the_rejoinder() {
        world.as(representative, () -> rejoinders.submit(point, 1));
        world.as(officer, () -> rejoinders.keep(point, 2, "The register needs it."));
        assertThat(get(page())).containsSubsequence(FIRST, WHY, "The register needs it.");
    }

    private String page() {
        return "/contributions/"
                + world.db.fetchValue(CONTRIBUTION.NUMBER, CONTRIBUTION.ID.eq(new ContributionId(point.value())));
    }

    private String answers() {
        return "/consultations/" + world.db.fetchValue(CONSULTATION.SLUG, CONSULTATION.ID.eq(consultation))
                + "/answers";
    }

    private String get(String path) {
        return new Visitor(port).get(path).body();
    }
}
