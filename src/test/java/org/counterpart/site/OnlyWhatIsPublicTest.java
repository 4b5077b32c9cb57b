package org.counterpart.site;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CURRENT_POSITION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.RECORD_ENTRY;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ActId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.TextVersionId;
import org.counterpart.commitment.Origin;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.position.Positions;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.site.page.PageCache;
import org.counterpart.site.search.SearchIndex;
import org.counterpart.site.search.SearchSources;
import org.counterpart.text.TextStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of everything there is one that everybody may read and one that nobody may read yet or any more, each with a word of its own. Every statement
 * that makes a page, a feed, a file, the data, the site map or the search is asked for the words it has to have and those it must not have.
 */
@ProductTest
class OnlyWhatIsPublicTest {

    private static final Pattern LOCATION = Pattern.compile("<loc>https?://[^/]*([^<]*)</loc>");

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    PublicWorld pages;

    @Autowired
    SearchIndex index;

    @Autowired
    SearchSources sources;

    @Autowired
    PageCache cache;

    @Autowired
    Contributions contributions;

    @Autowired
    Positions positions;

    MockMvc web;
    String mark;
    OrganisationId ministry;
    OrganisationId ngo;
    AccountId author;
    ConsultationId open;
    TextVersionId text;
    LineageId article;
    String here;

    @BeforeEach
    void one_of_everything() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        mark = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        ministry = world.institution();
        ngo = world.ngo();
        author = world.representative(ngo);
        open = world.consultation(ministry, Phase.REVIEW);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.ANSWER_SUMMARY, word("summary"))
                .set(CONSULTATION.DECISION, word("decision"))
                .where(CONSULTATION.ID.eq(open))
                .execute();
        text = world.text(open, 2);
        words(text, word("published"));
        article = world.article(text, "1");
        // The same article with other words, and one more, in a version that is not published.
        var draft = world.text(open, 3);
        words(draft, word("unpublished"));
        world.db
                .update(TEXT_VERSION)
                .set(TEXT_VERSION.STATUS, TextStatus.DRAFT)
                .set(TEXT_VERSION.TITLE, word("unpublished"))
                .set(TEXT_VERSION.NOTE, word("unpublished"))
                .where(TEXT_VERSION.ID.eq(draft))
                .execute();
        world.db
                .update(PROVISION)
                .set(PROVISION.LINEAGE_ID, article)
                .where(PROVISION.TEXT_VERSION_ID.eq(draft), PROVISION.HANDLE.eq("1"))
                .execute();
        world.db
                .update(PROVISION)
                .set(PROVISION.HANDLE, mark + "-handle")
                .where(PROVISION.TEXT_VERSION_ID.eq(draft), PROVISION.HANDLE.eq("3"))
                .execute();
        here = "/consultations/" + pages.slug(open);
    }

    private String word(String of) {
        return mark + of;
    }

    private void words(TextVersionId version, String word) {
        world.db
                .update(PROVISION)
                .set(PROVISION.BODY, word)
                .set(PROVISION.HEADING, word)
                .where(PROVISION.TEXT_VERSION_ID.eq(version))
                .execute();
    }

    /** A contribution of every kind in this state; all its words are this one. */
    private List<Integer> contributions(ConsultationId consultation, ContributionStatus status, String word) {
        var numbers = new ArrayList<Integer>();
        for (var kind : List.of(ContributionKind.COMMENT, ContributionKind.AMENDMENT, ContributionKind.POSITION)) {
            var who = world.ngo();
            world.db
                    .update(ORGANISATION)
                    .set(ORGANISATION.NAME, word + kind)
                    .where(ORGANISATION.ID.eq(who))
                    .execute();
            var id = world.contribution(consultation, text, article, who, world.representative(who), kind);
            world.db
                    .update(CONTRIBUTION)
                    .set(CONTRIBUTION.STATUS, status)
                    .set(CONTRIBUTION.BODY, word)
                    .set(CONTRIBUTION.QUOTE, word)
                    .set(CONTRIBUTION.AUTHOR_NAME, word + kind)
                    .set(CONTRIBUTION.ORIGINAL_TEXT, "The register decides.")
                    .set(CONTRIBUTION.PROPOSED_TEXT, word)
                    .where(CONTRIBUTION.ID.eq(id))
                    .execute();
            if (kind == ContributionKind.POSITION) {
                onTheWholeText(id);
                said(id, word);
            }
            numbers.add(world.db.fetchValue(CONTRIBUTION.NUMBER, CONTRIBUTION.ID.eq(id)));
        }
        return numbers;
    }

    private void onTheWholeText(ContributionId position) {
        world.db
                .update(CONTRIBUTION)
                .setNull(CONTRIBUTION.LINEAGE_ID)
                .setNull(CONTRIBUTION.PLACE_ID)
                .where(CONTRIBUTION.ID.eq(position))
                .execute();
    }

    private void said(ContributionId position, String word) {
        world.db
                .insertInto(ARTICLE_STANCE)
                .set(ARTICLE_STANCE.CONTRIBUTION_ID, position)
                .set(ARTICLE_STANCE.LINEAGE_ID, article)
                .set(ARTICLE_STANCE.STANCE, Stance.OPPOSE)
                .set(ARTICLE_STANCE.REASON, word)
                .execute();
        world.db
                .insertInto(STANCE_CONDITION)
                .set(STANCE_CONDITION.ID, Id.random())
                .set(STANCE_CONDITION.CONTRIBUTION_ID, position)
                .set(STANCE_CONDITION.LINEAGE_ID, article)
                .set(STANCE_CONDITION.POSITION, 0)
                .set(STANCE_CONDITION.BODY, word)
                .execute();
    }

    /** Points on a contribution and on a condition of a position, with an answer in this state; the numbers of both contributions. */
    private List<Integer> answers(PointStatus status, String word) {
        var numbers = new ArrayList<Integer>();
        for (var kind : List.of(ContributionKind.COMMENT, ContributionKind.POSITION)) {
            var id = world.contribution(
                    open, text, article, kind == ContributionKind.COMMENT ? ngo : world.ngo(), author, kind);
            numbers.add(world.db.fetchValue(CONTRIBUTION.NUMBER, CONTRIBUTION.ID.eq(id)));
            var condition = kind == ContributionKind.POSITION ? Id.random() : null;
            if (condition != null) {
                onTheWholeText(id);
                world.db
                        .insertInto(STANCE_CONDITION)
                        .set(STANCE_CONDITION.ID, condition)
                        .set(STANCE_CONDITION.CONTRIBUTION_ID, id)
                        .set(STANCE_CONDITION.LINEAGE_ID, article)
                        .set(STANCE_CONDITION.POSITION, 0)
                        .set(STANCE_CONDITION.BODY, "On one condition.")
                        .execute();
                world.db
                        .insertInto(ARTICLE_STANCE)
                        .set(ARTICLE_STANCE.CONTRIBUTION_ID, id)
                        .set(ARTICLE_STANCE.LINEAGE_ID, article)
                        .set(ARTICLE_STANCE.STANCE, Stance.CONDITIONS)
                        .set(ARTICLE_STANCE.REASON, "Because.")
                        .execute();
            }
            world.db
                    .insertInto(POINT)
                    .set(POINT.ID, PointId.next())
                    .set(POINT.CONSULTATION_ID, open)
                    .set(POINT.CONTRIBUTION_ID, id)
                    .set(POINT.CONDITION_ID, condition)
                    .set(POINT.LINEAGE_ID, article)
                    .set(POINT.TITLE, "Article 1")
                    .set(POINT.STATUS, status)
                    .set(POINT.OUTCOME, Outcome.ACCEPTED)
                    .set(POINT.REASON, word)
                    .set(POINT.PUBLISHED_AT, status == PointStatus.PUBLISHED ? DatabaseClock.NOW : null)
                    .set(POINT.CREATED_AT, DatabaseClock.NOW)
                    .set(POINT.VERSION, 0)
                    .execute();
        }
        return numbers;
    }

    @Test
    void what_is_not_published_or_does_not_stand_is_not_found() throws Exception {
        contributions(open, ContributionStatus.SUBMITTED, word("standing"));
        for (var status : List.of(
                ContributionStatus.DRAFT,
                ContributionStatus.TO_SIGN,
                ContributionStatus.WITHDRAWN,
                ContributionStatus.REPLACED)) {
            contributions(open, status, word(letters(status)));
        }
        answers(PointStatus.PUBLISHED, word("answered"));
        answers(PointStatus.DRAFTED, word("waiting"));
        index.consultation(open);
        var draft = draft();
        index.consultation(draft);

        var found = new SoftAssertions();
        for (var public_ : List.of("published", "standing", "answered")) {
            found.assertThat(found(word(public_))).as(public_).isPositive();
        }
        for (var hidden : List.of(
                "unpublished",
                "draft",
                "tosign",
                "withdrawn",
                "replaced",
                "waiting",
                "summary",
                "decision",
                "hidden")) {
            found.assertThat(found(word(hidden))).as(hidden).isZero();
        }
        // Each of them keeps drafts out by itself.
        found.assertThat(sources.consultations(CONSULTATION.ID.eq(draft))).isEmpty();
        found.assertThat(sources.articles(TEXT_VERSION.CONSULTATION_ID.eq(draft)))
                .as("articles of a draft")
                .isEmpty();
        found.assertThat(sources.contributions(CONTRIBUTION.CONSULTATION_ID.eq(draft)))
                .as("contributions to a draft")
                .isEmpty();
        found.assertThat(sources.answers(POINT.CONSULTATION_ID.eq(draft)))
                .as("answers of a draft")
                .isEmpty();
        found.assertAll();
    }

    @Test
    void what_is_withdrawn_or_replaced_is_found_no_more_and_what_takes_its_place_is() throws Exception {
        var consultation = world.consultation(ministry, Phase.OPEN);
        var version = world.text(consultation, 1);
        var comment = world.contribution(
                consultation, version, world.article(version, "1"), ngo, author, ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.BODY, word("comment"))
                .where(CONTRIBUTION.ID.eq(comment))
                .execute();
        sign(consultation, word("first"));
        index.consultation(consultation);
        assertThat(found(word("comment"))).isPositive();
        assertThat(found(word("first"))).isPositive();

        world.as(author, () -> contributions.withdraw(comment, "We were misinformed."));
        sign(consultation, word("second"));

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(found(word("comment"))).isZero();
            assertThat(found(word("first"))).isZero();
            assertThat(found(word("second"))).isPositive();
        });
    }

    /** A position of the organisation in place of the one before. */
    private void sign(ConsultationId consultation, String reasons) {
        world.as(author, () -> {
            var draft = positions.draft(consultation, ngo).saying(Stance.OPPOSE, reasons, List.of(), List.of());
            var saved = positions.save(draft);
            positions.sign(saved.id(), saved.version());
        });
    }

    private static String letters(ContributionStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    @ParameterizedTest
    @EnumSource(OrganisationStatus.class)
    void of_an_organisation_everybody_knows_since_it_was_admitted_and_not_before(OrganisationStatus status)
            throws Exception {
        var id = world.ngo();
        var name = word("organisation");
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, status)
                .set(ORGANISATION.NAME, name)
                .set(ORGANISATION.SLUG, name)
                .where(ORGANISATION.ID.eq(id))
                .execute();
        var known = status.isPublic();
        assertThat(sources.organisations(ORGANISATION.ID.eq(id)).size()).isEqualTo(known ? 1 : 0);
        assertThat(siteMap().contains("/organisations/" + name)).as("site map").isEqualTo(known);
        for (var address : List.of("/organisations/", "/fr/organisations/")) {
            assertThat(open(address + name).getStatus()).isEqualTo(known ? 200 : 404);
            assertThat(open(address + name + ".json").getStatus()).isEqualTo(known ? 200 : 404);
        }
    }

    @Test
    void everything_public_is_on_the_site_map_and_nothing_else() throws Exception {
        var standing = contributions(open, ContributionStatus.SUBMITTED, word("standing"));
        var withdrawn = contributions(open, ContributionStatus.WITHDRAWN, word("withdrawn"));
        var hidden = contributions(open, ContributionStatus.DRAFT, word("draft"));
        hidden.addAll(contributions(open, ContributionStatus.TO_SIGN, word("tosign")));
        var draft = draft();
        hidden.addAll(contributions(draft, ContributionStatus.SUBMITTED, word("hidden")));
        var empty = world.consultation(ministry, Phase.OPEN);
        var unpublished = world.text(empty, 1);
        world.db
                .update(TEXT_VERSION)
                .set(TEXT_VERSION.STATUS, TextStatus.DRAFT)
                .where(TEXT_VERSION.ID.eq(unpublished))
                .execute();

        var addresses = siteMap();
        var there = new SoftAssertions();
        there.assertThat(addresses)
                .contains(here, here + "/versions", here + "/versions/1", here + "/articles/1", here + "/positions")
                .contains("/consultations/" + pages.slug(empty))
                .doesNotContain(
                        here + "/versions/2",
                        here + "/articles/" + mark + "-handle",
                        here + "/answers",
                        here + "/ballots",
                        "/consultations/" + pages.slug(empty) + "/versions",
                        "/consultations/" + pages.slug(empty) + "/positions");
        there.assertThat(addresses).noneMatch(address -> address.startsWith("/consultations/" + pages.slug(draft)));
        standing.addAll(withdrawn);
        standing.forEach(number -> there.assertThat(addresses).contains("/contributions/" + number));
        hidden.forEach(number -> there.assertThat(addresses).doesNotContain("/contributions/" + number));
        there.assertAll();
    }

    @Test
    void no_page_feed_file_or_data_of_a_consultation_says_what_is_not_public() throws Exception {
        var numbers = contributions(open, ContributionStatus.SUBMITTED, word("standing"));
        numbers.addAll(contributions(open, ContributionStatus.WITHDRAWN, word("withdrawn")));
        contributions(open, ContributionStatus.DRAFT, word("draft"));
        contributions(open, ContributionStatus.TO_SIGN, word("tosign"));
        numbers.addAll(answers(PointStatus.PUBLISHED, word("answered")));
        numbers.addAll(answers(PointStatus.DRAFTED, word("waiting")));

        var said = new SoftAssertions();
        var everything = new StringBuilder();
        var addresses = new ArrayList<>(List.of(
                here,
                here + ".json",
                here + "/contributions",
                here + "/contributions.json",
                here + "/contributions.atom",
                here + "/contributions?article=1",
                here + "/articles/1",
                here + "/articles/1.json",
                here + "/articles/1/wordings",
                here + "/articles/1/wordings.json",
                here + "/articles/1/file.md",
                here + "/versions",
                here + "/versions.json",
                here + "/versions/1",
                here + "/versions/1.json",
                here + "/versions/1/file.md",
                here + "/versions/1/text.md",
                here + "/positions",
                here + "/positions.json",
                here + "/answers",
                here + "/answers.json",
                here + "/answers.atom",
                here + "/feed.atom"));
        numbers.forEach(
                number -> addresses.addAll(List.of("/contributions/" + number, "/contributions/" + number + ".json")));
        for (var address : addresses) {
            var page = open(address);
            said.assertThat(page.getStatus()).as(address).isEqualTo(200);
            var words = content(page);
            everything.append(words);
            for (var hidden : List.of("unpublished", "draft", "tosign", "waiting", "summary", "decision")) {
                said.assertThat(words).as("%s of %s", hidden, address).doesNotContain(word(hidden));
            }
        }
        said.assertThat(everything.toString())
                .contains(word("published"), word("standing"), word("withdrawn"), word("answered"));
        for (var matrix : List.of(here + "/positions", here + "/positions.json", here + "/articles/1/wordings")) {
            said.assertThat(content(open(matrix)))
                    .as("%s has what stands", matrix)
                    .contains(word("standing"))
                    .doesNotContain(word("withdrawn"));
        }
        said.assertThat(open(here + "/versions/2/at/art_1").getStatus()).isEqualTo(404);
        for (var missing : List.of(
                here + "/versions/2",
                here + "/versions/2.json",
                here + "/versions/2/text.md",
                here + "/versions/2/file.md",
                here + "/versions/1?compare=2",
                here + "/articles/" + mark + "-handle",
                here + "/articles/" + mark + "-handle.json",
                here + "/articles/" + mark + "-handle/wordings",
                here + "/articles/" + mark + "-handle/file.md")) {
            var answer = open(missing);
            said.assertThat(answer.getStatus() == 404 || !content(answer).contains(word("unpublished")))
                    .as(missing)
                    .isTrue();
        }
        said.assertAll();
    }

    @Test
    void only_what_is_public_is_counted_and_can_be_chosen() throws Exception {
        contributions(open, ContributionStatus.SUBMITTED, word("standing"));
        contributions(open, ContributionStatus.WITHDRAWN, word("withdrawn"));
        contributions(open, ContributionStatus.DRAFT, word("draft"));
        contributions(open, ContributionStatus.TO_SIGN, word("tosign"));
        answers(PointStatus.PUBLISHED, word("answered"));
        answers(PointStatus.DRAFTED, word("waiting"));
        var elsewhere =
                world.contribution(open, text, world.article(text, "2"), world.ngo(), author, ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.DRAFT)
                .where(CONTRIBUTION.ID.eq(elsewhere))
                .execute();

        var counted = new SoftAssertions();
        var list = data(here + "/contributions.json");
        counted.assertThat(list.at("/all").intValue()).as("stand").isEqualTo(3 + 4);
        counted.assertThat(list.at("/ended").intValue()).as("do not stand").isEqualTo(3);
        counted.assertThat(list.at("/said").size()).isEqualTo(3 + 4 + 3);
        counted.assertThat(list.at("/choices/articles").size())
                .as("articles of which something public speaks")
                .isEqualTo(1);
        counted.assertThat(list.at("/choices/organisations").size()).isEqualTo(3 + 3 + 3);
        var answers = data(here + "/answers.json");
        counted.assertThat(answers.at("/all").intValue()).as("answers").isEqualTo(2);
        counted.assertThat(answers.at("/points").size()).isEqualTo(2);
        // Where no organisation took a position, the page counts what contributions say of themselves.
        world.db
                .deleteFrom(CURRENT_POSITION)
                .where(CURRENT_POSITION.CONSULTATION_ID.eq(open))
                .execute();
        var page = data(here + ".json");
        counted.assertThat(page.at("/head/contributions").intValue()).isEqualTo(3 + 4);
        counted.assertThat(page.at("/head/version").intValue()).isEqualTo(1);
        counted.assertThat(page.at("/head/articles").intValue()).isEqualTo(2);
        counted.assertThat(page.at("/stances/conditions").intValue())
                .as("positions that stand")
                .isEqualTo(3);
        counted.assertAll();
    }

    /** How much a search finds. */
    private int found(String word) throws Exception {
        return data("/search.json?q=" + word).at("/all").intValue();
    }

    private JsonNode data(String address) throws Exception {
        var json = JsonMapper.shared().readTree(content(open(address)));
        assertThat(json.isObject()).as(address).isTrue();
        return json;
    }

    /** The words around what was found are those of the published version, although a later one has the word too. */
    @Test
    void what_is_shown_of_an_article_that_is_found_is_published() throws Exception {
        for (var one : new String[] {"published", "unpublished"}) {
            world.db
                    .update(PROVISION)
                    .set(PROVISION.BODY, word("common") + " " + word(one))
                    .where(PROVISION.LINEAGE_ID.eq(article), PROVISION.BODY.eq(word(one)))
                    .execute();
        }
        index.consultation(open);
        var hits = data("/search.json?q=" + word("common")).at("/hits");
        assertThat(hits.size()).isEqualTo(1);
        assertThat(hits.get(0).at("/passage").toString())
                .contains(word("published"))
                .doesNotContain(word("unpublished"));
    }

    @Test
    void nothing_of_a_consultation_is_there_before_it_is_published() throws Exception {
        var draft = draft();
        var address = "/consultations/" + pages.slug(draft);
        var numbers = contributions(draft, ContributionStatus.SUBMITTED, word("hidden"));
        var drafts = contributions(open, ContributionStatus.DRAFT, word("draft"));
        drafts.addAll(contributions(open, ContributionStatus.TO_SIGN, word("tosign")));
        var gone = new SoftAssertions();
        for (var part : List.of(
                "",
                ".json",
                "/contributions",
                "/contributions.json",
                "/contributions.atom",
                "/articles/1",
                "/articles/1.json",
                "/articles/1/wordings",
                "/articles/1/file.md",
                "/versions",
                "/versions/1",
                "/versions/1/text.md",
                "/versions/1/file.md",
                "/versions/1/at/art_1",
                "/positions",
                "/positions.json",
                "/answers",
                "/answers.json",
                "/answers.atom",
                "/ballots",
                "/ballots.json",
                "/feed.atom")) {
            gone.assertThat(open(address + part).getStatus()).as(part).isEqualTo(404);
        }
        numbers.addAll(drafts);
        for (var number : numbers) {
            gone.assertThat(open("/contributions/" + number).getStatus()).isEqualTo(404);
            gone.assertThat(open("/contributions/" + number + ".json").getStatus())
                    .isEqualTo(404);
        }
        gone.assertAll();
    }

    @Test
    void no_list_of_the_site_leads_to_what_is_not_public() throws Exception {
        var draft = draft();
        contributions(draft, ContributionStatus.SUBMITTED, word("hidden"));
        record(draft, ministry, word("hidden"));
        record(open, ministry, word("recorded"));
        var promise = promise(draft, null);
        // Where an organisation is read, with what it said.
        var who = world.ngo();
        var slug = word("sayer");
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.SLUG, slug)
                .where(ORGANISATION.ID.eq(who))
                .execute();
        for (var consultation : List.of(open, draft)) {
            for (var status : ContributionStatus.values()) {
                var id = world.contribution(
                        consultation, text, article, who, world.representative(who), ContributionKind.COMMENT);
                world.db
                        .update(CONTRIBUTION)
                        .set(CONTRIBUTION.STATUS, status)
                        .set(CONTRIBUTION.BODY, word(consultation == open ? letters(status) : "hidden"))
                        .where(CONTRIBUTION.ID.eq(id))
                        .execute();
            }
        }
        // What is written past the acts moves no revision.
        cache.clear();
        var said = new SoftAssertions();
        for (var address : List.of("/organisations/" + slug, "/organisations/" + slug + ".json")) {
            said.assertThat(content(open(address)))
                    .as(address)
                    .contains(word("submitted"))
                    .doesNotContain(word("draft"), word("tosign"), word("withdrawn"), word("replaced"), word("hidden"));
        }
        for (var address : List.of("/record", "/record.json", "/feed.atom", "/fr/feed.atom")) {
            said.assertThat(content(open(address)))
                    .as(address)
                    .contains(word("recorded"))
                    .doesNotContain(word("hidden"));
        }
        said.assertThat(content(open("/commitments/" + promise)))
                .as("a promise does not say where it comes from before that is public")
                .contains(promise)
                .doesNotContain(word("hidden"));
        answers(PointStatus.DRAFTED, word("waiting"));
        var waiting = data("/commitments/"
                + promise(
                        open,
                        world.db.fetchValue(
                                POINT.ID, POINT.REASON.eq(word("waiting")).and(POINT.CONDITION_ID.isNull())))
                + ".json");
        said.assertThat(waiting.at("/origin/outcome").isTextual())
                .as("an answer that is not published")
                .isFalse();
        said.assertThat(waiting.at("/origin/contribution").isNumber()).isFalse();
        said.assertAll();
    }

    @Test
    void the_list_of_organisations_has_those_that_are_admitted() throws Exception {
        var names = new ArrayList<String>();
        for (var status : OrganisationStatus.values()) {
            world.db
                    .update(ORGANISATION)
                    .set(ORGANISATION.STATUS, status)
                    .set(ORGANISATION.NAME, word(status.name()))
                    .where(ORGANISATION.ID.eq(world.ngo()))
                    .execute();
        }
        cache.clear();
        var pages = data("/organisations.json").at("/pages").intValue();
        for (var page = 1; page <= pages; page++) {
            data("/organisations.json?page=" + page)
                    .at("/organisations")
                    .forEach(line -> names.add(line.at("/name").asString()));
        }
        assertThat(names).filteredOn(name -> name.startsWith(mark)).containsExactly(word("ADMITTED"));
    }

    /** A consultation that is not published, with a text and a record, whose words are all this one. */
    private ConsultationId draft() {
        var draft = world.consultation(ministry, Phase.DRAFT);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.TITLE, word("hidden"))
                .set(CONSULTATION.SUMMARY, word("hidden"))
                .where(CONSULTATION.ID.eq(draft))
                .execute();
        words(world.text(draft, 1), word("hidden"));
        var id = world.contribution(draft, text, article, ngo, author, ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.BODY, word("hidden"))
                .where(CONTRIBUTION.ID.eq(id))
                .execute();
        world.db
                .insertInto(POINT)
                .set(POINT.ID, PointId.next())
                .set(POINT.CONSULTATION_ID, draft)
                .set(POINT.CONTRIBUTION_ID, id)
                .set(POINT.TITLE, word("hidden"))
                .set(POINT.STATUS, PointStatus.PUBLISHED)
                .set(POINT.OUTCOME, Outcome.ACCEPTED)
                .set(POINT.REASON, word("hidden"))
                .set(POINT.PUBLISHED_AT, DatabaseClock.NOW)
                .set(POINT.CREATED_AT, DatabaseClock.NOW)
                .set(POINT.VERSION, 0)
                .execute();
        return draft;
    }

    private void record(ConsultationId consultation, OrganisationId organisation, String title) {
        world.db
                .insertInto(RECORD_ENTRY)
                .set(RECORD_ENTRY.ID, ActId.next())
                .set(RECORD_ENTRY.AT, DatabaseClock.NOW)
                .set(RECORD_ENTRY.KIND, ConsultationAct.CONSULTATION_CHANGED)
                .set(RECORD_ENTRY.ORGANISATION_ID, organisation)
                .set(RECORD_ENTRY.CONSULTATION_ID, consultation)
                .set(RECORD_ENTRY.SUBJECT_ID, consultation.value())
                .set(RECORD_ENTRY.TITLE, title)
                .execute();
    }

    /** The reference of a promise out of this consultation. */
    private String promise(ConsultationId consultation, @Nullable PointId point) {
        var reference = "C-" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
        world.db
                .insertInto(COMMITMENT)
                .set(COMMITMENT.ID, CommitmentId.next())
                .set(COMMITMENT.NUMBER, 0)
                .set(COMMITMENT.REFERENCE, reference)
                .set(COMMITMENT.TITLE, "Ten days")
                .set(COMMITMENT.DESCRIPTION, "Registered within ten days.")
                .set(COMMITMENT.OWNER_ID, ministry)
                .set(COMMITMENT.ORIGIN, Origin.DECISION)
                .set(COMMITMENT.CONSULTATION_ID, consultation)
                .set(COMMITMENT.POINT_ID, point)
                .set(COMMITMENT.PROMISED_ON, LocalDate.of(2026, 1, 1))
                .set(COMMITMENT.RECORDED_AT, DatabaseClock.NOW)
                .set(COMMITMENT.VERSION, 0)
                .execute();
        return reference;
    }

    /** Every address on the site map, whatever other tests have left there. */
    private List<String> siteMap() throws Exception {
        cache.clear();
        var addresses = new ArrayList<String>();
        for (var part : locations("/sitemap.xml")) {
            addresses.addAll(locations(part));
        }
        return addresses;
    }

    private List<String> locations(String map) throws Exception {
        return LOCATION.matcher(content(open(map)))
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse();
    }

    private static String content(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
