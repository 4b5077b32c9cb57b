package org.counterpart.site;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.BALLOT_ROLL;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.BallotId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.Id;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.QuestionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Stance;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.site.page.PageCache;
import org.counterpart.site.search.SearchIndex;
import org.counterpart.text.TextAct;
import org.counterpart.vote.BallotAct;
import org.counterpart.vote.BallotResult;
import org.counterpart.vote.BallotStatus;
import org.counterpart.vote.BallotSubject;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What search engines, feed readers and screen readers make of the public pages. */
@Tag("anywhere")
@ProductTest
class ReadElsewhereTest {

    private static final Pattern LOCATION = Pattern.compile("<loc>https?://[^/]+([^<]*)</loc>");

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    PublicWorld large;

    @Autowired
    SearchIndex search;

    @Autowired
    PageCache cache;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    MockMvc web;
    ConsultationId consultation;
    TextVersionId text;
    OrganisationId ngo;
    ContributionId comment;
    String address;

    /** What stands in the world without an act is not kept. */
    @BeforeEach
    void a_consultation_in_french() {
        cache.clear();
        web = MockMvcBuilders.webAppContextSetup(context).build();
        consultation = consultation(Phase.OPEN);
        text = world.text(consultation, 3);
        ngo = world.ngo();
        comment = world.contribution(
                consultation, text, world.article(text, "2"), ngo, world.representative(ngo), ContributionKind.COMMENT);
        address = "/consultations/" + large.slug(consultation);
    }

    private ConsultationId consultation(Phase phase) {
        var id = world.consultation(world.institution(), phase);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.LANGUAGE, "fr")
                .where(CONSULTATION.ID.eq(id))
                .execute();
        return id;
    }

    private String open(String path) {
        try {
            var answer = web.perform(get(URI.create(path))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    private int number(ContributionId id) {
        return world.db.fetchSingle(CONTRIBUTION, CONTRIBUTION.ID.eq(id)).get(CONTRIBUTION.NUMBER);
    }

    @Test
    void every_page_says_what_it_is_about_and_which_is_its_one_address() {
        var pages = List.of(
                "/",
                "/fr",
                "/consultations",
                "/record",
                address,
                "/fr" + address,
                address + "/articles/2",
                address + "/versions/1",
                address + "/positions",
                "/contributions/" + number(comment));
        for (var page : pages) {
            assertThat(open(page))
                    .as(page)
                    .containsPattern("<meta name=\"description\" content=\"[^\"]{10,}\"")
                    .containsPattern("<link rel=\"canonical\" href=\"https?://[^/\"]+" + Pattern.quote(page) + "\"")
                    .contains(
                            "<meta property=\"og:title\"",
                            "<meta property=\"og:url\"",
                            "<meta property=\"og:description\"")
                    .doesNotContain("noindex");
        }
        assertThat(open(address + "/articles/2")).contains("content=\"Heading 2 The register decides");
        assertThat(open(address + "/contributions?kind=comment"))
                .containsPattern(
                        "canonical\" href=\"[^\"]*" + Pattern.quote(address) + "/contributions\\?kind=comment\"");
        assertThat(open("/search?q=register")).contains("noindex").doesNotContain("canonical");
    }

    @Test
    void the_site_map_leads_to_everything_public_in_parts() {
        var parts = locations(open("/sitemap.xml"));
        assertThat(parts).allMatch(part -> part.startsWith("/sitemap/"));
        var all = new ArrayList<String>();
        parts.forEach(part -> all.addAll(locations(open(part))));
        assertThat(all)
                .doesNotHaveDuplicates()
                .contains(
                        "/",
                        "/record",
                        address,
                        address + "/contributions",
                        address + "/positions",
                        address + "/versions/1",
                        address + "/articles/3",
                        "/contributions/" + number(comment))
                .noneMatch(one -> one.contains("/answers") && one.contains(address));
        all.stream().filter(one -> one.contains(address)).forEach(this::open);
        assertThat(all.stream().filter(one -> one.startsWith("/commitments/")).toList())
                .isNotEmpty();
        world.db
                .update(CONSULTATION)
                .setNull(CONSULTATION.PUBLISHED_AT)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        try {
            happened(ConsultationAct.CONSULTATION_CHANGED, consultation);
            for (var part : parts) {
                assertThat(locations(open(part))).noneMatch(one -> one.contains(address));
            }
        } finally {
            world.db
                    .update(CONSULTATION)
                    .set(CONSULTATION.PUBLISHED_AT, Instant.now())
                    .where(CONSULTATION.ID.eq(consultation))
                    .execute();
        }
    }

    private static List<String> locations(String map) {
        return LOCATION.matcher(map)
                .results()
                .map(found -> found.group(1).isEmpty() ? "/" : found.group(1))
                .toList();
    }

    private void happened(ActKind kind, Id subject) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                Act.of(kind, subject, "Le titre").by(null, ngo).in(consultation).saying("Les mots")));
    }

    @Test
    void a_feed_leads_to_the_thing_itself_in_the_language_of_its_address() {
        happened(ContributionAct.COMMENT_SUBMITTED, comment);
        happened(TextAct.TEXT_PUBLISHED, text);
        var contribution = "/contributions/" + number(comment);
        assertThat(open(address + "/feed.atom"))
                .contains("xml:lang=\"en\"", "A comment", contribution + "\"", address + "/versions/1\"")
                .contains("<summary xml:lang=\"fr\">Les mots");
        assertThat(open("/fr" + address + "/feed.atom"))
                .contains("xml:lang=\"fr\"", "/fr" + contribution + "\"", "/fr" + address + "/versions/1\"")
                .doesNotContain("A comment");
        assertThat(open("/fr" + address)).contains("/fr" + address + "/feed.atom");
        assertThat(open("/fr/feed.atom")).contains("/fr" + contribution + "\"");
        assertThat(open("/record"))
                .contains("<a href=\"" + contribution + "\" lang=\"fr\" dir=\"auto\">Le titre</a>")
                .contains("lang=\"fr\" dir=\"auto\">Les mots");
    }

    @Test
    void a_counted_vote_and_a_corrected_answer_lead_to_themselves_too() {
        happened(BallotAct.VOTE_COUNTED, BallotId.next());
        world.db
                .insertInto(POINT)
                .set(POINT.ID, new PointId(comment.value()))
                .set(POINT.CONSULTATION_ID, consultation)
                .set(POINT.CONTRIBUTION_ID, comment)
                .set(POINT.LINEAGE_ID, world.article(text, "2"))
                .set(POINT.TITLE, "The period")
                .set(POINT.STATUS, PointStatus.PUBLISHED)
                .set(POINT.OUTCOME, Outcome.NOTED)
                .set(POINT.REASON, "So it is.")
                .set(POINT.PUBLISHED_AT, Instant.now())
                .set(POINT.CREATED_AT, Instant.now())
                .set(POINT.VERSION, 0)
                .execute();
        happened(ConsultationAct.ANSWER_CORRECTED, new PointId(comment.value()));
        assertThat(open(address + "/feed.atom"))
                .contains(address + "/ballots\"/>", "/contributions/" + number(comment) + "\"/>");
    }

    @Test
    void every_ballot_has_its_roll_however_many_there_are_and_however_many_vote() {
        var voters = new ArrayList<OrganisationId>();
        for (var i = 0; i < 20; i++) {
            voters.add(world.ngo());
        }
        var ballots = new ArrayList<BallotId>();
        for (var i = 0; i < 45; i++) {
            ballots.add(ballot(i, "Shall amendment " + (i + 1) + " pass?", true));
        }
        world.db
                .insertInto(BALLOT_ROLL, BALLOT_ROLL.BALLOT_ID, BALLOT_ROLL.ORGANISATION_ID)
                .valuesOfRows(ballots.stream()
                        .flatMap(one -> voters.stream().map(voter -> DSL.row(one, voter)))
                        .toList())
                .execute();
        var first = open(address + "/ballots");
        var last = open(address + "/ballots?page=3");
        assertThat(first).contains("Shall amendment 1 pass?", "?page=2").doesNotContain("Shall amendment 45 pass?");
        assertThat(last).contains("Shall amendment 45 pass?");
        assertThat(first.split("<th scope=\"row\">", -1)).hasSize(20 * 20 + 1);
        assertThat(last.split("<th scope=\"row\">", -1)).hasSize(5 * 20 + 1);
    }

    @Test
    void a_passage_that_is_found_carries_its_language() {
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.BODY, "Zyzzyva se prononce en français.")
                .where(CONTRIBUTION.ID.eq(comment))
                .execute();
        transaction.executeWithoutResult(status -> search.consultation(consultation));
        assertThat(open("/search?q=zyzzyva"))
                .containsPattern("<a href=\"/contributions/" + number(comment) + "\" lang=\"fr\" dir=\"auto\">")
                .contains("<span class=\"small\" lang=\"fr\" dir=\"auto\"><mark>Zyzzyva</mark>");
    }

    @Test
    void a_stance_is_heard_as_its_word_and_a_ballot_as_what_was_voted() {
        world.contribution(
                consultation,
                text,
                world.article(text, "1"),
                ngo,
                world.representative(ngo),
                ContributionKind.POSITION);
        assertThat(open(address + "/positions"))
                .contains("<abbr role=\"img\" class=\"glyph conditions\" title=\"supports on conditions\">±</abbr>");
        ballot(1, "Shall it pass?", false);
        assertThat(open(address + "/ballots"))
                .contains("aria-label=\"5 for, 0 against, 0 abstained\"")
                .doesNotContain("on conditions");
    }

    private BallotId ballot(int position, String question, boolean openRoll) {
        var id = BallotId.next();
        world.db
                .insertInto(BALLOT)
                .set(BALLOT.ID, id)
                .set(BALLOT.CONSULTATION_ID, consultation)
                .set(BALLOT.POSITION, position)
                .set(BALLOT.SUBJECT, BallotSubject.TEXT)
                .set(BALLOT.TEXT_VERSION_ID, text)
                .set(BALLOT.QUESTION, question)
                .set(BALLOT.ELECTORATE, Electorate.values()[0])
                .set(BALLOT.MAJORITY, Majority.values()[0])
                .set(BALLOT.QUORUM_PERCENT, 0)
                .set(BALLOT.OPEN_ROLL, openRoll)
                .set(BALLOT.STATUS, BallotStatus.CLOSED)
                .set(BALLOT.RESULT, BallotResult.values()[0])
                .set(BALLOT.OPENS_AT, Instant.now().minusSeconds(1_000))
                .set(BALLOT.CLOSES_AT, Instant.now().minusSeconds(10))
                .set(BALLOT.ELIGIBLE, 5)
                .set(BALLOT.VOTES_FOR, 5)
                .set(BALLOT.VOTES_AGAINST, 0)
                .set(BALLOT.ABSTENTIONS, 0)
                .set(BALLOT.CREATED_BY, world.account(false))
                .set(BALLOT.CREATED_AT, Instant.now())
                .set(BALLOT.VERSION, 0)
                .execute();
        return id;
    }

    @Test
    void an_archive_says_what_was_and_shows_the_stances_it_has() {
        var old = consultation(Phase.ARCHIVED);
        var then = world.text(old, 1);
        var one = world.contribution(
                old, then, world.article(then, "1"), ngo, world.representative(ngo), ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STANCE, Stance.OPPOSE)
                .where(CONTRIBUTION.ID.eq(one))
                .execute();
        assertThat(open("/consultations/" + large.slug(old)))
                .contains("No organisation took a position.", "Where contributions stand")
                .contains("aria-label=\"0 support, 0 on conditions, 1 opposes, 0 no view\"")
                .doesNotContain("may answer", "has taken a position yet", "0 positions");
        assertThat(open(address)).contains("may answer");
    }

    @Test
    void reasons_and_questions_stand_before_the_text() {
        world.db
                .insertInto(QUESTION)
                .set(QUESTION.ID, QuestionId.next())
                .set(QUESTION.CONSULTATION_ID, consultation)
                .set(QUESTION.POSITION, 0)
                .set(QUESTION.BODY, "Ninety days, or fewer?")
                .execute();
        assertThat(open(address))
                .containsSubsequence("id=\"purpose\"", "To see what happens.", "Ninety days, or fewer?", "id=\"text\"");
    }
}
