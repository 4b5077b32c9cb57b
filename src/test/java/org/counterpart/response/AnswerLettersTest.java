package org.counterpart.response;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.REJOINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Correction;
import org.counterpart.consultation.Corrections;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.identity.Role;
import org.counterpart.legaltext.writing.TextExport;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.proof.OfficeProof;
import org.counterpart.proof.PdfProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** One letter with all points and answers for each contributor, for its eyes and the institution's. */
@Tag("anywhere")
@ProductTest
class AnswerLettersTest {

    private static final String OWN = "Ninety days are too many for a small association.";

    @Autowired
    private TestWorld world;

    @Autowired
    private AnswerLetters letters;

    @Autowired
    private Points points;

    @Autowired
    private Corrections corrections;

    private OrganisationId ministry;
    private OrganisationId ngo;
    private OrganisationId other;
    private AccountId officer;
    private AccountId representative;
    private ConsultationId consultation;
    private TextVersionId text;

    @BeforeEach
    void a_consultation_under_review() {
        ministry = world.institution();
        ngo = world.ngo();
        other = world.ngo();
        officer = world.officer(ministry);
        representative = world.representative(ngo);
        consultation = world.consultation(ministry, Phase.REVIEW);
        text = world.text(consultation, 3);
    }

    @Test
    void a_letter_has_the_points_in_the_order_of_the_text_with_their_answers_and_how_many_others_said_the_same()
            throws Exception {
        var second = answered(ngo, "2", Outcome.NOTED, "We have read it.");
        var first = answered(ngo, "1", Outcome.ACCEPTED, "It **will** be thirty.");
        var same = answered(other, "1", Outcome.ACCEPTED, "It **will** be thirty.");
        var alsoOwn = answered(ngo, "1", Outcome.ACCEPTED, "It **will** be thirty.");
        sayTheSame(first, same);
        sayTheSame(first, alsoOwn);
        named(first, "1");
        withdrawn();
        publish();

        var letter = world.as(representative, () -> letters.get(consultation, ngo));
        assertThat(letter.points()).extracting(AnswerLetter.Answered::id).containsExactly(first, alsoOwn, second);
        assertThat(letter.points()).extracting(AnswerLetter.Answered::others).containsExactly(1, 1, 0);
        assertThat(letter.withdrawn()).hasSize(1);
        assertThat(letter.outcomes()).containsEntry(Outcome.ACCEPTED, 2).containsEntry(Outcome.NOTED, 1);

        var pdf = pdf(representative, ngo, Locale.ENGLISH);
        assertThat(pdf)
                .contains("The answers to " + name(ngo))
                .contains("Your 3 points, answered", "Accepted: 2", "Noted: 1", "You withdrew C-")
                .contains(OWN, "It will be thirty.", "The words are to change: Article 1")
                .contains("One other said the same and has this answer.", "/consultations/")
                .doesNotContain(name(other), "**", "Author");
        assertThat(pdf.indexOf("1. Article 1")).isLessThan(pdf.indexOf("3. Article 2"));
        assertThat(pdf(officer, ngo, Locale.FRENCH)).contains("Les réponses à ", "Accepté : 2");
        var docx = world.as(representative, () -> letters.file(consultation, ngo, TextExport.DOCX, Locale.ENGLISH));
        Files.write(Path.of("target/letter.docx"), docx);
        assertThat(OfficeProof.faults(docx)).isEmpty();
    }

    @Test
    void an_answer_that_was_changed_for_one_is_not_said_to_be_what_the_others_have() {
        var first = answered(ngo, "1", Outcome.NOTED, "We have read it.");
        var same = answered(other, "1", Outcome.NOTED, "We have read it.");
        var third = world.ngo();
        sayTheSame(first, same);
        sayTheSame(first, answered(third, "1", Outcome.NOTED, "We have read it."));
        publish();
        assertThat(others(ngo)).containsExactly(2);

        world.db
                .insertInto(REJOINDER)
                .set(REJOINDER.POINT_ID, same)
                .set(REJOINDER.ORGANISATION_ID, other)
                .set(REJOINDER.BODY, "It says nothing.")
                .set(REJOINDER.VERSION, 3)
                .set(REJOINDER.REPLY_OUTCOME, Outcome.ACCEPTED)
                .execute();
        assertThat(others(ngo)).containsExactly(1);
        assertThat(others(third)).containsExactly(1);
        assertThat(others(other)).containsExactly(0);
    }

    private List<Integer> others(OrganisationId organisation) {
        return world.as(officer, () -> letters.get(consultation, organisation)).points().stream()
                .map(AnswerLetter.Answered::others)
                .toList();
    }

    @Test
    void a_letter_shows_the_words_that_changed_and_an_answer_corrected_since_beside_what_stood_there()
            throws Exception {
        var point = answered(ngo, "1", Outcome.ACCEPTED, "It will be thirty.");
        var newer = world.text(consultation, 3);
        var article = article(newer, "1");
        world.db
                .update(PROVISION)
                .set(PROVISION.LINEAGE_ID, world.article(text, "1"))
                .set(PROVISION.BODY, "The register decides within thirty days, case 1.")
                .where(PROVISION.ID.eq(article))
                .execute();
        world.db
                .update(POINT)
                .set(POINT.CHANGED_PROVISION_ID, article)
                .where(POINT.ID.eq(point))
                .execute();
        publish();
        assertThat(pdf(representative, ngo, Locale.ENGLISH))
                .contains("The words changed: Article 1", "The register decides within", "ninety", "thirty")
                .doesNotContain("Corrected on");

        world.as(officer, () -> {
            var printed = corrections.printed(consultation, Correction.Part.ANSWER, point.value());
            corrections.correct(consultation, printed, "It will be thirty working days.", "A word was missing.");
        });
        assertThat(pdf(representative, ngo, Locale.ENGLISH))
                .contains("It will be thirty working days.", "Corrected on", "Why: A word was missing.")
                .contains("What stood there before:", "It will be thirty.");
    }

    @Test
    void a_letter_is_for_members_of_the_contributor_and_the_institution_and_nobody_else() {
        answered(ngo, "1", Outcome.NOTED, "We have read it.");
        answered(other, "1", Outcome.NOTED, "We have read it.");
        publish();
        var may = List.of(
                representative,
                world.member(ngo, Role.CONTRIBUTOR),
                world.member(ngo, Role.READER),
                officer,
                world.member(ministry, Role.READER));
        for (var who : may) {
            assertThat(world.as(who, () -> letters.get(consultation, ngo)).points())
                    .hasSize(1);
            assertThat(world.as(who, () -> letters.file(consultation, ngo, TextExport.DOCX, Locale.ENGLISH)))
                    .isNotEmpty();
        }
        var strangers = List.of(
                world.representative(other),
                world.member(other, Role.READER),
                world.officer(world.institution()),
                world.member(world.organisation(OrganisationKind.MODERATING_BODY), Role.MODERATOR));
        for (var who : strangers) {
            assertThatThrownBy(() -> world.as(who, () -> letters.get(consultation, ngo)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(
                            () -> world.as(who, () -> letters.file(consultation, ngo, TextExport.PDF, Locale.ENGLISH)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> world.as(world.account(false), () -> letters.get(consultation, ngo)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(representative, () -> letters.get(ConsultationId.next(), ngo)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(officer, () -> letters.get(consultation, OrganisationId.next())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void only_the_institution_has_all_letters_and_a_contributor_its_own() {
        answered(ngo, "1", Outcome.NOTED, "We have read it.");
        answered(other, "1", Outcome.NOTED, "We have read it.");
        publish();
        assertThat(world.as(officer, () -> letters.count(consultation))).isEqualTo(2);
        assertThat(world.as(officer, () -> letters.all(consultation, 0, 10)))
                .extracting(Addressee::organisation)
                .containsExactlyInAnyOrder(ngo, other);
        assertThat(world.as(representative, () -> letters.own(consultation)))
                .containsExactly(new Addressee(ngo, name(ngo), 1));
        assertThat(world.as(world.representative(world.ngo()), () -> letters.own(consultation)))
                .isEmpty();
        assertThat(world.as(representative, () -> letters.areAllMine(consultation)))
                .isFalse();
        assertThatThrownBy(() -> world.as(representative, () -> letters.all(consultation, 0, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(world.officer(world.institution()), () -> letters.all(consultation, 0, 10)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void before_the_answers_are_published_there_is_no_letter_for_anybody() {
        answered(ngo, "1", Outcome.NOTED, "We have read it.");
        for (var who : List.of(representative, officer)) {
            assertThatThrownBy(() -> world.as(who, () -> letters.get(consultation, ngo)))
                    .isInstanceOf(NotFound.class);
            assertThat(world.as(who, () -> letters.own(consultation))).isEmpty();
        }
        assertThat(world.as(officer, () -> letters.count(consultation))).isZero();
    }

    @Test
    void five_hundred_points_are_read_by_as_many_statements_as_five_and_fit_into_a_pdf() throws Exception {
        world.answersDrafted(consultation, text, List.of(ngo), 500);
        var few = world.consultation(ministry, Phase.REVIEW);
        world.answersDrafted(few, world.text(few, 1), List.of(ngo), 5);
        publish();
        world.as(officer, () -> points.publish(few, ""));
        var statements = StatementCount.of(() -> world.as(representative, () -> letters.get(few, ngo)));
        assertThat(StatementCount.of(() -> world.as(representative, () -> letters.get(consultation, ngo))))
                .isEqualTo(statements)
                .isLessThan(12);
        var pdf = world.as(representative, () -> letters.file(consultation, ngo, TextExport.PDF, Locale.ENGLISH));
        assertThat(PdfProof.faults(pdf)).isEmpty();
        assertThat(words(pdf)).contains("Your 500 points, answered", "500. Draft Act");
    }

    private PointId answered(OrganisationId organisation, String article, Outcome outcome, String reason) {
        var comment = contribution(organisation, article);
        var id = new PointId(comment.value());
        world.db
                .insertInto(POINT)
                .set(POINT.ID, id)
                .set(POINT.CONSULTATION_ID, consultation)
                .set(POINT.CONTRIBUTION_ID, comment)
                .set(POINT.LINEAGE_ID, world.article(text, article))
                .set(POINT.TITLE, "Article " + article)
                .set(POINT.STATUS, PointStatus.DRAFTED)
                .set(POINT.OUTCOME, outcome)
                .set(POINT.REASON, reason)
                .set(POINT.CREATED_AT, DatabaseClock.NOW)
                .set(POINT.VERSION, 0)
                .execute();
        return id;
    }

    private ContributionId contribution(OrganisationId organisation, String article) {
        var comment = world.contribution(
                consultation,
                text,
                world.article(text, article),
                organisation,
                world.member(organisation, Role.CONTRIBUTOR),
                ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.BODY, OWN)
                .where(CONTRIBUTION.ID.eq(comment))
                .execute();
        return comment;
    }

    private void withdrawn() {
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.WITHDRAWN)
                .where(CONTRIBUTION.ID.eq(contribution(ngo, "3")))
                .execute();
    }

    private void sayTheSame(PointId letter, PointId copy) {
        world.db
                .update(POINT)
                .set(POINT.ALIKE_TO, letter)
                .set(POINT.ALIKE_CONFIRMED_AT, DatabaseClock.NOW)
                .where(POINT.ID.eq(copy))
                .execute();
    }

    private void named(PointId point, String article) {
        world.db
                .update(POINT)
                .set(POINT.CHANGED_PROVISION_ID, article(text, article))
                .where(POINT.ID.eq(point))
                .execute();
    }

    private ProvisionId article(TextVersionId version, String handle) {
        return world.db
                .select(PROVISION.ID)
                .from(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(version), PROVISION.HANDLE.eq(handle))
                .fetchSingle(PROVISION.ID);
    }

    private void publish() {
        world.as(officer, () -> points.publish(consultation, ""));
    }

    private String name(OrganisationId organisation) {
        return world.db.fetchValue(ORGANISATION.NAME, ORGANISATION.ID.eq(organisation));
    }

    private String pdf(AccountId who, OrganisationId organisation, Locale reader) throws Exception {
        var pdf = world.as(who, () -> letters.file(consultation, organisation, TextExport.PDF, reader));
        Files.write(Path.of("target/letter-" + reader + ".pdf"), pdf);
        assertThat(PdfProof.faults(pdf)).isEmpty();
        return words(pdf);
    }

    /** As one reads them: where a line ends is the layout's business. */
    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0\u202f]+", " ");
        }
    }
}
