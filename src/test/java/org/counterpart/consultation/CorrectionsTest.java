package org.counterpart.consultation;

import static counterpart.schema.Tables.CORRECTION;
import static counterpart.schema.Tables.NOTICE;
import static counterpart.schema.Tables.QUESTION;
import static counterpart.schema.Tables.RECORD_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.Concerned;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.Id;
import org.counterpart.base.NotFound;
import org.counterpart.base.PointId;
import org.counterpart.base.QuestionId;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.response.Answer;
import org.counterpart.response.Outcome;
import org.counterpart.response.Points;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What is published can be put right, and never silently. */
@ProductTest
class CorrectionsTest {

    @Autowired
    WebApplicationContext web;

    @Autowired
    TestWorld world;

    @Autowired
    Corrections corrections;

    @Autowired
    Consultations consultations;

    @Autowired
    Points points;

    @Autowired
    Concerned concerned;

    @Autowired
    ApplicationEventPublisher events;

    private ConsultationId consultation;
    private AccountId officer;
    private AccountId representative;
    private ContributionId comment;

    @BeforeEach
    void a_consultation_with_a_typo() {
        var ministry = world.institution();
        officer = world.officer(ministry);
        consultation = world.consultation(ministry, Phase.REVIEW);
        world.db
                .insertInto(QUESTION, QUESTION.ID, QUESTION.CONSULTATION_ID, QUESTION.POSITION, QUESTION.BODY)
                .values(new QuestionId(Id.random()), consultation, 0, "Are ninty days enough?")
                .execute();
        var text = world.text(consultation, 1);
        var ngo = world.ngo();
        representative = world.representative(ngo);
        comment = world.contribution(
                consultation, text, world.article(text, "1"), ngo, representative, ContributionKind.COMMENT);
        events.publishEvent(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article 1"));
    }

    @Test
    void a_corrected_contact_and_question_show_the_day_the_reason_and_what_stood_there() throws Exception {
        correct(Correction.Part.CONTACT, "office@ministry.example", "The directorate moved.");
        correct(Correction.Part.QUESTION, "Are ninety days enough?", "A typing error.");

        world.as(representative, () -> {
            assertThat(consultations.get(consultation).words().contact()).isEqualTo("office@ministry.example");
            assertThat(consultations.get(consultation).words().questions()).containsExactly("Are ninety days enough?");
            assertThat(corrections.of(consultation))
                    .extracting(Correction::before)
                    .containsExactly("Are ninty days enough?", "The directorate");
        });
        assertThat(read(""))
                .contains("Are ninety days enough?", "ninty", "A typing error.")
                .contains("office@ministry.example", "The directorate moved.", "Contact corrected on");
        assertThat(read(".json")).contains("\"before\":\"Are ninty days enough?\"");
    }

    @Test
    void it_stands_in_the_record_and_is_told_to_those_it_concerns() {
        var people = world.as(
                officer,
                () -> concerned.people(Act.of(ConsultationAct.CONSULTATION_CORRECTED, consultation, "")
                        .in(consultation)));
        assertThat(people).as("whoever contributed; who acts is not told").isEqualTo(1);
        correct(Correction.Part.CONTACT, "office@ministry.example", "The directorate moved.");
        assertThat(world.db.fetchCount(
                        NOTICE,
                        NOTICE.CONSULTATION_ID.eq(consultation),
                        NOTICE.KIND.eq(ConsultationAct.CONSULTATION_CORRECTED)))
                .isEqualTo(people);
        assertThat(world.db
                        .select(RECORD_ENTRY.DETAIL)
                        .from(RECORD_ENTRY)
                        .where(RECORD_ENTRY.CONSULTATION_ID.eq(consultation))
                        .and(RECORD_ENTRY.KIND.eq(ConsultationAct.CONSULTATION_CORRECTED))
                        .fetchSingle()
                        .value1())
                .isEqualTo("“The directorate” → “office@ministry.example” · The directorate moved.");
    }

    @Test
    void the_longest_reason_stands_whole_in_the_record_behind_both_wordings() {
        var reason = "r".repeat(Corrections.REASON - 5) + " end.";
        correct(Correction.Part.CONTACT, "a".repeat(500), "Long words.");
        correct(Correction.Part.CONTACT, "b".repeat(500), reason);
        assertThat(world.db
                        .select(RECORD_ENTRY.DETAIL)
                        .from(RECORD_ENTRY)
                        .where(RECORD_ENTRY.CONSULTATION_ID.eq(consultation))
                        .and(RECORD_ENTRY.KIND.eq(ConsultationAct.CONSULTATION_CORRECTED))
                        .fetch(RECORD_ENTRY.DETAIL))
                .anySatisfy(detail ->
                        assertThat(detail).contains("aaa").contains("bbb").endsWith(reason));
    }

    @Test
    void the_reason_of_a_published_answer_is_corrected_and_its_outcome_stays() throws Exception {
        var point = new PointId(comment.value());
        world.as(officer, () -> points.save(point, 0, new Answer(Outcome.NOTED, "See Artcle 2.", null)));
        assertThatThrownBy(() -> world.as(
                        officer, () -> corrections.printed(consultation, Correction.Part.ANSWER, point.value())))
                .as("no draft is corrected")
                .isInstanceOf(NotFound.class);
        world.as(officer, () -> points.publish(consultation, ""));
        world.as(officer, () -> {
            var seen = corrections.printed(consultation, Correction.Part.ANSWER, point.value());
            corrections.correct(consultation, seen, "See Article 2.", "A typing error.");
            assertThatThrownBy(() -> corrections.correct(consultation, seen, "See Article 3.", "Again."))
                    .isInstanceOf(Stale.class);
        });
        var answer = world.as(representative, () -> points.get(point)).answer();
        assertThat(answer.reason()).isEqualTo("See Article 2.");
        assertThat(answer.outcome()).isEqualTo(Outcome.NOTED);
        assertThat(read("/answers")).contains("See Article 2.", "Artcle", "A typing error.");
        assertThat(world.db.fetchCount(
                        NOTICE,
                        NOTICE.CONSULTATION_ID.eq(consultation),
                        NOTICE.KIND.eq(ConsultationAct.ANSWER_CORRECTED)))
                .isEqualTo(1);
    }

    @Test
    void only_officers_of_the_institution_correct_and_never_without_a_reason() {
        var seen = world.as(officer, () -> corrections.opening(consultation)).getFirst();
        assertThatThrownBy(() -> world.as(officer, () -> corrections.correct(consultation, seen, "New", " ")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.as(officer, () -> corrections.correct(consultation, seen, seen.words(), "Why")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.as(
                        world.officer(world.institution()),
                        () -> corrections.correct(consultation, seen, "New", "Why")))
                .isInstanceOf(NotFound.class);
        for (var other : new AccountId[] {representative, world.moderator(), world.administrator()}) {
            assertThatThrownBy(() -> world.as(other, () -> corrections.correct(consultation, seen, "New", "Why")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(world.db.fetchCount(CORRECTION, CORRECTION.CONSULTATION_ID.eq(consultation)))
                .isZero();
    }

    private void correct(Correction.Part part, String words, String reason) {
        world.as(officer, () -> {
            var seen = corrections.opening(consultation).stream()
                    .filter(printed -> printed.part() == part)
                    .findFirst()
                    .orElseThrow();
            corrections.correct(consultation, seen, words, reason);
        });
    }

    private String read(String part) throws Exception {
        var slug = world.as(officer, () -> consultations.get(consultation)).slug();
        return new String(
                MockMvcBuilders.webAppContextSetup(web)
                        .build()
                        .perform(get("/consultations/" + slug + part))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
