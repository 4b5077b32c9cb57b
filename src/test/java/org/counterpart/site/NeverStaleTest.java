package org.counterpart.site;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.DEPARTURE;
import static counterpart.schema.Tables.FOLLOW_UP;
import static counterpart.schema.Tables.FOLLOW_UP_TASK;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.REJOINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import counterpart.schema.DefaultSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ActKinds;
import org.counterpart.base.BallotId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.Counters;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FollowUpId;
import org.counterpart.base.Id;
import org.counterpart.base.Language;
import org.counterpart.base.LineageId;
import org.counterpart.base.MilestoneId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.RuleId;
import org.counterpart.base.TextVersionId;
import org.counterpart.commitment.CommitmentAct;
import org.counterpart.commitment.Commitments;
import org.counterpart.commitment.FollowUpKind;
import org.counterpart.commitment.FollowUps;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.Minutes;
import org.counterpart.commitment.NewFollowUp;
import org.counterpart.commitment.NewReport;
import org.counterpart.commitment.Origin;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Correction;
import org.counterpart.consultation.Corrections;
import org.counterpart.consultation.Departing;
import org.counterpart.consultation.Drafts;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Proceedings;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Placement;
import org.counterpart.organisation.OrganisationAct;
import org.counterpart.organisation.OrganisationDetails;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.organisation.Organisations;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.response.ResponseAct;
import org.counterpart.response.rejoinder.Finding;
import org.counterpart.response.rejoinder.Reply;
import org.counterpart.site.page.KeptPages;
import org.counterpart.site.page.PageCache;
import org.counterpart.text.TextAct;
import org.counterpart.vote.BallotAct;
import org.counterpart.vote.BallotResult;
import org.counterpart.vote.BallotStatus;
import org.counterpart.vote.BallotSubject;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.jooq.Field;
import org.jooq.Named;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Whatever happens, every public page shows it on the next request. */
@ProductTest
class NeverStaleTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    PublicWorld large;

    @Autowired
    PageCache cache;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Counters counters;

    @Autowired
    Commitments commitments;

    @Autowired
    FollowUps followUps;

    @Autowired
    Organisations organisations;

    @Autowired
    Contributions contributions;

    @Autowired
    Proceedings proceedings;

    @Autowired
    Corrections corrections;

    @Autowired
    Drafts drafts;

    final Map<ActKind, Runnable> acts = new LinkedHashMap<>();
    final List<String> stale = new ArrayList<>();

    MockMvc web;
    OrganisationId institution;
    OrganisationId ngo;
    OrganisationId silent;
    OrganisationId coming;
    AccountId officer;
    AccountId representative;
    AccountId moderator;
    ConsultationId consultation;
    TextVersionId text;
    LineageId article;
    ContributionId comment;
    ContributionId other;
    CommitmentId commitment;
    MilestoneId milestone;
    FollowUpId followUp;
    BallotId ballot;
    List<String> pages;

    @BeforeEach
    void a_process_with_a_promise() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        institution = world.institution();
        ngo = world.ngo();
        silent = world.ngo();
        coming = world.ngo();
        status(coming, OrganisationStatus.APPLIED);
        officer = world.officer(institution);
        representative = world.representative(ngo);
        moderator = world.moderator();
        consultation = world.consultation(institution, Phase.OPEN);
        text = world.text(consultation, 2);
        article = world.article(text, "1");
        comment = said(ContributionKind.COMMENT);
        other = said(ContributionKind.COMMENT);
        commitment = promise();
        milestone = milestone();
        followUp = FollowUpId.next();
        ballot = BallotId.next();
        pages = pages();
    }

    @Test
    void whatever_happens_every_page_shows_it_on_the_next_request() {
        name();
        tellOnly();
        acts.forEach(this::watch);
        assertThat(stale).as("pages that still showed what was before").isEmpty();
        assertThat(acts.keySet())
                .as("acts that somebody has tried")
                .containsExactlyInAnyOrderElementsOf(ActKinds.all());
    }

    /** The hour is the database's, set for the session of one transaction. */
    @Test
    void whatever_the_clock_brings_by_itself_every_page_shows_it_from_the_first_minute() {
        var day = LocalDate.of(2027, 3, 10);
        var zone = ZoneOffset.UTC;
        var opens = day.atTime(10, 7).toInstant(zone);
        var closes = day.plusDays(1).atTime(10, 7).toInstant(zone);
        var votes = day.plusDays(1).atTime(11, 3).toInstant(zone);
        var counted = day.plusDays(2).atTime(9, 2).toInstant(zone);
        var ends = day.plusDays(2).atTime(10, 7).toInstant(zone);
        var due = day.plusDays(3).atTime(10, 7).toInstant(zone);
        // The promise is kept in the days of its consultation's zone.
        var missed = day.plusDays(5).atStartOfDay(ZoneId.of("Europe/Ljubljana")).toInstant();
        transaction.executeWithoutResult(status -> {
            try {
                world.db
                        .update(CONSULTATION)
                        .set(CONSULTATION.PHASE, Phase.ANNOUNCED)
                        .set(CONSULTATION.OPENS_AT, opens)
                        .set(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, closes)
                        .set(CONSULTATION.DELIBERATION_CLOSES_AT, ends)
                        .set(CONSULTATION.ANSWERS_DUE_AT, due)
                        .where(CONSULTATION.ID.eq(consultation))
                        .execute();
                ballot();
                world.db
                        .update(BALLOT)
                        .set(BALLOT.STATUS, BallotStatus.OPEN)
                        .set(BALLOT.OPENS_AT, votes)
                        .set(BALLOT.CLOSES_AT, counted)
                        .where(BALLOT.ID.eq(ballot))
                        .execute();
                world.db
                        .update(MILESTONE)
                        .set(MILESTONE.FIRST_DUE_ON, day.plusDays(4))
                        .set(MILESTONE.DUE_ON, day.plusDays(4))
                        .where(MILESTONE.ID.eq(milestone))
                        .execute();
                cache.clear();
                var itself = "/consultations/" + large.slug(consultation);
                passes("it opens", opens, itself, "/organisations/" + slug(institution));
                passes("it closes", closes, itself, "/fr" + itself, "/organisations/" + slug(institution));
                passes("the vote ends", counted, itself + "/ballots");
                passes("deliberation ends", ends, itself);
                passes("the institution is late", due, itself, "/organisations/" + slug(institution));
                passes("a promise is late", missed, "/commitments/" + reference(commitment));
                assertThat(stale).as("pages that still showed what was before").isEmpty();
            } finally {
                world.db.execute("set timestamp = default");
                status.setRollbackOnly();
                cache.clear();
            }
        });
    }

    /** @param changed pages of which it is known that they say something else from this moment on */
    private void passes(String what, Instant moment, String... changed) {
        clock(moment.minusSeconds(20));
        pages.forEach(this::open);
        var before = Stream.of(changed).map(this::open).toList();
        clock(moment.plusSeconds(1));
        var kept = pages.stream().map(this::open).toList();
        cache.clear();
        for (var i = 0; i < pages.size(); i++) {
            if (!open(pages.get(i)).equals(kept.get(i))) {
                stale.add(what + ": " + pages.get(i));
            }
        }
        for (var i = 0; i < changed.length; i++) {
            assertThat(open(changed[i])).as(what + ": " + changed[i]).isNotEqualTo(before.get(i));
        }
    }

    private void clock(Instant now) {
        world.db.execute("set timestamp = " + now.getEpochSecond());
    }

    /** In the order in which they can happen. */
    private void name() {
        acts.put(OrganisationAct.ORGANISATION_ADMITTED, () -> {
            status(coming, OrganisationStatus.ADMITTED);
            tell(OrganisationAct.ORGANISATION_ADMITTED, coming, coming, null);
        });
        acts.put(
                OrganisationAct.ORGANISATION_SUSPENDED,
                () -> world.as(moderator, () -> organisations.suspend(silent, 0, "Asked to.")));
        acts.put(
                OrganisationAct.ORGANISATION_WITHDRAWN,
                () -> world.as(moderator, () -> organisations.withdraw(silent, 1, "Asked to.")));
        acts.put(OrganisationAct.ORGANISATION_RENAMED, () -> rename(TestWorld.unique("Another name"), 0, ""));
        acts.put(OrganisationAct.ORGANISATION_CHANGED, () -> rename(organisation(ngo), 1, "Who we are."));
        acts.put(
                ConsultationAct.CONSULTATION_PUBLISHED,
                () -> phase(ConsultationAct.CONSULTATION_PUBLISHED, Phase.ANNOUNCED));
        acts.put(ConsultationAct.CONSULTATION_OPENED, () -> phase(ConsultationAct.CONSULTATION_OPENED, Phase.OPEN));
        acts.put(
                ConsultationAct.CONSULTATION_EXTENDED,
                () -> world.as(
                        officer,
                        () -> proceedings.extend(
                                consultation, Instant.now().plus(30, ChronoUnit.DAYS), "The network was down.")));
        acts.put(
                ConsultationAct.CONSULTATION_CHANGED,
                () -> changed("The reasons are these.", ConsultationAct.CONSULTATION_CHANGED));
        acts.put(ConsultationAct.RULE_DEPARTED_FROM, () -> {
            world.db
                    .insertInto(DEPARTURE)
                    .set(DEPARTURE.CONSULTATION_ID, consultation)
                    .set(DEPARTURE.KIND, Departing.SHORTER)
                    .set(DEPARTURE.REASON, "Emergency Powers Act, section 3")
                    .set(DEPARTURE.ORDERED_BY, "Ana Kos, Minister of Justice")
                    .set(DEPARTURE.BY_ACCOUNT_ID, officer)
                    .set(DEPARTURE.AT, DatabaseClock.NOW)
                    .execute();
            tell(ConsultationAct.RULE_DEPARTED_FROM, consultation, institution, consultation);
        });
        acts.put(
                ConsultationAct.ORGANISATION_INVITED,
                () -> world.as(officer, () -> drafts.inviteAlso(consultation, coming)));
        acts.put(
                TextAct.TEXT_PUBLISHED,
                () -> tell(TextAct.TEXT_PUBLISHED, world.text(consultation, 3), institution, consultation));
        acts.put(
                ContributionAct.COMMENT_SUBMITTED,
                () -> tell(ContributionAct.COMMENT_SUBMITTED, said(ContributionKind.COMMENT), ngo, consultation));
        acts.put(
                ContributionAct.AMENDMENT_SUBMITTED,
                () -> tell(ContributionAct.AMENDMENT_SUBMITTED, said(ContributionKind.AMENDMENT), ngo, consultation));
        acts.put(
                ContributionAct.POSITION_SIGNED,
                () -> tell(ContributionAct.POSITION_SIGNED, said(ContributionKind.POSITION), ngo, consultation));
        acts.put(
                ContributionAct.POSITION_CONFIRMED,
                () -> tell(ContributionAct.POSITION_CONFIRMED, comment, ngo, consultation));
        acts.put(
                ContributionAct.CONTRIBUTION_WITHDRAWN,
                () -> world.as(representative, () -> contributions.withdraw(other, "It was a slip.")));
        acts.put(
                ContributionAct.CONTRIBUTION_PLACED,
                () -> placed(ContributionAct.CONTRIBUTION_PLACED, Placement.values()[1]));
        acts.put(
                ContributionAct.CONTRIBUTION_UNPLACED,
                () -> placed(ContributionAct.CONTRIBUTION_UNPLACED, Placement.values()[2]));
        acts.put(
                ConsultationAct.DELIBERATION_STARTED,
                () -> phase(ConsultationAct.DELIBERATION_STARTED, Phase.DELIBERATION));
        acts.put(BallotAct.BALLOT_FIXED, this::ballot);
        acts.put(BallotAct.BALLOT_OPENED, () -> voted(BallotAct.BALLOT_OPENED, BallotStatus.OPEN));
        acts.put(BallotAct.BALLOT_CLOSED, () -> voted(BallotAct.BALLOT_CLOSED, BallotStatus.CLOSED));
        acts.put(BallotAct.VOTE_COUNTED, () -> tell(BallotAct.VOTE_COUNTED, ballot, ngo, consultation));
        acts.put(BallotAct.BALLOT_LAPSED, () -> voted(BallotAct.BALLOT_LAPSED, BallotStatus.LAPSED));
        acts.put(BallotAct.BALLOT_REVOKED, () -> voted(BallotAct.BALLOT_REVOKED, BallotStatus.REVOKED));
        acts.put(ConsultationAct.REVIEW_STARTED, () -> phase(ConsultationAct.REVIEW_STARTED, Phase.REVIEW));
        acts.put(ResponseAct.ANSWERS_PUBLISHED, this::answers);
        acts.put(ConsultationAct.ANSWER_CORRECTED, () -> correct(Correction.Part.ANSWER, answered()));
        acts.put(ConsultationAct.CONSULTATION_CORRECTED, () -> correct(Correction.Part.CONTACT, consultation.value()));
        acts.put(ResponseAct.POINT_REFLECTED, this::reflect);
        acts.put(ResponseAct.ANSWER_CONTESTED, this::contest);
        acts.put(
                ResponseAct.ANSWER_KEPT,
                () -> rejoined(
                        ResponseAct.ANSWER_KEPT,
                        Map.of(
                                REJOINDER.REPLY,
                                Reply.KEPT,
                                REJOINDER.REPLY_REASON,
                                "The reason stands.",
                                REJOINDER.REPLIED_AT,
                                Instant.now())));
        acts.put(
                ResponseAct.ANSWER_CHANGED,
                () -> rejoined(
                        ResponseAct.ANSWER_CHANGED,
                        Map.of(
                                REJOINDER.REPLY,
                                Reply.CHANGED,
                                REJOINDER.REPLY_OUTCOME,
                                Outcome.NOTED,
                                REJOINDER.REPLY_REASON,
                                "Another answer.",
                                REJOINDER.REPLIED_AT,
                                Instant.now())));
        acts.put(
                ResponseAct.FINDING_RECORDED,
                () -> rejoined(
                        ResponseAct.FINDING_RECORDED,
                        Map.of(
                                REJOINDER.FINDING,
                                Finding.ANSWERED,
                                REJOINDER.FINDING_REASON,
                                "It was answered.",
                                REJOINDER.FOUND_AT,
                                Instant.now())));
        acts.put(
                ConsultationAct.CONSULTATION_DECIDED, () -> phase(ConsultationAct.CONSULTATION_DECIDED, Phase.DECIDED));
        acts.put(ConsultationAct.FOLLOW_UP_STARTED, () -> phase(ConsultationAct.FOLLOW_UP_STARTED, Phase.FOLLOW_UP));
        acts.put(
                ConsultationAct.CONSULTATION_ARCHIVED,
                () -> phase(ConsultationAct.CONSULTATION_ARCHIVED, Phase.ARCHIVED));
        acts.put(
                ConsultationAct.CONSULTATION_IMPORTED,
                () -> changed("As it was found.", ConsultationAct.CONSULTATION_IMPORTED));
        acts.put(
                CommitmentAct.COMMITMENT_RECORDED,
                () -> tell(CommitmentAct.COMMITMENT_RECORDED, promise(), institution, consultation));
        acts.put(
                CommitmentAct.MILESTONE_MOVED,
                () -> world.as(
                        officer,
                        () -> commitments.move(milestone, 0, LocalDate.now().plusDays(500), "Floods.")));
        acts.put(
                CommitmentAct.REPORT_RECEIVED,
                () -> world.as(
                        officer,
                        () -> commitments.report(
                                commitment,
                                new NewReport(
                                        ImplementationStatus.SUBSTANTIAL, "It is under way.", List.of(), Set.of()))));
        acts.put(
                CommitmentAct.COMMITMENT_ASSESSED,
                () -> world.as(
                        representative,
                        () -> commitments.assess(
                                commitment, ngo, ImplementationStatus.LIMITED, "We see little.", List.of())));
        acts.put(
                CommitmentAct.COMMITMENT_FOUND,
                () -> world.as(
                        moderator,
                        () -> commitments.find(
                                commitment, ImplementationStatus.LIMITED, "Both are right.", Set.of(milestone))));
        acts.put(
                CommitmentAct.FOLLOW_UP_SCHEDULED,
                () -> world.as(
                        moderator,
                        () -> followUps.schedule(
                                commitment,
                                new NewFollowUp(
                                        followUp,
                                        FollowUpKind.MEETING,
                                        "A meeting",
                                        LocalDate.now().plusDays(9).atTime(10, 0),
                                        "Here",
                                        "All"))));
        acts.put(
                CommitmentAct.FOLLOW_UP_HELD,
                () -> world.as(
                        moderator,
                        () -> followUps.hold(
                                followUp,
                                version(),
                                new Minutes("It was said.", List.of(new Minutes.Task("Do it", null, null))))));
        acts.put(
                CommitmentAct.FOLLOW_UP_TASK_DONE,
                () -> world.as(
                        moderator,
                        () -> followUps.finishTask(
                                commitment,
                                world.db
                                        .select(FOLLOW_UP_TASK.ID)
                                        .from(FOLLOW_UP_TASK)
                                        .where(FOLLOW_UP_TASK.FOLLOW_UP_ID.eq(followUp))
                                        .fetchSingle()
                                        .value1())));
    }

    /** What people are told, and what changes the site in no other way than by being recorded. */
    private void tellOnly() {
        ActKinds.that(kind -> !kind.isRecorded())
                .forEach(kind -> acts.put(kind, () -> tell(kind, comment, ngo, consultation)));
        acts.put(OrganisationAct.RULE_ENACTED, () -> tell(OrganisationAct.RULE_ENACTED, RuleId.next(), null, null));
        acts.put(
                ConsultationAct.CONSULTATION_DISCARDED,
                () -> tell(ConsultationAct.CONSULTATION_DISCARDED, ConsultationId.next(), institution, null));
    }

    /**
     * The log, what people uploaded and what leads elsewhere are made each time; what was searched for changes once more when its index has heard of
     * an act, which another test sees. The address of the site is that of its front page.
     */
    private static final Set<String> NOT_WATCHED = Set.of(
            "",
            "/consultations/{slug}/versions/{number}/at/{eid}",
            "/error",
            "/files/{id}",
            "/record",
            "/record.json",
            "/robots.txt",
            "/search",
            "/search.json");

    /** What belongs to one process. Its acts say that they are its own. */
    private static final Set<String> OF_A_PROCESS = Set.of(
            "article_stance",
            "article_tally",
            "ballot",
            "ballot_roll",
            "commitment",
            "consultation",
            "contribution",
            "correction",
            "current_position",
            "document",
            "departure",
            "extension",
            "imported_votes",
            "invitation",
            "point",
            "provision",
            "question",
            "question_answer",
            "record_entry",
            "rejoinder",
            "stance_condition",
            "text_version",
            "vote");

    /** What organisations are called: their acts raise the revision of every page. */
    private static final Set<String> OF_ORGANISATIONS = Set.of("former_name", "organisation");

    /** What is never changed once a page can show it. */
    private static final Set<String> LASTING = Set.of("jurisdiction", "procedure_rule", "stored_file");

    /** What only pages read that name the whole site. */
    private static final Set<String> OF_THE_SITE = Set.of(
            "evidence",
            "follow_up",
            "follow_up_task",
            "milestone",
            "search_entry",
            "search_word",
            "slippage",
            "statement");

    private static final Pattern TABLE = Pattern.compile("(?:from|join|,) [( ]*`?([a-z_]+)`?(?![`.\\w])");

    /** One that reads more than it names is stale when that changes; one that reads what is nobody's business has no business to be here. */
    @Test
    void each_page_names_what_it_reads() throws Exception {
        cache.clear();
        var named = Map.of(
                "version", Set.of("ballot", "consultation", "provision", "text_version"),
                "consultation", OF_A_PROCESS,
                "site",
                        Stream.concat(OF_A_PROCESS.stream(), OF_THE_SITE.stream())
                                .collect(Collectors.toSet()));
        var all = new ArrayList<>(pages);
        all.addAll(List.of("/search?q=law", "/search.json?q=law"));
        for (var page : all) {
            var answer = new AtomicReference<MvcResult>();
            var sent =
                    StatementCount.sent(() -> answer.set(web.perform(get(page)).andReturn()));
            if (answer.get().getResponse().getStatus() == 200) {
                var scope = KeptPages.scope(cache, page);
                assertThat(scope).as(page + " is kept").isNotNull();
                assertThat(tables(sent)).as(page).isSubsetOf(named.get(scope.replaceFirst("/.*", "")));
            }
        }
    }

    /** Of this release's schema, but for what every page may read. */
    private static Set<String> tables(List<String> statements) {
        var known = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .map(Named::getName)
                .filter(table -> !OF_ORGANISATIONS.contains(table) && !LASTING.contains(table))
                .filter(table -> !table.equals("page_revision"))
                .collect(Collectors.toSet());
        return statements.stream()
                .flatMap(statement -> TABLE.matcher(statement).results())
                .map(match -> match.group(1))
                .filter(known::contains)
                .collect(Collectors.toSet());
    }

    @Test
    void every_address_of_a_public_page_is_watched() {
        var parser = PathPatternParser.defaultInstance;
        var unwatched = new TreeSet<String>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType()
                            .getPackageName()
                            .startsWith(getClass().getPackageName())) {
                        mapping.getPatternValues().stream()
                                .map(pattern -> pattern.substring(
                                        Language.ofAddress(pattern).prefix().length()))
                                .filter(pattern -> pages.stream()
                                        .noneMatch(page -> parser.parse(pattern)
                                                .matches(PathContainer.parsePath(page.replaceFirst("[?].*", "")))))
                                .forEach(unwatched::add);
                    }
                });
        assertThat(unwatched).isEqualTo(NOT_WATCHED);
    }

    /** What is kept after an act is what would be made anew. */
    private void watch(ActKind kind, Runnable act) {
        pages.forEach(this::open);
        act.run();
        var kept = pages.stream().map(this::open).toList();
        cache.clear();
        for (var i = 0; i < pages.size(); i++) {
            if (!open(pages.get(i)).equals(kept.get(i))) {
                stale.add(kind + ": " + pages.get(i));
            }
        }
    }

    private List<String> pages() {
        var here = "/consultations/" + large.slug(consultation);
        var all = new ArrayList<>(List.of(
                "/",
                "/fr",
                "/consultations",
                "/commitments",
                "/organisations",
                "/consultations.json",
                "/commitments.json",
                "/organisations.json",
                "/feed.atom",
                "/fr/feed.atom",
                "/sitemap.xml",
                "/sitemap/consultations-1.xml",
                "/sitemap/contributions-1.xml",
                "/commitments/" + reference(commitment),
                "/commitments/" + reference(commitment) + ".json"));
        for (var organisation : List.of(institution, ngo, silent, coming)) {
            all.add("/organisations/" + slug(organisation));
        }
        for (var part : List.of(
                "",
                ".json",
                "/feed.atom",
                "/articles/1",
                "/articles/1/wordings",
                "/articles/1/file.html",
                "/positions",
                "/contributions",
                "/contributions.atom",
                "/answers",
                "/answers.atom",
                "/ballots",
                "/versions",
                "/articles/1/wordings.json",
                "/positions.json",
                "/contributions.json",
                "/answers.json",
                "/ballots.json",
                "/versions.json",
                "/versions/1",
                "/versions/1.json",
                "/versions/1?compare=1",
                "/versions/1/file.html",
                "/versions/1/text.html",
                "/articles/1.json",
                "/contributions?order=newest",
                "/contributions.json?article=1",
                "/contributions.atom?kind=comment",
                "/answers?outcome=accepted")) {
            all.add(here + part);
        }
        all.add("/contributions/" + number(comment));
        all.add("/contributions/" + number(other));
        all.add("/contributions/" + number(comment) + ".json");
        return all;
    }

    private String open(String address) {
        try {
            var response = web.perform(get(address)).andReturn().getResponse();
            return response.getStatus() + " " + response.getHeader("ETag");
        } catch (Exception e) {
            throw new IllegalStateException(address, e);
        }
    }

    private void tell(ActKind kind, Id subject, OrganisationId organisation, ConsultationId in) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                Act.of(kind, subject, "What happened").by(null, organisation).in(in)));
    }

    private void status(OrganisationId organisation, OrganisationStatus status) {
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, status)
                .set(ORGANISATION.ADMITTED_AT, Instant.now())
                .where(ORGANISATION.ID.eq(organisation))
                .execute();
    }

    private void rename(String name, int version, String description) {
        world.as(
                representative,
                () -> organisations.change(ngo, new OrganisationDetails(name, "", description, "", "", null), version));
    }

    private UUID answered() {
        return world.db
                .select(POINT.ID)
                .from(POINT)
                .where(POINT.CONSULTATION_ID.eq(consultation), POINT.STATUS.eq(PointStatus.PUBLISHED))
                .limit(1)
                .fetchSingle()
                .value1()
                .value();
    }

    private void correct(Correction.Part part, UUID subject) {
        world.as(
                officer,
                () -> corrections.correct(
                        consultation,
                        corrections.printed(consultation, part, subject),
                        "Other words than before.",
                        "A slip."));
    }

    private void phase(ActKind kind, Phase phase) {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.PHASE, phase)
                .set(CONSULTATION.DECISION, "It is decided.")
                .set(CONSULTATION.DECIDED_AT, phase.isAfter(Phase.ANSWERED) ? Instant.now() : null)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        tell(kind, consultation, institution, consultation);
    }

    private void changed(String purpose, ActKind kind) {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.PURPOSE, purpose)
                .set(CONSULTATION.TITLE, TestWorld.unique("Renamed"))
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        tell(kind, consultation, institution, consultation);
    }

    private ContributionId said(ContributionKind kind) {
        return world.contribution(consultation, text, article, ngo, representative, kind);
    }

    private void placed(ActKind kind, Placement placement) {
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.PLACEMENT, placement)
                .set(CONTRIBUTION.PLACEMENT_NOTE, "By hand.")
                .where(CONTRIBUTION.ID.eq(comment))
                .execute();
        tell(kind, comment, ngo, consultation);
    }

    private void ballot() {
        world.db
                .insertInto(BALLOT)
                .set(BALLOT.ID, ballot)
                .set(BALLOT.CONSULTATION_ID, consultation)
                .set(BALLOT.POSITION, 1)
                .set(BALLOT.SUBJECT, BallotSubject.TEXT)
                .set(BALLOT.TEXT_VERSION_ID, text)
                .set(BALLOT.QUESTION, "Shall it pass?")
                .set(BALLOT.ELECTORATE, Electorate.values()[0])
                .set(BALLOT.MAJORITY, Majority.values()[0])
                .set(BALLOT.QUORUM_PERCENT, 0)
                .set(BALLOT.OPEN_ROLL, true)
                .set(BALLOT.STATUS, BallotStatus.PREPARED)
                .set(BALLOT.OPENS_AT, Instant.now().minusSeconds(1_000))
                .set(BALLOT.CLOSES_AT, Instant.now().plusSeconds(100_000))
                .set(BALLOT.ELIGIBLE, 1)
                .set(BALLOT.VOTES_FOR, 0)
                .set(BALLOT.VOTES_AGAINST, 0)
                .set(BALLOT.ABSTENTIONS, 0)
                .set(BALLOT.CREATED_BY, officer)
                .set(BALLOT.CREATED_AT, Instant.now())
                .set(BALLOT.VERSION, 0)
                .execute();
        tell(BallotAct.BALLOT_FIXED, ballot, institution, consultation);
    }

    private void voted(ActKind kind, BallotStatus status) {
        world.db
                .update(BALLOT)
                .set(BALLOT.STATUS, status)
                .set(BALLOT.RESULT, status == BallotStatus.CLOSED ? BallotResult.values()[0] : null)
                .where(BALLOT.ID.eq(ballot))
                .execute();
        tell(kind, ballot, institution, consultation);
    }

    private void answers() {
        world.db
                .insertInto(POINT)
                .set(POINT.ID, new PointId(comment.value()))
                .set(POINT.CONSULTATION_ID, consultation)
                .set(POINT.CONTRIBUTION_ID, comment)
                .set(POINT.LINEAGE_ID, article)
                .set(POINT.TITLE, "Article 1")
                .set(POINT.STATUS, PointStatus.PUBLISHED)
                .set(POINT.OUTCOME, Outcome.ACCEPTED)
                .set(POINT.REASON, "You are right.")
                .set(POINT.PUBLISHED_AT, Instant.now())
                .set(POINT.CREATED_AT, Instant.now())
                .set(POINT.VERSION, 0)
                .execute();
        world.db
                .update(counterpart.schema.Tables.COMMITMENT)
                .set(counterpart.schema.Tables.COMMITMENT.POINT_ID, new PointId(comment.value()))
                .where(counterpart.schema.Tables.COMMITMENT.ID.eq(commitment))
                .execute();
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.PHASE, Phase.ANSWERED)
                .set(CONSULTATION.ANSWERED_AT, Instant.now())
                .set(CONSULTATION.ANSWER_SUMMARY, "In short.")
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        tell(ResponseAct.ANSWERS_PUBLISHED, consultation, institution, consultation);
    }

    private void reflect() {
        var provision = counterpart.schema.Tables.PROVISION;
        world.db
                .update(POINT)
                .set(
                        POINT.CHANGED_PROVISION_ID,
                        world.db
                                .select(provision.ID)
                                .from(provision)
                                .where(provision.TEXT_VERSION_ID.eq(text))
                                .and(provision.HANDLE.eq("1")))
                .where(POINT.ID.eq(new PointId(comment.value())))
                .execute();
        tell(ResponseAct.POINT_REFLECTED, new PointId(comment.value()), institution, consultation);
    }

    private void contest() {
        world.db
                .insertInto(REJOINDER)
                .set(REJOINDER.POINT_ID, new PointId(comment.value()))
                .set(REJOINDER.ORGANISATION_ID, ngo)
                .set(REJOINDER.BODY, "The answer misses the point.")
                .set(REJOINDER.SUBMITTED_AT, Instant.now())
                .set(REJOINDER.CONTESTED_OUTCOME, Outcome.ACCEPTED)
                .set(REJOINDER.CONTESTED_REASON, "You are right.")
                .set(REJOINDER.VERSION, 2)
                .execute();
        tell(ResponseAct.ANSWER_CONTESTED, new PointId(comment.value()), ngo, consultation);
    }

    private void rejoined(ActKind kind, Map<Field<?>, ?> values) {
        world.db
                .update(REJOINDER)
                .set(values)
                .where(REJOINDER.POINT_ID.eq(new PointId(comment.value())))
                .execute();
        tell(kind, new PointId(comment.value()), institution, consultation);
    }

    private CommitmentId promise() {
        var table = counterpart.schema.Tables.COMMITMENT;
        var id = CommitmentId.next();
        var number = transaction.execute(status -> counters.next("commitment"));
        world.db
                .insertInto(table)
                .set(table.ID, id)
                .set(table.NUMBER, number)
                .set(table.REFERENCE, "C-2098-" + number)
                .set(table.TITLE, "Every association is registered in ten days")
                .set(table.DESCRIPTION, "In all districts.")
                .set(table.OWNER_ID, institution)
                .set(table.CONSULTATION_ID, consultation)
                .set(table.ORIGIN, Origin.DECISION)
                .set(table.PROMISED_ON, LocalDate.now())
                .set(table.RECORDED_AT, Instant.now())
                .set(table.VERSION, 0)
                .execute();
        return id;
    }

    private MilestoneId milestone() {
        var id = MilestoneId.next();
        world.db
                .insertInto(MILESTONE)
                .set(MILESTONE.ID, id)
                .set(MILESTONE.COMMITMENT_ID, commitment)
                .set(MILESTONE.POSITION, 0)
                .set(MILESTONE.TITLE, "The register is open")
                .set(MILESTONE.WEIGHT, 2)
                .set(MILESTONE.FIRST_DUE_ON, LocalDate.now().plusDays(100))
                .set(MILESTONE.DUE_ON, LocalDate.now().plusDays(100))
                .set(MILESTONE.VERSION, 0)
                .execute();
        return id;
    }

    private int version() {
        return world.db
                .select(FOLLOW_UP.VERSION)
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.ID.eq(followUp))
                .fetchSingle()
                .value1();
    }

    private String reference(CommitmentId id) {
        var table = counterpart.schema.Tables.COMMITMENT;
        return world.db.fetchSingle(table, table.ID.eq(id)).get(table.REFERENCE);
    }

    private String slug(OrganisationId id) {
        return world.db.fetchSingle(ORGANISATION, ORGANISATION.ID.eq(id)).get(ORGANISATION.SLUG);
    }

    private String organisation(OrganisationId id) {
        return world.db.fetchSingle(ORGANISATION, ORGANISATION.ID.eq(id)).get(ORGANISATION.NAME);
    }

    private int number(ContributionId id) {
        return world.db.fetchSingle(CONTRIBUTION, CONTRIBUTION.ID.eq(id)).get(CONTRIBUTION.NUMBER);
    }
}
