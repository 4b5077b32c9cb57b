package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.DRAFT_STATE;
import static counterpart.schema.Tables.JURISDICTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.PROCEDURE_RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.JurisdictionId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.RuleId;
import org.counterpart.base.Stale;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.identity.Role;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.organisation.TextKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@Tag("anywhere")
@ProductTest
class DraftsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");

    @Autowired
    TestWorld world;

    @Autowired
    Drafts drafts;

    @Autowired
    Consultations consultations;

    @Autowired
    ActsSeen acts;

    @Autowired
    WebApplicationContext web;

    private OrganisationId institution;
    private AccountId officer;
    private RuleId rule;

    @BeforeEach
    void an_institution_under_a_rule_of_thirty_days() {
        institution = world.institution();
        officer = world.officer(institution);
        var place = JurisdictionId.next();
        world.db
                .insertInto(JURISDICTION)
                .set(JURISDICTION.ID, place)
                .set(JURISDICTION.CODE, TestWorld.unique("J"))
                .set(JURISDICTION.NAME, "Place")
                .set(JURISDICTION.ZONE, ZONE.getId())
                .set(JURISDICTION.VERSION, 0)
                .execute();
        rule = RuleId.next();
        world.db
                .insertInto(PROCEDURE_RULE)
                .set(PROCEDURE_RULE.ID, rule)
                .set(PROCEDURE_RULE.JURISDICTION_ID, place)
                .set(PROCEDURE_RULE.TITLE, "Consultation Act")
                .set(PROCEDURE_RULE.LEGAL_BASIS, "section 11")
                .set(PROCEDURE_RULE.MINIMUM_DAYS, 30)
                .set(PROCEDURE_RULE.RESPONSE_DAYS, 60)
                .set(PROCEDURE_RULE.WORKING_DAYS, false)
                .set(PROCEDURE_RULE.CUT_OFF, LocalTime.NOON)
                .set(PROCEDURE_RULE.EFFECTIVE_FROM, LocalDate.of(2020, 1, 1))
                .set(PROCEDURE_RULE.VERSION, 0)
                .execute();
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.JURISDICTION_ID, place)
                .where(ORGANISATION.ID.eq(institution))
                .execute();
    }

    @Test
    void a_draft_begins_in_the_zone_of_its_jurisdiction_and_is_there_once() {
        var id = ConsultationId.next();
        world.as(officer, () -> drafts.create(id, institution, "A new act", "en"));
        world.as(officer, () -> drafts.create(id, institution, "A new act", "en"));
        var draft = world.as(officer, () -> consultations.get(id));
        assertThat(draft.zone()).isEqualTo(ZONE);
        assertThat(draft.phase()).isEqualTo(Phase.DRAFT);
        assertThat(draft.reference()).endsWith(String.format(Locale.ROOT, "%03d", draft.number()));
    }

    @Test
    void a_draft_is_saved_as_typed_with_its_questions_in_order() {
        var id = draft();
        var words = new OpeningPackage("", "fr", "", "", List.of("Second?", " ", "First?"), "", "");
        var version = world.as(officer, () -> drafts.save(id, 0, words, TestWorld.undated(ZONE)));
        var saved = world.as(officer, () -> consultations.get(id));
        assertThat(version).isEqualTo(1).isEqualTo(saved.version());
        assertThat(saved.words().questions()).containsExactly("Second?", "First?");
    }

    @Test
    void who_saves_over_somebody_elses_words_is_told_and_changes_nothing() {
        var id = draft();
        world.as(officer, () -> drafts.save(id, 0, words("Mine"), TestWorld.undated(ZONE)));
        assertThatThrownBy(() -> world.as(officer, () -> drafts.save(id, 0, words("Late"), TestWorld.undated(ZONE))))
                .isInstanceOf(Stale.class);
        assertThat(world.as(officer, () -> consultations.get(id)).title()).isEqualTo("Mine");
    }

    @Test
    void a_publication_names_everything_that_is_missing() {
        var id = draft();
        assertThatThrownBy(() -> world.as(officer, () -> drafts.publish(id, 0)))
                .asInstanceOf(type(Refused.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .contains(
                                "summary",
                                "purpose",
                                "questions",
                                "whoIsAsked",
                                "contact",
                                "contributionsCloseAt",
                                "answersDueAt"));
        assertThat(acts.of(id)).isEmpty();
    }

    @Test
    void a_period_shorter_than_the_rule_is_refused() {
        var id = draft();
        world.text(id, 1);
        world.as(officer, () -> drafts.save(id, 0, words("A short one"), timetable(null, 29)));
        assertThatThrownBy(() -> world.as(officer, () -> drafts.publish(id, 1)))
                .asInstanceOf(type(Refused.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::key)
                        .containsExactly("consultation.rule.tooShort.DAYS"));
    }

    @Test
    void a_shorter_period_opens_by_the_order_of_a_named_person_on_a_legal_ground_and_everybody_sees_it()
            throws Exception {
        var id = draft();
        world.text(id, 1);
        var title = TestWorld.unique("An urgent act");
        world.as(officer, () -> drafts.save(id, 0, words(title), timetable(null, 9)));
        assertThat(world.as(officer, () -> drafts.departing(id))).containsExactly(Departing.SHORTER);
        for (var lacking : List.of(
                new Departure(Departing.SHORTER, " ", "Ana Kos, Minister"),
                new Departure(Departing.SHORTER, "Emergency Act, section 3", null))) {
            assertThatThrownBy(() -> world.as(officer, () -> drafts.depart(id, lacking)))
                    .isInstanceOf(Refused.class);
        }
        var ground = TestWorld.unique("Emergency Act, section 3");
        world.as(officer, () -> {
            drafts.depart(id, new Departure(Departing.SHORTER, "A slip of the pen", "Nobody"));
            drafts.depart(id, new Departure(Departing.SHORTER, ground, "Ana Kos, Minister of Justice"));
            drafts.depart(id, new Departure(Departing.LATER_ANSWERS, "Never needed", "Ana Kos"));
            drafts.publish(id, 1);
        });
        assertThat(acts.of(id))
                .filteredOn(act -> act.kind() == ConsultationAct.RULE_DEPARTED_FROM)
                .extracting(Act::detail)
                .containsExactly("Ana Kos, Minister of Justice: " + ground);
        var slug = world.as(officer, () -> consultations.get(id)).slug();
        assertThat(page("/consultations/" + slug))
                .contains(ground, "Ana Kos, Minister of Justice", "Open for less than the rule demands")
                .doesNotContain("Never needed")
                .doesNotContain("A slip of the pen");
    }

    @Test
    void an_exception_holds_for_the_dates_and_the_kind_of_text_it_was_ordered_for() {
        var id = draft();
        world.text(id, 1);
        world.as(officer, () -> drafts.save(id, 0, words("Nine days"), timetable(null, 9)));
        var order = new Departure(Departing.SHORTER, "Emergency Act, section 3", "Ana Kos, Minister of Justice");
        world.as(officer, () -> drafts.depart(id, order));
        world.as(officer, () -> drafts.save(id, 1, words("Ten"), timetable(null, 10)));
        assertThat(missing(id)).isEmpty();
        world.as(officer, () -> drafts.save(id, 2, words("Two"), timetable(null, 2)));
        assertThat(missing(id)).containsExactly("consultation.rule.tooShort.DAYS");
        world.as(officer, () -> drafts.depart(id, order));
        assertThat(missing(id)).isEmpty();
        world.as(officer, () -> drafts.ofKind(id, TextKind.ACT));
        assertThat(missing(id)).containsExactly("consultation.rule.tooShort.DAYS");
    }

    @Test
    void less_than_recommended_is_reasoned_and_what_is_taken_back_counts_no_more() {
        world.db
                .update(PROCEDURE_RULE)
                .set(PROCEDURE_RULE.RECOMMENDED_DAYS, 60)
                .where(PROCEDURE_RULE.ID.eq(rule))
                .execute();
        var id = draft();
        world.text(id, 1);
        world.as(officer, () -> drafts.save(id, 0, words("Thirty days"), timetable(null, 35)));
        assertThat(missing(id)).containsExactly("consultation.rule.belowRecommended.DAYS");
        var why = new Departure(Departing.BELOW_RECOMMENDED, "One article, three words.", null);
        world.as(officer, () -> drafts.depart(id, why));
        assertThat(missing(id)).isEmpty();
        world.as(officer, () -> drafts.keepToTheRule(id, Departing.BELOW_RECOMMENDED));
        assertThat(missing(id)).hasSize(1);
        world.as(officer, () -> drafts.save(id, 1, words("Sixty days"), timetable(null, 62)));
        assertThat(missing(id)).isEmpty();
    }

    @Test
    void nothing_opens_without_the_documents_that_the_rule_names_and_without_its_kind_where_rules_differ_by_it() {
        world.db
                .update(PROCEDURE_RULE)
                .set(PROCEDURE_RULE.OPENING_DOCUMENTS, "Impact assessment\nExplanatory memorandum")
                .where(PROCEDURE_RULE.ID.eq(rule))
                .execute();
        var id = draft();
        world.text(id, 1);
        world.as(officer, () -> drafts.save(id, 0, words("With papers"), timetable(null, 35)));
        assertThat(missing(id)).containsExactly("consultation.missing.document", "consultation.missing.document");
        var content = "Words".getBytes(StandardCharsets.UTF_8);
        world.as(officer, () -> drafts.addDocument(id, "impact ASSESSMENT", "impact.md", content));
        assertThat(missing(id)).hasSize(1);
        world.as(officer, () -> drafts.addDocument(id, "Explanatory memorandum", "memorandum.md", content));
        assertThat(missing(id)).isEmpty();
        var strategies = next(TextKind.STRATEGY, 50);
        assertThat(missing(id)).containsExactly("consultation.missing.kind");
        world.as(officer, () -> drafts.ofKind(id, TextKind.STRATEGY));
        assertThat(missing(id)).containsExactly("consultation.rule.tooShort.DAYS");
        world.as(officer, () -> drafts.save(id, 1, words("A plan"), timetable(null, 55)));
        world.as(officer, () -> drafts.publish(id, 2));
        assertThat(world.as(officer, () -> consultations.get(id)).rule()).isEqualTo(strategies);
    }

    @Test
    void what_is_published_keeps_the_rule_it_began_under() throws Exception {
        var id = draft();
        world.text(id, 1);
        world.as(officer, () -> drafts.save(id, 0, words("Before the change"), timetable(null, 35)));
        world.as(officer, () -> drafts.publish(id, 1));
        var before = world.as(officer, () -> consultations.get(id));
        next(null, 90);
        world.db
                .update(PROCEDURE_RULE)
                .set(PROCEDURE_RULE.EFFECTIVE_UNTIL, LocalDate.of(2020, 2, 1))
                .where(PROCEDURE_RULE.ID.eq(rule))
                .execute();
        assertThat(world.as(officer, () -> consultations.get(id)))
                .isEqualTo(before)
                .extracting(Consultation::rule)
                .isEqualTo(rule);
        assertThat(page("/consultations/" + before.slug()))
                .contains("At least 30 days, under “Consultation Act”: section 11");
        var later = draft();
        world.text(later, 1);
        world.as(officer, () -> drafts.save(later, 0, words("After it"), timetable(null, 35)));
        assertThat(missing(later)).containsExactly("consultation.rule.tooShort.DAYS");
    }

    private String page(String address) throws Exception {
        return MockMvcBuilders.webAppContextSetup(web)
                .build()
                .perform(get(address))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private List<String> missing(ConsultationId id) {
        return world.as(
                officer, () -> drafts.missing(id).stream().map(Problem::key).toList());
    }

    /** Another rule of the same place, in force since long. */
    private RuleId next(TextKind kind, int minimum) {
        var id = RuleId.next();
        world.db
                .insertInto(PROCEDURE_RULE)
                .set(PROCEDURE_RULE.ID, id)
                .set(
                        PROCEDURE_RULE.JURISDICTION_ID,
                        world.db.fetchValue(PROCEDURE_RULE.JURISDICTION_ID, PROCEDURE_RULE.ID.eq(rule)))
                .set(PROCEDURE_RULE.TEXT_KIND, kind)
                .set(PROCEDURE_RULE.TITLE, "The next one")
                .set(PROCEDURE_RULE.LEGAL_BASIS, "section 12")
                .set(PROCEDURE_RULE.MINIMUM_DAYS, minimum)
                .set(PROCEDURE_RULE.RESPONSE_DAYS, 60)
                .set(PROCEDURE_RULE.WORKING_DAYS, false)
                .set(PROCEDURE_RULE.CUT_OFF, LocalTime.NOON)
                .set(PROCEDURE_RULE.EFFECTIVE_FROM, LocalDate.of(2021, 1, 1))
                .set(PROCEDURE_RULE.VERSION, 0)
                .execute();
        return id;
    }

    @Test
    void a_complete_draft_is_published_under_the_rule_of_the_day_and_announced() {
        var id = draft();
        world.text(id, 1);
        var title = TestWorld.unique("An act on associations");
        world.as(officer, () -> drafts.save(id, 0, words(title), timetable(Duration.ofDays(2), 40)));
        assertThat(states(id)).isEqualTo(1);
        world.as(officer, () -> drafts.publish(id, 1));
        assertThat(states(id)).as("earlier states stay with the institution").isEqualTo(1);
        var published = world.as(officer, () -> consultations.get(id));
        assertThat(published.phase()).isEqualTo(Phase.ANNOUNCED);
        assertThat(published.rule()).isEqualTo(rule);
        assertThat(published.slug()).startsWith("an-act-on-associations-");
        assertThat(acts.kinds(id)).containsExactly(ConsultationAct.CONSULTATION_PUBLISHED);
        assertThatThrownBy(() -> world.as(officer, () -> drafts.publish(id, published.version())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        world.as(officer, () -> drafts.save(id, published.version(), words("x"), timetable(null, 9))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void without_a_date_of_opening_it_opens_with_its_publication() {
        var id = draft();
        world.text(id, 1);
        world.as(officer, () -> drafts.save(id, 0, words("Opens at once"), timetable(null, 40)));
        world.as(officer, () -> drafts.publish(id, 1));
        assertThat(world.as(officer, () -> consultations.get(id)).phase()).isEqualTo(Phase.OPEN);
        assertThat(acts.kinds(id))
                .containsExactly(ConsultationAct.CONSULTATION_PUBLISHED, ConsultationAct.CONSULTATION_OPENED);
    }

    @Test
    void two_consultations_of_one_title_have_two_addresses() {
        var title = TestWorld.unique("Twice");
        var slugs = Stream.of(draft(), draft())
                .map(id -> {
                    world.text(id, 1);
                    world.as(officer, () -> drafts.save(id, 0, words(title), timetable(null, 40)));
                    world.as(officer, () -> drafts.publish(id, 1));
                    return world.as(officer, () -> consultations.get(id)).slug();
                })
                .toList();
        assertThat(slugs).doesNotHaveDuplicates();
    }

    @Test
    void the_invited_are_the_chosen_ngos_and_their_silence_ends_with_what_they_put_not_with_a_look() {
        var id = draft();
        var first = world.ngo();
        var second = world.ngo();
        world.as(officer, () -> drafts.invite(id, Set.of(first, world.ngo())));
        var third = world.ngo();
        world.as(officer, () -> drafts.invite(id, Set.of(first, second, third, institution)));
        open(id);
        var text = world.text(id, 1);
        var author = world.representative(third);
        world.contribution(id, text, world.article(text, "1"), third, author, ContributionKind.COMMENT);
        world.as(world.member(second, Role.READER), () -> consultations.opened(id));
        assertThat(world.as(officer, () -> consultations.invited(id)))
                .extracting(Invited::organisation, Invited::state, Invited::onlyLooked)
                .containsExactlyInAnyOrder(
                        tuple(first, Invited.State.SILENT, false),
                        tuple(second, Invited.State.SILENT, true),
                        tuple(third, Invited.State.ANSWERED, false));
    }

    @Test
    void whoever_is_not_admitted_at_that_hour_is_neither_found_to_be_invited_nor_invited() {
        var name = TestWorld.unique("River Watch");
        var ngo = world.ngo();
        // An institution of that name is not asked either: it asks.
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.NAME, name)
                .where(ORGANISATION.ID.in(ngo, world.institution()))
                .execute();
        var id = draft();
        var running = world.consultation(institution, Phase.OPEN);
        assertThat(world.as(officer, () -> drafts.invitable(name, 0, 10))).hasSize(1);
        for (var status : OrganisationStatus.values()) {
            if (status != OrganisationStatus.ADMITTED) {
                world.db
                        .update(ORGANISATION)
                        .set(ORGANISATION.STATUS, status)
                        .where(ORGANISATION.ID.eq(ngo))
                        .execute();
                assertThat(world.as(officer, () -> drafts.invitable(name, 0, 10)))
                        .as("%s is offered", status)
                        .isEmpty();
                world.as(officer, () -> drafts.invite(id, Set.of(ngo)));
                assertThatThrownBy(() -> world.as(officer, () -> drafts.inviteAlso(running, ngo)))
                        .isInstanceOf(Refused.class);
            }
        }
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, OrganisationStatus.ADMITTED)
                .where(ORGANISATION.ID.eq(ngo))
                .execute();
        for (var one : List.of(id, running)) {
            assertThat(world.as(officer, () -> consultations.invited(one))).isEmpty();
        }
        assertThat(world.as(officer, () -> drafts.invitable(TestWorld.unique("nobody"), 0, 10)))
                .isEmpty();
    }

    @Test
    void an_organisation_is_invited_later_as_long_as_contributions_can_be_made() {
        var ngo = world.ngo();
        var id = world.consultation(institution, Phase.OPEN);
        world.as(officer, () -> drafts.inviteAlso(id, ngo));
        assertThat(world.as(officer, () -> consultations.invited(id)))
                .extracting(Invited::organisation)
                .containsExactly(ngo);
        assertThat(acts.kinds(ngo)).containsExactly(ConsultationAct.ORGANISATION_INVITED);
        for (var wrong : new OrganisationId[] {ngo, world.institution(), null}) {
            assertThatThrownBy(() -> world.as(officer, () -> drafts.inviteAlso(id, wrong)))
                    .isInstanceOf(Refused.class);
        }
        var closed = world.consultation(institution, Phase.DELIBERATION);
        assertThatThrownBy(() -> world.as(officer, () -> drafts.inviteAlso(closed, ngo)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_discarded_draft_is_gone_for_everybody_and_its_end_is_on_record() {
        var id = draft();
        world.as(officer, () -> drafts.save(id, 0, words("What was thought first"), TestWorld.undated(ZONE)));
        assertThat(states(id)).isEqualTo(1);
        world.as(officer, () -> drafts.discard(id));
        assertThat(states(id)).as("earlier states of what is discarded").isZero();
        assertThatThrownBy(() -> world.as(officer, () -> consultations.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(officer, () -> drafts.save(id, 1, words("x"), TestWorld.undated(ZONE))))
                .isInstanceOf(NotFound.class);
        assertThat(world.as(officer, () -> consultations.page(Selection.MINE, 0, 10)))
                .isEmpty();
        assertThat(acts.kinds(id)).containsExactly(ConsultationAct.CONSULTATION_DISCARDED);
        var published = world.consultation(institution, Phase.OPEN);
        assertThatThrownBy(() -> world.as(officer, () -> drafts.discard(published)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_document_is_taken_away_from_a_draft_but_not_from_what_is_published() {
        var id = draft();
        var content = "Background".getBytes(StandardCharsets.UTF_8);
        world.as(officer, () -> drafts.addDocument(id, "Impact assessment", "impact.md", content));
        var document = world.as(officer, () -> consultations.documents(id)).getFirst();
        assertThat(world.as(officer, () -> consultations.read(id, document.id()))
                        .content())
                .isEqualTo(content);
        world.as(officer, () -> drafts.removeDocument(id, document.id()));
        assertThat(world.as(officer, () -> consultations.documents(id))).isEmpty();
        open(id);
        world.as(officer, () -> drafts.addDocument(id, "Later study", "study.md", content));
        assertThat(acts.kinds(id)).contains(ConsultationAct.CONSULTATION_CHANGED);
        var published = world.as(officer, () -> consultations.documents(id)).getFirst();
        assertThatThrownBy(() -> world.as(officer, () -> drafts.removeDocument(id, published.id())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_draft_does_not_exist_for_strangers_and_its_readers_cannot_change_it() {
        var id = draft();
        var stranger = world.officer(world.institution());
        var reader = world.member(institution, Role.READER);
        assertThat(world.as(reader, () -> consultations.get(id)).id()).isEqualTo(id);
        assertThatThrownBy(() -> world.as(world.representative(world.ngo()), () -> consultations.get(id)))
                .isInstanceOf(NotFound.class);
        for (var verb : verbs(id)) {
            assertThatThrownBy(() -> world.as(stranger, verb)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.as(reader, verb)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(world.moderator(), verb)).isInstanceOf(AccessDeniedException.class);
        }
        var officerElsewhere = world.officer(world.institution());
        assertThatThrownBy(() -> world.as(
                        officerElsewhere, () -> drafts.create(ConsultationId.next(), institution, "Theirs", "en")))
                .isInstanceOf(NotFound.class);
    }

    private List<Callable<Object>> verbs(ConsultationId id) {
        return List.of(
                () -> drafts.save(id, 0, words("x"), TestWorld.undated(ZONE)),
                () -> drafts.missing(id),
                () -> drafts.rule(id),
                () -> drafts.departing(id),
                () -> drafts.departures(id),
                done(() -> drafts.ofKind(id, TextKind.ACT)),
                done(() -> drafts.depart(id, new Departure(Departing.SHORTER, "x", "y"))),
                done(() -> drafts.keepToTheRule(id, Departing.SHORTER)),
                done(() -> drafts.invite(id, Set.of())),
                done(() -> drafts.addDocument(id, "t", "t.md", new byte[] {'x'})),
                done(() -> drafts.removeDocument(id, id.value())),
                done(() -> drafts.inviteAlso(id, institution)),
                done(() -> drafts.discard(id)),
                done(() -> drafts.publish(id, 0)));
    }

    private static Callable<Object> done(Runnable act) {
        return () -> {
            act.run();
            return true;
        };
    }

    private ConsultationId draft() {
        var id = ConsultationId.next();
        world.as(officer, () -> drafts.create(id, institution, "A draft", "en"));
        return id;
    }

    private void open(ConsultationId id) {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.PHASE, Phase.OPEN)
                .set(CONSULTATION.PUBLISHED_AT, DatabaseClock.NOW)
                .where(CONSULTATION.ID.eq(id))
                .execute();
    }

    private static OpeningPackage words(String title) {
        return new OpeningPackage(
                title, "en", "Ten days instead of ninety.", "Why now.", List.of("Is it enough?"), "All", "Directorate");
    }

    private static Timetable timetable(Duration opensIn, int daysOpen) {
        var opens = opensIn == null ? null : Instant.now().plus(opensIn);
        var close = Instant.now().plus(Duration.ofDays(daysOpen));
        return new Timetable(ZONE, opens, close, null, close.plus(Duration.ofDays(30)), null, null);
    }

    private int states(ConsultationId id) {
        return world.db.fetchCount(DRAFT_STATE, DRAFT_STATE.SUBJECT_ID.eq(id.value()));
    }
}
