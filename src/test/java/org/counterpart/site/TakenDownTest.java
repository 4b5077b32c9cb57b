package org.counterpart.site;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CURRENT_POSITION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.QUESTION_ANSWER;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.base.LineageId;
import org.counterpart.base.PointId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Stance;
import org.counterpart.response.PointFilter;
import org.counterpart.response.Points;
import org.counterpart.site.page.PageCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the moderation of another platform had taken down before it was imported, through every door. */
@ProductTest
class TakenDownTest {

    private static final String WORDS = "Zwergspringmaus";

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    Contributions contributions;

    @Autowired
    Points points;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PageCache cache;

    AccountId officer;
    ConsultationId consultation;
    LineageId article;
    String slug;
    ContributionId amendment;
    ContributionId position;

    @BeforeEach
    void an_amendment_and_a_position_with_answers_that_were_taken_down_elsewhere() {
        var ministry = world.institution();
        officer = world.officer(ministry);
        consultation = world.consultation(ministry, Phase.REVIEW);
        slug = world.db.fetchValue(CONSULTATION.SLUG, CONSULTATION.ID.eq(consultation));
        var text = world.text(consultation, 2);
        article = world.article(text, "1");
        var ngo = world.ngo();
        var author = world.representative(ngo);
        amendment = world.contribution(consultation, text, article, ngo, author, ContributionKind.AMENDMENT);
        position = world.contribution(consultation, text, article, ngo, author, ContributionKind.POSITION);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.BODY, "body " + WORDS)
                .set(CONTRIBUTION.QUOTE, "quote " + WORDS)
                .set(CONTRIBUTION.ORIGINAL_TEXT, "original " + WORDS)
                .set(CONTRIBUTION.PROPOSED_TEXT, "proposed " + WORDS)
                .where(CONTRIBUTION.ID.in(amendment, position))
                .execute();
        world.db
                .insertInto(STANCE_CONDITION)
                .set(STANCE_CONDITION.ID, Id.random())
                .set(STANCE_CONDITION.CONTRIBUTION_ID, position)
                .set(STANCE_CONDITION.LINEAGE_ID, article)
                .set(STANCE_CONDITION.POSITION, 0)
                .set(STANCE_CONDITION.BODY, "condition " + WORDS)
                .execute();
        world.db
                .insertInto(ARTICLE_STANCE)
                .set(ARTICLE_STANCE.CONTRIBUTION_ID, position)
                .set(ARTICLE_STANCE.LINEAGE_ID, article)
                .set(ARTICLE_STANCE.STANCE, Stance.OPPOSE)
                .set(ARTICLE_STANCE.REASON, "reason " + WORDS)
                .execute();
        world.db
                .insertInto(QUESTION_ANSWER)
                .set(QUESTION_ANSWER.CONTRIBUTION_ID, position)
                .set(
                        QUESTION_ANSWER.QUESTION_ID,
                        world.questions(consultation, "Why?").getFirst())
                .set(QUESTION_ANSWER.BODY, "answer " + WORDS)
                .execute();
        events.publishEvent(Act.of(ContributionAct.AMENDMENT_SUBMITTED, amendment, "Article 1")
                .in(consultation));
        events.publishEvent(
                Act.of(ContributionAct.POSITION_SIGNED, position, "The text").in(consultation));
        world.db
                .update(POINT)
                .set(POINT.TITLE, "A point")
                .where(POINT.CONSULTATION_ID.eq(consultation))
                .execute();
        world.db
                .deleteFrom(CURRENT_POSITION)
                .where(CURRENT_POSITION.CONTRIBUTION_ID.eq(position))
                .execute();
        assertThat(everything())
                .as("the words are there before they are taken down")
                .contains(WORDS);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.WITHDRAWN)
                .set(CONTRIBUTION.AUTHOR_ID, (AccountId) null)
                .set(CONTRIBUTION.ENDED_AT, DatabaseClock.NOW)
                .set(CONTRIBUTION.WITHDRAWAL_REASON, "Taken down there")
                .where(CONTRIBUTION.ID.in(amendment, position))
                .execute();
        cache.clear();
    }

    private String everything() {
        return inTheWorkspace() + onTheScreensOfAnswers();
    }

    private String inTheWorkspace() {
        var all = ContributionFilter.all(consultation);
        return List.of(
                        contributions.find(amendment),
                        contributions.find(position),
                        contributions.find(contributions.find(amendment).number()),
                        contributions.read(all, null, 10),
                        contributions.list(all, 0, 10))
                .toString();
    }

    private String onTheScreensOfAnswers() {
        return world.as(officer, () -> {
            var list = points.list(consultation, PointFilter.ALL, 0, 10);
            var each = list.stream()
                    .map(one -> points.get(new PointId(one.id().value())))
                    .toList();
            assertThat(each).hasSizeGreaterThanOrEqualTo(3);
            return list.toString() + each;
        });
    }

    @Test
    void no_list_no_card_and_no_export_of_the_workspace_reads_its_words() {
        assertThat(contributions.count(ContributionFilter.all(consultation))).isEqualTo(2);
        assertThat(inTheWorkspace()).contains("Taken down there").doesNotContain(WORDS);
    }

    @Test
    void whoever_answers_reads_none_of_its_words() {
        assertThat(onTheScreensOfAnswers()).doesNotContain(WORDS);
    }

    @Test
    void no_public_page_file_or_data_has_them() throws Exception {
        var here = "/consultations/" + slug;
        for (var address : List.of(
                here,
                here + ".json",
                here + "/contributions",
                here + "/contributions.json",
                here + "/contributions.atom",
                here + "/articles/1",
                here + "/articles/1.json",
                here + "/articles/1/wordings",
                here + "/articles/1/file.html",
                here + "/versions/1/file.html",
                here + "/versions/1/file.md",
                here + "/positions",
                here + "/feed.atom",
                "/contributions/" + contributions.find(amendment).number(),
                "/contributions/" + contributions.find(position).number(),
                "/contributions/" + contributions.find(position).number() + ".json",
                "/search?q=" + WORDS)) {
            var response = MockMvcBuilders.webAppContextSetup(context)
                    .build()
                    .perform(get(address))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).as(address).isEqualTo(200);
            assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                    .as(address)
                    .doesNotContain("body " + WORDS, "quote " + WORDS, "original " + WORDS, "proposed " + WORDS)
                    .doesNotContain("condition " + WORDS, "reason " + WORDS, "answer " + WORDS);
        }
    }
}
