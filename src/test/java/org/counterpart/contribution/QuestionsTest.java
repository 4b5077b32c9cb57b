package org.counterpart.contribution;

import static counterpart.schema.Tables.POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.QuestionId;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.contribution.offline.FormFormat;
import org.counterpart.contribution.offline.OfflineForms;
import org.counterpart.contribution.position.Positions;
import org.counterpart.proof.OfficeProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each question of a consultation is answered by itself, in the position and in the offline form. */
@ProductTest
class QuestionsTest {

    /** Rows of the sheet, from 0: title, explanation, head, the whole text, then the questions. */
    private static final int WHOLE_TEXT = 3;

    private static final int SECOND_QUESTION = 5;

    private static final int COMMENT = 4;

    @Autowired
    TestWorld world;

    @Autowired
    ContributionDrafts drafts;

    @Autowired
    Contributions contributions;

    @Autowired
    Submissions submissions;

    @Autowired
    Positions positions;

    @Autowired
    OfflineForms forms;

    @Autowired
    Proposals proposals;

    OrganisationId ngo;
    AccountId author;
    ConsultationId consultation;
    List<QuestionId> questions;
    Proposal proposal;

    @BeforeEach
    void a_consultation_that_asks() {
        ngo = world.ngo();
        author = world.representative(ngo);
        consultation = world.consultation(world.institution(), Phase.OPEN);
        world.text(consultation, 2);
        questions = world.questions(consultation, "Is ninety days too long?", "Who should keep the register?");
        proposal = proposals.of(consultation);
    }

    private int answer(QuestionId question, String words) {
        var draft = world.as(
                author, () -> drafts.save(Draft.answer(proposal, question, ngo).saying("", words, "")));
        return world.as(author, () -> submissions.submit(draft.id(), draft.version()));
    }

    @Test
    void a_question_is_answered_by_itself_and_the_answer_names_it() {
        var number = answer(questions.get(1), "A court.");
        var answer = contributions.find(number);
        assertThat(answer.question()).isEqualTo(new Question(questions.get(1), 2, "Who should keep the register?"));
        assertThat(answer.about()).isEqualTo("2. Who should keep the register?");
        assertThat(world.db
                        .select(POINT.TITLE)
                        .from(POINT)
                        .where(POINT.CONTRIBUTION_ID.eq(answer.id()))
                        .fetchSingle()
                        .value1())
                .as("the point the institution answers")
                .isEqualTo("2. Who should keep the register?");
    }

    @Test
    void what_was_answered_is_listed_by_question_positions_included() {
        answer(questions.get(0), "Thirty are enough.");
        var position = world.as(author, () -> {
            var draft = positions.draft(consultation, ngo);
            var saved = positions.save(draft.saying(Stance.SUPPORT, "Good.", List.of(), List.of())
                    .answering(List.of(new QuestionAnswer(questions.get(1), "A court."))));
            assertThat(saved.answers()).containsExactly(new QuestionAnswer(questions.get(1), "A court."));
            return positions.sign(saved.id(), saved.version());
        });
        var first = ContributionFilter.answering(consultation, questions.get(0));
        var second = ContributionFilter.answering(consultation, questions.get(1));
        assertThat(contributions.list(first, 0, 10))
                .extracting(one -> one.question() == null ? 0 : one.question().number())
                .containsExactly(1);
        assertThat(contributions.read(second, null, 10)).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(position);
            assertThat(one.answers()).containsExactly(new QuestionAnswer(questions.get(1), "A court."));
        });
    }

    @Test
    void the_next_position_begins_with_the_answers_of_the_last() {
        world.as(author, () -> {
            var draft = positions.draft(consultation, ngo);
            var answered = draft.saying(Stance.SUPPORT, "Good.", List.of(), List.of())
                    .answering(List.of(new QuestionAnswer(questions.get(0), "Yes.")));
            assertThat(answered.saying(answered.fields())).isEqualTo(answered);
            var saved = positions.save(answered);
            positions.sign(saved.id(), saved.version());
            assertThat(positions.draft(consultation, ngo).answers())
                    .containsExactly(new QuestionAnswer(questions.get(0), "Yes."));
        });
    }

    @Test
    void a_question_of_another_consultation_is_none() {
        var other = world.consultation(world.institution(), Phase.OPEN);
        world.text(other, 1);
        var foreign = world.questions(other, "What is it?").getFirst();
        assertThatThrownBy(() -> answer(foreign, "Nothing.")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(
                        author,
                        () -> positions.save(positions
                                .draft(consultation, ngo)
                                .answering(List.of(new QuestionAnswer(foreign, "Nothing."))))))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(FormFormat.class)
    void the_offline_form_has_the_questions_and_is_what_the_programs_expect(FormFormat format) throws IOException {
        var form = world.as(author, () -> forms.write(consultation, ngo, format, Locale.ENGLISH));
        assertThat(OfficeProof.faults(form)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void a_row_that_lost_its_key_is_found_by_the_name_of_its_question(String language) throws IOException {
        var locale = Locale.forLanguageTag(language);
        var form = world.as(author, () -> forms.write(consultation, ngo, FormFormat.XLSX, locale));
        var filled = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            for (var at : List.of(WHOLE_TEXT, SECOND_QUESTION)) {
                var row = book.getSheetAt(0).getRow(at);
                row.getCell(COMMENT, MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("A court.");
            }
            var row = book.getSheetAt(0).getRow(SECOND_QUESTION);
            row.removeCell(row.getCell(0));
            book.write(filled);
        }
        var reading = world.as(author, () -> forms.read(consultation, ngo, filled.toByteArray(), Locale.ENGLISH));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entries())
                .extracting(
                        entry -> entry.question() == null ? 0 : entry.question().number())
                .containsExactly(0, 2);
    }

    @Test
    void what_the_offline_form_answers_becomes_a_draft_on_the_question() throws IOException {
        var form = world.as(author, () -> forms.write(consultation, ngo, FormFormat.XLSX, Locale.ENGLISH));
        var filled = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            var row = book.getSheetAt(0).getRow(SECOND_QUESTION);
            row.getCell(COMMENT, MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("A court.");
            book.write(filled);
        }
        world.as(author, () -> {
            var reading = forms.read(consultation, ngo, filled.toByteArray(), Locale.ENGLISH);
            assertThat(reading.problems()).isEmpty();
            assertThat(forms.take(consultation, ngo, reading.entries())).isEqualTo(1);
            assertThat(drafts.of(consultation, null)).singleElement().satisfies(draft -> {
                assertThat(draft.question()).isNotNull();
                assertThat(drafts.find(draft.id()).question()).isEqualTo(questions.get(1));
                assertThat(drafts.find(draft.id()).body()).isEqualTo("A court.");
            });
        });
    }
}
