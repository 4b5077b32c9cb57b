package org.counterpart.site.search;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.QUESTION;
import static counterpart.schema.Tables.QUESTION_ANSWER;
import static counterpart.schema.Tables.SEARCH_ENTRY;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.QuestionId;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Stance;
import org.counterpart.organisation.OrganisationAct;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("anywhere")
@ProductTest
class SearchTest {

    @Autowired
    SearchRepository search;

    @Autowired
    SearchIndex index;

    @Autowired
    TestWorld world;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({
        "Société, societe",
        "ŒUVRE, oeuvre",
        "Straße, strasse",
        "الجمعيّة, الجمعيه",
        "الجمعيـــات, الجمعيات",
        "أحمد, احمد",
        "ﬁnance, finance",
        "Ľudovít, ludovit"
    })
    void writings_of_one_word_are_one(String written, String folded) {
        assertThat(WordFolding.words(written))
                .isEqualTo(WordFolding.words(folded))
                .containsExactly(folded);
    }

    @Test
    void a_published_consultation_is_found_without_accents_and_by_the_beginning_of_its_last_word() {
        var id = world.consultation(world.institution(), Phase.OPEN);
        var word = "zx" + id.value().toString().substring(24);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.TITLE, "La société " + word + " civile")
                .where(CONSULTATION.ID.eq(id))
                .execute();
        world.text(id, 2);
        happened(Act.of(ConsultationAct.CONSULTATION_PUBLISHED, id, "published").in(id));
        until(() -> world.db.fetchExists(SEARCH_ENTRY, SEARCH_ENTRY.ID.eq(id.value())));
        assertThat(search.find("societe " + word, 1).hits())
                .extracting(SearchPage.Hit::kind)
                .contains("consultation");
        assertThat(search.find("SOCIÉTÉ " + word.substring(0, 9), 1).all()).isPositive();
        assertThat(search.find(word + " nowhere-to-be-found", 1).hits()).isEmpty();
        assertThat(search.find("% _ '", 1).hits()).isEmpty();
    }

    @Test
    void nobody_is_told_behind_the_last_page_that_nothing_was_found() {
        var id = world.consultation(world.institution(), Phase.OPEN);
        var word = "zw" + id.value().toString().substring(24);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.TITLE, word)
                .where(CONSULTATION.ID.eq(id))
                .execute();
        index.consultation(id);
        assertThat(search.find(word, 1).all()).isEqualTo(1);
        assertThatThrownBy(() -> search.find(word, 2)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> search.find("", 2)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_consultation_is_found_by_whatever_it_says_of_itself() {
        var id = world.consultation(world.institution(), Phase.DECIDED);
        var word = "zu" + id.value().toString().substring(24);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.ANSWERED_AT, DatabaseClock.NOW)
                .set(CONSULTATION.DECIDED_AT, DatabaseClock.NOW)
                .set(CONSULTATION.WHO_IS_ASKED, "Every " + word + "asked.")
                .set(CONSULTATION.ANSWER_SUMMARY, "In **short** " + word + "summary.")
                .set(CONSULTATION.DECISION, "We " + word + "decide.")
                .where(CONSULTATION.ID.eq(id))
                .execute();
        world.db
                .insertInto(QUESTION)
                .set(QUESTION.ID, QuestionId.next())
                .set(QUESTION.CONSULTATION_ID, id)
                .set(QUESTION.POSITION, 7)
                .set(QUESTION.BODY, "Is it " + word + "question?")
                .execute();
        index.consultation(id);
        for (var part : List.of("asked", "summary", "decide", "question")) {
            assertThat(search.find(word + part, 1).hits())
                    .as(part)
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.passage())
                            .filteredOn(SearchPage.Piece::found)
                            .extracting(SearchPage.Piece::text)
                            .containsExactly(word + part));
        }
    }

    @Test
    void no_consultation_is_found_by_a_summary_or_a_decision_that_is_not_out() {
        var id = world.consultation(world.institution(), Phase.REVIEW);
        var word = "zx" + id.value().toString().substring(24);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.ANSWER_SUMMARY, word + "summary")
                .set(CONSULTATION.DECISION, word + "decision")
                .where(CONSULTATION.ID.eq(id))
                .execute();
        index.consultation(id);
        assertThat(search.find(word + "summary", 1).hits()).isEmpty();
        assertThat(search.find(word + "decision", 1).hits()).isEmpty();
    }

    @Test
    void what_an_organisation_has_signed_is_found_under_its_new_name_too() {
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        var text = world.text(consultation, 1);
        var ngo = world.ngo();
        var comment = world.contribution(
                consultation, text, world.article(text, "1"), ngo, world.representative(ngo), ContributionKind.COMMENT);
        happened(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "said").in(consultation));
        until(() -> world.db.fetchExists(SEARCH_ENTRY, SEARCH_ENTRY.ID.eq(comment.value())));
        var name = "zy" + ngo.value().toString().substring(24);
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.NAME, name)
                .where(ORGANISATION.ID.eq(ngo))
                .execute();
        happened(Act.of(OrganisationAct.ORGANISATION_RENAMED, ngo, name).by(null, ngo));
        until(() -> search.find(name, 1).all() == 2);
        assertThat(search.find(name, 1).hits())
                .extracting(SearchPage.Hit::kind)
                .containsExactlyInAnyOrder("organisation", "contribution");
    }

    @Test
    void a_position_is_found_by_its_answers_its_conditions_and_its_reasons_and_by_nothing_of_a_draft() {
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        var text = world.text(consultation, 1);
        var article = world.article(text, "1");
        var ngo = world.ngo();
        var position = world.contribution(
                consultation, text, article, ngo, world.representative(ngo), ContributionKind.POSITION);
        var word = "zw" + position.value().toString().substring(24);
        says(consultation, position, article, word);
        var draft = world.contribution(
                consultation, text, article, ngo, world.representative(ngo), ContributionKind.COMMENT);
        says(consultation, draft, article, word);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.DRAFT)
                .setNull(CONTRIBUTION.NUMBER)
                .where(CONTRIBUTION.ID.eq(draft))
                .execute();
        happened(Act.of(ContributionAct.POSITION_SIGNED, position, "signed").in(consultation));
        until(() -> world.db.fetchExists(SEARCH_ENTRY, SEARCH_ENTRY.ID.eq(position.value())));
        index.consultation(consultation);
        for (var part : List.of("answer", "condition", "reason", "quote")) {
            assertThat(search.find(word + part, 1).hits())
                    .as(part)
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.passage())
                            .filteredOn(SearchPage.Piece::found)
                            .extracting(SearchPage.Piece::text)
                            .containsExactly(word + part));
        }
    }

    @Test
    void nothing_is_found_of_what_was_taken_down_before_it_was_imported() {
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        var text = world.text(consultation, 1);
        var article = world.article(text, "1");
        var ngo = world.ngo();
        var comment = world.contribution(
                consultation, text, article, ngo, world.representative(ngo), ContributionKind.COMMENT);
        var word = "zv" + comment.value().toString().substring(24);
        says(consultation, comment, article, word);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.WITHDRAWN)
                .setNull(CONTRIBUTION.AUTHOR_ID)
                .where(CONTRIBUTION.ID.eq(comment))
                .execute();
        index.consultation(consultation);
        assertThat(search.find(word, 1).hits()).isEmpty();
    }

    private void says(ConsultationId consultation, ContributionId contribution, LineageId article, String word) {
        var question = QuestionId.next();
        world.db
                .insertInto(QUESTION)
                .set(QUESTION.ID, question)
                .set(QUESTION.CONSULTATION_ID, consultation)
                .set(QUESTION.POSITION, 0)
                .set(QUESTION.BODY, "Is it too long?")
                .execute();
        world.db
                .insertInto(QUESTION_ANSWER)
                .set(QUESTION_ANSWER.CONTRIBUTION_ID, contribution)
                .set(QUESTION_ANSWER.QUESTION_ID, question)
                .set(QUESTION_ANSWER.BODY, "An " + word + "answer.")
                .execute();
        world.db
                .insertInto(STANCE_CONDITION)
                .set(STANCE_CONDITION.ID, UUID.randomUUID())
                .set(STANCE_CONDITION.CONTRIBUTION_ID, contribution)
                .set(STANCE_CONDITION.POSITION, 0)
                .set(STANCE_CONDITION.BODY, "A " + word + "condition.")
                .execute();
        world.db
                .insertInto(ARTICLE_STANCE)
                .set(ARTICLE_STANCE.CONTRIBUTION_ID, contribution)
                .set(ARTICLE_STANCE.LINEAGE_ID, article)
                .set(ARTICLE_STANCE.STANCE, Stance.OPPOSE)
                .set(ARTICLE_STANCE.REASON, "A " + word + "reason.")
                .execute();
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.QUOTE, "A " + word + "quote.")
                .where(CONTRIBUTION.ID.eq(contribution))
                .execute();
    }

    private void happened(Act act) {
        transaction.executeWithoutResult(status -> events.publishEvent(act));
    }

    @Test
    void an_article_is_shown_with_the_words_that_were_found_and_those_alone_are_marked() {
        var hit = search.find("unregistered associat", 1).hits().stream()
                .filter(one -> one.kind().equals("article"))
                .findFirst()
                .orElseThrow();
        assertThat(hit.within()).isEqualTo("A new Freedom of Association Act");
        assertThat(hit.passage())
                .filteredOn(SearchPage.Piece::found)
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(WordFolding.fold(piece.text())).matches("unregistered|associat.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "the societe,The SOCIÉTÉ and the sea,[The] [SOCIÉTÉ] and [the] sea",
        "ship,A ship and its shipping; no ownership,A [ship] and its [shipping]; no ownership",
        "ship a,A ship and its shipping,[A] [ship] and its shipping",
        "الجمعيه,نص الجمعيّة هنا,نص [الجمعيّة] هنا",
        "nowhere,Not here,Not here"
    })
    void words_are_marked_as_they_are_written(String question, String text, String marked) {
        assertThat(SearchQuestion.of(question).around(text).stream()
                        .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining()))
                .isEqualTo(marked);
    }

    @Test
    void of_a_long_text_the_part_around_the_first_word_is_shown() {
        var text = "before ".repeat(100) + "needle " + "after ".repeat(100);
        var shown = SearchQuestion.of("needle").around(text).stream()
                .map(SearchPage.Piece::text)
                .collect(Collectors.joining());
        assertThat(shown)
                .startsWith("…before")
                .contains(" needle ")
                .endsWith("after…")
                .hasSizeLessThan(300);
    }

    @Test
    void of_many_parts_the_one_that_says_most_of_what_was_asked_for_is_shown() {
        var age = "The age is fourteen.";
        var day = "An association exists from the day its notice is sent.";
        var again = "It is sent on the day.";
        assertThat(SearchQuestion.of("day is sent").best(List.of(age, day, again)))
                .contains(day);
        assertThat(SearchQuestion.of("nowhere").best(List.of(age, day))).isEmpty();
    }

    private void until(BooleanSupplier done) {
        var limit = Instant.now().plus(Duration.ofSeconds(20));
        while (!done.getAsBoolean() && Instant.now().isBefore(limit)) {
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
