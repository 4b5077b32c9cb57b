package org.counterpart.record;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.RECORD_ENTRY;
import static counterpart.schema.Tables.VOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.Letters;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.Visitor;
import org.counterpart.base.Act;
import org.counterpart.base.ActId;
import org.counterpart.base.ActKind;
import org.counterpart.base.BallotId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Term;
import org.counterpart.base.Times;
import org.counterpart.base.VoteCount;
import org.counterpart.commitment.CommitmentAct;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.identity.Role;
import org.counterpart.organisation.Admissions;
import org.counterpart.organisation.Application;
import org.counterpart.organisation.OrganisationAct;
import org.counterpart.organisation.OrganisationDetails;
import org.counterpart.organisation.OrganisationFilter;
import org.counterpart.organisation.Organisations;
import org.counterpart.today.Desk;
import org.counterpart.today.News;
import org.counterpart.vote.BallotAct;
import org.counterpart.vote.BallotClock;
import org.counterpart.vote.Ballots;
import org.counterpart.vote.Choice;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.counterpart.vote.NewBallot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody may read of official acts, wherever it can be read: the page, its data, the feeds, Today. */
@ProductTest
class PublicRecordTest {

    private static final String GOOD = "violet turbine over gravel";

    @LocalServerPort
    int port;

    @Autowired
    TestWorld world;

    @Autowired
    Letters letters;

    @Autowired
    Admissions admissions;

    @Autowired
    Organisations organisations;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotClock ballotClock;

    @Autowired
    Desk desk;

    @Autowired
    Records records;

    @Autowired
    DatabaseClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_application_and_its_refusal_are_between_the_applicant_and_the_moderator() {
        var name = TestWorld.unique("Quiet Shelter");
        var email = TestWorld.unique("quiet").replace(' ', '-') + "@test.example";
        admissions.apply(new Application(name, "", "We shelter.", "", "Ana Kos", email), Locale.ENGLISH);
        var id = admissions.confirm(letters.secret(email), GOOD, Locale.ENGLISH);
        assertThat(everywhereAndInLists()).as("applied").doesNotContain(name);
        world.as(world.representative(world.ngo()), () -> {
            var named = new OrganisationFilter(name, null, null);
            assertThat(organisations.page(named, 0, 10)).as("in the workspace").isEmpty();
            assertThat(organisations.count(named)).isZero();
            assertThatThrownBy(() -> organisations.byId(id)).isInstanceOf(NotFound.class);
        });
        assertThat(new Visitor(port).get("/organisations/" + slug(id)).statusCode())
                .isEqualTo(404);

        var second = name + " and Garden";
        var administrator = world.administrator();
        world.as(administrator, () -> organisations.change(id, details(second), version(id)));
        world.as(
                administrator,
                () -> organisations.change(
                        id, new OrganisationDetails(second, "", "We also plant.", "", email, null), version(id)));
        assertThat(everywhereAndInLists()).as("changed and renamed").doesNotContain(name);

        var reason = TestWorld.unique("Their house is known to the police");
        world.as(world.moderator(), () -> organisations.refuse(id, version(id), reason));
        for (var kind : new ActKind[] {
            OrganisationAct.ORGANISATION_APPLIED,
            OrganisationAct.ORGANISATION_REFUSED,
            OrganisationAct.ORGANISATION_CHANGED
        }) {
            anEntryOfEarlierTimes(kind, id, name, reason);
        }
        assertThat(everywhereAndInLists()).as("refused").doesNotContain(name).doesNotContain(reason);

        world.as(world.moderator(), () -> organisations.admit(id, version(id)));
        assertThat(everywhere()).as("admitted").contains(second).doesNotContain(reason);
        var page = new Visitor(port).get("/record").body();
        assertThat(page.split(java.util.regex.Pattern.quote(second), -1))
                .as("nothing but the admission: its title, and whom it concerns")
                .hasSize(3);
        assertThat(new Visitor(port).get("/organisations/" + slug(id)).body())
                .as("names from before the admission")
                .doesNotContain(">" + name + "<");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_voted_is_nobodys_business_before_the_ballot_closes_and_then_has_a_day_and_no_hour(boolean openRoll) {
        var ngo = world.ngo();
        var representative = world.representative(ngo);
        var consultation = world.consultation(world.institution(), Phase.DELIBERATION);
        world.text(consultation, 1);
        world.db
                .insertInto(INVITATION, INVITATION.CONSULTATION_ID, INVITATION.ORGANISATION_ID, INVITATION.INVITED_AT)
                .values(consultation, ngo, clock.now())
                .execute();
        var question = TestWorld.unique("Shall it go forward");
        var id = BallotId.next();
        var moderator = world.moderator();
        world.as(
                moderator,
                () -> ballots.fix(new NewBallot(
                        id, consultation, null, question, Electorate.INVITED_NGOS, Majority.SIMPLE, 50, openRoll)));
        ballotClock.tick();
        var reader = world.member(ngo, Role.READER);
        var page = "/consultations/" + slug(consultation);
        var tagBefore = tag(page);

        world.as(representative, () -> ballots.cast(id, ngo, Choice.FOR, ""));
        world.as(representative, () -> ballots.cast(id, ngo, Choice.AGAINST, ""));
        var ofEarlierTimes = anEntryOfEarlierTimes(BallotAct.VOTE_CAST, ngo, question, null, consultation);
        var castAt = clock.now().minus(Duration.ofHours(26));
        world.db
                .update(VOTE)
                .set(VOTE.CAST_AT, castAt)
                .where(VOTE.BALLOT_ID.eq(id))
                .execute();
        assertThat(namesIn(consultation)).as("while it runs").doesNotContain(name(ngo));
        for (var where : new String[] {page + "/ballots", "/fr" + page + "/ballots", page + "/ballots.json"}) {
            assertThat(new Visitor(port).get(where).body())
                    .as(where)
                    .contains(question)
                    .doesNotContain(name(ngo))
                    .doesNotContain(slug(ngo));
        }
        var stranger = world.representative(world.ngo());
        assertThat(world.as(stranger, () -> ballots.find(id)).roll())
                .as("in the workspace an open roll says that, and never how")
                .allSatisfy(voter -> {
                    assertThat(voter.voted()).isEqualTo(openRoll);
                    assertThat(voter.choice()).isNull();
                });
        assertThat(everywhere()).doesNotContain(ofEarlierTimes);
        assertThat(tag(page)).as("not even that somebody voted").isEqualTo(tagBefore);
        assertThat(world.as(moderator, () -> desk.today()).news())
                .filteredOn(item -> item.title().equals(question))
                .extracting(News::kind)
                .doesNotContain(BallotAct.VOTE_CAST);

        world.db
                .update(BALLOT)
                .set(BALLOT.CLOSES_AT, clock.now().minusSeconds(1))
                .where(BALLOT.ID.eq(id))
                .execute();
        ballotClock.tick();
        var record = new Visitor(port)
                .get("/consultations/" + slug(consultation) + "/feed.atom")
                .body();
        assertThat(record.split(java.util.regex.Pattern.quote(name(ngo)), -1))
                .as("once for each organisation, however often it replaced its vote")
                .hasSize(2);
        assertThat(everywhere())
                .contains(name(ngo))
                .contains("It voted on " + Times.date(castAt, ZoneId.of("Europe/Ljubljana"), Locale.ENGLISH))
                .doesNotContain(castAt.toString())
                .doesNotContain(castAt.toString().substring(0, 19))
                .doesNotContain(ofEarlierTimes);
        assertThat(world.as(reader, () -> ballots.find(id)).roll())
                .allSatisfy(voter -> assertThat(voter.voted()).isTrue());
    }

    @Test
    void what_was_done_under_a_former_name_keeps_it_beside_the_one_of_today() {
        var ngo = world.ngo();
        var representative = world.representative(ngo);
        var consultation = world.consultation(world.institution(), Phase.DELIBERATION);
        world.text(consultation, 1);
        world.db
                .insertInto(INVITATION, INVITATION.CONSULTATION_ID, INVITATION.ORGANISATION_ID, INVITATION.INVITED_AT)
                .values(consultation, ngo, clock.now())
                .execute();
        var id = BallotId.next();
        world.as(
                world.moderator(),
                () -> ballots.fix(new NewBallot(
                        id, consultation, null, "Shall it be?", Electorate.INVITED_NGOS, Majority.SIMPLE, 0, true)));
        ballotClock.tick();
        world.as(representative, () -> ballots.cast(id, ngo, Choice.FOR, ""));
        var before = name(ngo);
        var after = TestWorld.unique("Renamed since");
        world.as(representative, () -> organisations.change(ngo, details(after), version(ngo)));
        var both = before + " → " + after;
        assertThat(ballots.find(id).roll())
                .as("the roll, in the workspace")
                .extracting(org.counterpart.vote.Ballot.Voter::name)
                .containsExactly(both);
        world.db
                .update(BALLOT)
                .set(BALLOT.CLOSES_AT, clock.now().minusSeconds(1))
                .where(BALLOT.ID.eq(id))
                .execute();
        ballotClock.tick();
        var page = "/consultations/" + slug(consultation);
        assertThat(new Visitor(port).get(page + "/ballots").body())
                .as("the roll")
                .contains(both);
        anEntryOfEarlierTimes(ContributionAct.POSITION_SIGNED, ngo, "A position", null, consultation);
        world.db
                .update(RECORD_ENTRY)
                .set(RECORD_ENTRY.AT, clock.now().minusSeconds(60))
                .where(RECORD_ENTRY.TITLE.eq("A position"))
                .execute();
        assertThat(new Visitor(port).get(page + "/feed.atom").body())
                .as("its acts")
                .contains(both);
    }

    /** Whoever the process belongs to: the institution did not act. Also where an entry names it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONSULTATION_OPENED",
                "DELIBERATION_STARTED",
                "REVIEW_STARTED",
                "BALLOT_OPENED",
                "BALLOT_CLOSED",
                "CONSULTATION_EXTENDED"
            })
    void what_the_clock_did_is_the_timetables_and_what_people_did_their_organisations(String name) {
        var kind = ActKind.of(name);
        var reader = world.moderator();
        var institution = world.institution();
        var id = world.consultation(institution, Phase.OPEN);
        transaction.executeWithoutResult(status -> events.publishEvent(
                Act.of(kind, id, "Water").by(null, institution).in(id)));
        var byPeople = kind == ConsultationAct.CONSULTATION_EXTENDED;
        assertThat(records.latestIn(id, 1).getFirst().organisation() == null).isNotEqualTo(byPeople);
        assertThat(world.as(reader, () -> desk.today().news()).stream()
                        .filter(news -> news.kind() == kind)
                        .filter(news -> ("consultations/" + id).equals(news.path())
                                || ("consultations/" + id + "/ballots").equals(news.path()))
                        .findFirst()
                        .map(news -> news.organisation() == null))
                .hasValue(!byPeople);
    }

    @Test
    void a_name_that_changed_only_its_capitals_or_accents_is_another_name() {
        for (var names : List.of(
                List.of("Réseau des rivières", "Reseau des rivieres"), List.of("green rivers", "Green Rivers"))) {
            var ngo = world.ngo();
            var representative = world.representative(ngo);
            var before = TestWorld.unique(names.getFirst());
            var after = before.replace(names.getFirst(), names.getLast());
            world.as(representative, () -> organisations.change(ngo, details(before), version(ngo)));
            var consultation = world.consultation(world.institution(), Phase.DELIBERATION);
            anEntryOfEarlierTimes(ContributionAct.POSITION_SIGNED, ngo, "A position", null, consultation);
            world.as(representative, () -> organisations.change(ngo, details(after), version(ngo)));
            assertThat(new Visitor(port)
                            .get("/consultations/" + slug(consultation) + "/feed.atom")
                            .body())
                    .contains(before + " → " + after);
        }
    }

    @Test
    void a_day_that_moved_is_said_in_the_language_of_whoever_reads() {
        var title = TestWorld.unique("A promise");
        transaction.executeWithoutResult(status ->
                events.publishEvent(Act.of(CommitmentAct.MILESTONE_MOVED, CommitmentId.next(), title)
                        .by(null, world.institution())
                        .saying("The tender failed.")
                        .on(Term.day(Term.Of.MILESTONE, LocalDate.of(2097, 3, 5), LocalDate.of(2097, 4, 1)))));
        assertThat(new Visitor(port).get("/record").body()).contains("moved from 5 March 2097 to 1 April 2097");
        assertThat(new Visitor(port).get("/fr/record").body()).contains("reporté du 5 mars 2097 au 1er avril 2097");
        assertThat(everywhere()).contains(title, "moved from 5 March 2097").doesNotContain("2097-03-05 →");
    }

    @Test
    void the_result_of_a_vote_is_said_in_words_and_in_the_language_of_whoever_reads() {
        var title = TestWorld.unique("Shall it be");
        transaction.executeWithoutResult(
                status -> events.publishEvent(Act.of(BallotAct.BALLOT_CLOSED, BallotId.next(), title)
                        .by(null, world.institution())
                        .saying(new VoteCount(5, 2, 1).detail())));
        assertThat(new Visitor(port).get("/record").body()).contains("5 for, 2 against, 1 abstained");
        assertThat(new Visitor(port).get("/fr/record").body()).contains("5 pour, 2 contre, 1 en abstention");
        assertThat(new Visitor(port).get("/feed.atom").body()).contains("5 for, 2 against, 1 abstained");
        assertThat(new Visitor(port).get("/fr/feed.atom").body())
                .contains("Un scrutin est clos\u00a0: " + title, "<summary>5 pour, 2 contre, 1 en abstention");
    }

    /** All places where acts are read by everybody, in one. */
    private String everywhere() {
        return read("/record", "/fr/record", "/record.json", "/feed.atom");
    }

    /** And where organisations are read. */
    private String everywhereAndInLists() {
        return everywhere()
                + read("/organisations", "/fr/organisations", "/organisations.json", "/search?q=Quiet+Shelter");
    }

    private String read(String... paths) {
        return Stream.of(paths).map(path -> new Visitor(port).get(path).body()).collect(Collectors.joining("\n"));
    }

    private String namesIn(ConsultationId consultation) {
        return everywhere()
                + new Visitor(port)
                        .get("/consultations/" + slug(consultation) + "/feed.atom")
                        .body();
    }

    private String tag(String page) {
        return new Visitor(port).get(page).headers().firstValue("ETag").orElseThrow();
    }

    private void anEntryOfEarlierTimes(ActKind kind, OrganisationId organisation, String title, String detail) {
        anEntryOfEarlierTimes(kind, organisation, title, detail, null);
    }

    /** As the record was written before it knew what is public; its id, under which feeds would show it. */
    private String anEntryOfEarlierTimes(
            ActKind kind, OrganisationId organisation, String title, String detail, ConsultationId consultation) {
        var id = ActId.next();
        world.db
                .insertInto(RECORD_ENTRY)
                .set(RECORD_ENTRY.ID, id)
                .set(RECORD_ENTRY.AT, DatabaseClock.NOW)
                .set(RECORD_ENTRY.KIND, kind)
                .set(RECORD_ENTRY.ORGANISATION_ID, organisation)
                .set(RECORD_ENTRY.CONSULTATION_ID, consultation)
                .set(RECORD_ENTRY.SUBJECT_ID, organisation.value())
                .set(RECORD_ENTRY.TITLE, title)
                .set(RECORD_ENTRY.DETAIL, detail)
                .execute();
        return id.value().toString();
    }

    private static OrganisationDetails details(String name) {
        return new OrganisationDetails(name, "", "", "", "", null);
    }

    private int version(OrganisationId id) {
        return world.db
                .select(ORGANISATION.VERSION)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private String name(OrganisationId id) {
        return world.db
                .select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private String slug(OrganisationId id) {
        return world.db
                .select(ORGANISATION.SLUG)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private String slug(ConsultationId id) {
        return world.db
                .select(CONSULTATION.SLUG)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(id))
                .fetchSingle()
                .value1();
    }
}
