package org.counterpart.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.counterpart.base.AccountId;
import org.counterpart.base.ActId;
import org.counterpart.base.ActKind;
import org.counterpart.base.ActKinds;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.Letter;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.Term;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.Words;
import org.counterpart.base.web.Templates;
import org.counterpart.consultation.Correction;
import org.counterpart.identity.Delivery;
import org.counterpart.response.AnswerLetter;
import org.counterpart.response.Outcome;
import org.counterpart.response.ResponseAct;
import org.counterpart.vote.BallotAct;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of mail, word by word: what changes here is read by everybody. What was written stands in {@code target/mail} to be compared. */
class WordsOfMailTest {

    private static final UUID ID = UUID.fromString("0198a1b2-0000-7000-8000-000000000001");
    private static final Instant DATE = Instant.parse("2027-03-01T22:59:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");
    private static final CounterpartProperties PROPERTIES =
            new CounterpartProperties(Path.of("."), URI.create("https://example.org"), false, "a@example.org", "");
    private static final Words WORDS = new Words();
    private static final MailPaper PAPER = new MailPaper(WORDS, new Templates(), PROPERTIES);
    private static final Composer COMPOSER = new Composer(
            null,
            null,
            PAPER,
            new Sentences(WORDS),
            new AnswerMail((consultation, contributor) -> Optional.of(letter()), WORDS),
            WORDS,
            null,
            PROPERTIES);

    private static final LetterBox LETTERS = new LetterBox(null, PAPER, WORDS, PROPERTIES);

    private static List<ActKind> told() {
        return ActKinds.that(ActKind::isTold).stream()
                .sorted(Comparator.comparing(ActKind::name))
                .toList();
    }

    private static Notice notice(ActKind kind, String language, Delivery delivery, String title, String detail) {
        var terms = List.of(
                new Term(Term.Of.CONTRIBUTIONS, DATE, DATE.plusSeconds(864_000), ZONE),
                Term.day(Term.Of.MILESTONE, LocalDate.of(2027, 4, 1), LocalDate.of(2027, 5, 1)));
        return new Notice(
                new ActId(ID),
                kind,
                ID,
                new OrganisationId(ID),
                new Filling(title, "Rivers & <Streams>", detail).json(),
                Filling.json(terms),
                new Notice.Reader(new AccountId(ID), "reader@example.org", "Ana", language, delivery, ID),
                new Notice.Process(
                        new ConsultationId(ID),
                        "rivers",
                        "Law on “Rivers” & <b>Lakes</b>",
                        ZONE.getId(),
                        DATE,
                        DATE,
                        DATE),
                12);
    }

    private static String detail(ActKind kind) {
        return kind == BallotAct.BALLOT_CLOSED ? "3 : 1 : 0" : "Because ${it} is 5 < 6 – «oui»";
    }

    private static Mail alone(ActKind kind, String language) {
        return COMPOSER.written(ID, List.of(notice(kind, language, Delivery.INSTANT, "Article 7", detail(kind))))
                .orElseThrow();
    }

    private static Mail digest(String language) {
        return COMPOSER.written(
                        ID,
                        told().stream()
                                .map(kind -> notice(kind, language, Delivery.DAILY, "Article 7", detail(kind)))
                                .toList())
                .orElseThrow();
    }

    /** What one who contributed is told when the answers are out: not besides the letter that they are. */
    private static Mail answered(String language) {
        return COMPOSER.written(
                        ID,
                        Stream.of(ResponseAct.ANSWERS_PUBLISHED, ResponseAct.CONTRIBUTOR_ANSWERED)
                                .map(kind -> notice(kind, language, Delivery.INSTANT, "Law", ""))
                                .toList())
                .orElseThrow();
    }

    private static AnswerLetter letter() {
        var change = new AnswerLetter.Change(new ProvisionId(ID), "Article 7 · <Notice>", true, new TextVersionId(ID));
        return new AnswerLetter(
                new ConsultationId(ID),
                "rivers",
                "Law on “Rivers” & <b>Lakes</b>",
                ZONE,
                "desk@ministry.example",
                "Ministry of <Water>",
                new OrganisationId(ID),
                "Rivers & <Streams>",
                DATE,
                List.of(14),
                List.of(
                        new AnswerLetter.Answered(
                                new PointId(ID),
                                12,
                                "Article 7 · <Notice>",
                                "Ninety days\nare *too* many.",
                                "within ninety days",
                                "within thirty days",
                                Outcome.ACCEPTED,
                                "**Right**: thirty.\n\nAs in {2020}.",
                                change,
                                2,
                                List.of()),
                        new AnswerLetter.Answered(
                                new PointId(ID),
                                13,
                                "Draft Act",
                                "Why <now>?",
                                null,
                                null,
                                Outcome.NOTED,
                                "It is due.",
                                new AnswerLetter.Change(new ProvisionId(ID), "Article 9", false, new TextVersionId(ID)),
                                0,
                                List.of(new Correction(
                                        Correction.Part.ANSWER, ID, "It was due.", "It is due.", "A slip.", DATE)))));
    }

    private static Mail letter(String template, String language) {
        var words = Map.of(
                "name",
                "Ana",
                "organisation",
                "Rivers & <Streams>",
                "inviter",
                "Bor ${link}",
                "role",
                "reader",
                "link",
                "https://example.org/enter/invitation?t=a&b=c",
                "reason",
                "Not {now}.\n\nPerhaps <later>.",
                "question",
                "Who?",
                "reply",
                "mod@example.org",
                "numbers",
                "C-1 + 2",
                "list",
                "C-1\nC-2");
        var all = new HashMap<>(words);
        all.put("consultation", "Law");
        return LETTERS.written(new Letter("a@example.org", Locale.of(language), template, all, "mod@example.org"));
    }

    /** Every mail in one language, by name. */
    private static Map<String, Mail> mails(String language) {
        var mails = new LinkedHashMap<String, Mail>();
        told().forEach(kind -> mails.put(kind.name(), alone(kind, language)));
        mails.put("DIGEST", digest(language));
        mails.put("ANSWERS AND LETTER", answered(language));
        for (var letter : List.of(
                "identity.letter.invitation",
                "identity.letter.reset",
                "identity.letter.passwordChanged",
                "organisation.letter.confirm",
                "organisation.letter.admitted",
                "organisation.letter.question",
                "organisation.letter.refused",
                "organisation.letter.ended",
                "receipt.letter")) {
            mails.put(letter, letter(letter, language));
        }
        return mails;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_kind_says_what_it_said(String language) throws IOException {
        var written = new StringBuilder();
        mails(language)
                .forEach((name, mail) -> written.append("######## ")
                        .append(name)
                        .append('\n')
                        .append(mail.subject())
                        .append("\n\n")
                        .append(mail.text().strip())
                        .append("\n\n"));
        compare(language + ".txt", written.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void its_html_is_what_it_was(String language) throws IOException {
        var written = new StringBuilder();
        mails(language).forEach((name, mail) -> {
            var page = Jsoup.parse(mail.html());
            assertThat(page.select("title").eachText()).containsExactly(mail.subject());
            assertThat(page.head().select("style").remove()).hasSize(1);
            if (!name.matches("[A-Z_]+") || name.equals("DIGEST")) {
                written.append(page.outerHtml()).append("\n\n");
            }
        });
        compare(language + ".html", written.toString());
    }

    private static void compare(String name, String written) throws IOException {
        var folder = Files.createDirectories(Path.of("target/mail"));
        Files.writeString(folder.resolve(name), written);
        assertThat(written)
                .isEqualTo(Files.readString(Path.of("src/test/resources/mail").resolve(name)));
    }
}
