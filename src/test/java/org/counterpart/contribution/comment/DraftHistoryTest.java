package org.counterpart.contribution.comment;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.DRAFT_STATE;
import static counterpart.schema.Tables.MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Refused;
import org.counterpart.consultation.Drafts;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.position.PositionDraft;
import org.counterpart.contribution.position.Positions;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftStates;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class DraftHistoryTest {

    @Autowired
    TestWorld world;

    @Autowired
    Positions positions;

    @Autowired
    ContributionDrafts drafts;

    @Autowired
    Submissions submissions;

    @Autowired
    Proposals proposals;

    @Autowired
    Drafts openings;

    @Autowired
    SharedDrafts shared;

    OrganisationId ngo;
    AccountId representative;
    AccountId contributor;
    ConsultationId consultation;

    @BeforeEach
    void an_open_consultation() {
        ngo = world.ngo();
        representative = world.representative(ngo);
        contributor = world.member(ngo, Role.CONTRIBUTOR);
        consultation = world.consultation(world.institution(), Phase.OPEN);
        world.text(consultation, 2);
    }

    private PositionDraft save(AccountId who, String reasons) {
        return world.as(
                who,
                () -> positions.save(
                        positions.draft(consultation, ngo).saying(Stance.SUPPORT, reasons, List.of(), List.of())));
    }

    private void setAside(AccountId who, UUID id, String reasons) {
        world.as(who, () -> shared.setAside(DraftKind.POSITION, id, 1, new Fields(Map.of("reasons", reasons))));
    }

    private int states(UUID... subjects) {
        return world.db.fetchCount(DRAFT_STATE, DRAFT_STATE.SUBJECT_ID.in(subjects));
    }

    @Test
    void the_list_of_states_is_read_in_parts_and_without_their_words() throws Exception {
        var id = save(representative, "First.").id().value();
        var few = StatementCount.of(() -> world.as(contributor, () -> shared.history(DraftKind.POSITION, id, 0, 20)));
        for (var i = 0; i < 30; i++) {
            save(representative, i + " " + "long ".repeat(4_000));
        }
        var many = StatementCount.of(() -> {
            var list = world.as(contributor, () -> shared.history(DraftKind.POSITION, id, 0, 20));
            assertThat(list).hasSize(20);
            assertThat(list.toString()).hasSizeLessThan(10_000);
            assertThat(list.getFirst().changed()).containsExactly("reasons");
        });
        assertThat(many).isEqualTo(few);
        assertThat(world.as(contributor, () -> shared.count(DraftKind.POSITION, id)))
                .isEqualTo(31);
        assertThat(world.as(contributor, () -> shared.history(DraftKind.POSITION, id, 20, 20)))
                .hasSize(11);
    }

    @Test
    void two_states_are_compared_with_their_words() {
        var id = save(representative, "One.").id().value();
        save(contributor, "Two.");
        setAside(contributor, id, "Aside.");
        var list = world.as(contributor, () -> shared.history(DraftKind.POSITION, id, 0, 20));
        var newest = list.stream().filter(state -> !state.aside()).findFirst().orElseThrow();
        var two = world.as(contributor, () -> shared.find(DraftKind.POSITION, id, newest.id()));
        assertThat(two.fields().get("reasons")).isEqualTo("Two.");
        var one = world.as(contributor, () -> shared.before(DraftKind.POSITION, id, newest.id()))
                .orElseThrow();
        assertThat(one.fields().get("reasons")).isEqualTo("One.");
        assertThat(world.as(
                        contributor,
                        () -> shared.before(DraftKind.POSITION, id, one.state().id())))
                .isEmpty();
        var stranger = world.representative(world.ngo());
        for (var state : list) {
            assertThatThrownBy(() -> world.as(stranger, () -> shared.find(DraftKind.POSITION, id, state.id())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.as(stranger, () -> shared.before(DraftKind.POSITION, id, state.id())))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> world.as(stranger, () -> shared.count(DraftKind.POSITION, id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void of_what_one_person_sets_aside_the_newest_are_kept_and_nobody_elses_goes() {
        var id = save(representative, "One.").id().value();
        setAside(contributor, id, "The colleague’s.");
        for (var i = 1; i <= DraftStates.ASIDE_KEPT + 5; i++) {
            setAside(representative, id, "Aside " + i + ".");
        }
        var kept = world.as(representative, () -> shared.history(DraftKind.POSITION, id, 0, 100)).stream()
                .filter(state -> state.aside())
                .map(state -> world.as(representative, () -> shared.find(DraftKind.POSITION, id, state.id()))
                        .fields()
                        .get("reasons"))
                .toList();
        assertThat(kept)
                .hasSize(DraftStates.ASIDE_KEPT + 1)
                .contains("The colleague’s.", "Aside 6.", "Aside " + (DraftStates.ASIDE_KEPT + 5) + ".")
                .doesNotContain("Aside 5.");
    }

    @Test
    void what_was_set_aside_stays_the_organisations_when_its_author_leaves() {
        var id = save(representative, "One.").id().value();
        setAside(contributor, id, "Only in my head until now.");
        world.db
                .deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.ACCOUNT_ID.eq(contributor))
                .execute();
        var kept = world.as(representative, () -> shared.history(DraftKind.POSITION, id, 0, 20)).stream()
                .filter(state -> state.aside())
                .toList();
        assertThat(kept).hasSize(1);
        assertThat(world.as(
                                representative,
                                () -> shared.find(
                                        DraftKind.POSITION, id, kept.getFirst().id()))
                        .fields()
                        .get("reasons"))
                .isEqualTo("Only in my head until now.");
        world.as(
                representative,
                () -> shared.bringBack(DraftKind.POSITION, id, kept.getFirst().id()));
        assertThat(world.as(representative, () -> positions.draft(consultation, ngo))
                        .reasons())
                .isEqualTo("Only in my head until now.");
        assertThatThrownBy(() -> world.as(contributor, () -> shared.history(DraftKind.POSITION, id, 0, 20)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> setAside(contributor, id, "After I left.")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_was_written_on_the_way_to_a_signed_position_stays_with_its_organisation() {
        var draft = save(representative, "We agree.");
        var id = draft.id().value();
        setAside(contributor, id, "We do not.");
        var sent = world.as(representative, () -> positions.sendToSign(draft.id(), draft.version()));
        world.as(representative, () -> positions.sign(sent.id(), sent.version()));
        setAside(contributor, id, "We still do not.");
        var kept = world.as(contributor, () -> shared.history(DraftKind.POSITION, id, 0, 20)).stream()
                .map(state -> world.as(contributor, () -> shared.find(DraftKind.POSITION, id, state.id()))
                        .fields()
                        .get("reasons"))
                .toList();
        assertThat(kept).containsExactlyInAnyOrder("We agree.", "We do not.", "We still do not.");
        assertThatThrownBy(() -> world.as(
                        representative,
                        () -> shared.bringBack(
                                DraftKind.POSITION,
                                id,
                                shared.history(DraftKind.POSITION, id, 0, 20)
                                        .getLast()
                                        .id())))
                .isInstanceOf(Refused.class);
        for (var stranger :
                List.of(world.representative(world.ngo()), world.member(world.institution(), Role.OFFICER))) {
            assertThatThrownBy(() -> world.as(stranger, () -> shared.history(DraftKind.POSITION, id, 0, 20)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void what_is_submitted_alone_or_with_others_leaves_no_state_behind() {
        var proposal = proposals.of(consultation);
        var all = List.of("One.", "Two.", "Three.").stream()
                .map(body -> world.as(
                        contributor,
                        () -> drafts.save(Draft.comment(proposal, null, ngo).saying("", body, ""))))
                .toList();
        var ids = all.stream().map(draft -> draft.id().value()).toArray(UUID[]::new);
        assertThat(states(ids)).isEqualTo(3);
        var first = all.getFirst();
        world.as(contributor, () -> submissions.submit(first.id(), first.version()));
        assertThat(states(ids)).isEqualTo(2);
        world.as(
                contributor,
                () -> submissions.submitAll(
                        consultation,
                        ngo,
                        all.stream()
                                .skip(1)
                                .map(draft -> new ReadyDraft(draft.id(), draft.version()))
                                .toList()));
        assertThat(states(ids)).isZero();
    }

    /** The migration itself, on what it may find. */
    @Test
    void states_whose_draft_is_none_any_more_are_cleaned_up_once() throws IOException {
        var open = save(representative, "We write.").id().value();
        var comment = world.as(
                contributor,
                () -> drafts.save(
                        Draft.comment(proposals.of(consultation), null, ngo).saying("", "One.", "")));
        var gone = new UUID[] {Id.random(), Id.random(), Id.random()};
        var kinds = List.of(DraftKind.POSITION, DraftKind.CONTRIBUTION, DraftKind.ANSWER);
        for (var i = 0; i < gone.length; i++) {
            orphan(kinds.get(i), gone[i]);
        }
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.DISCARDED_AT, Instant.EPOCH)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        orphan(DraftKind.OPENING, consultation.value());
        world.db
                .update(DRAFT_STATE)
                .set(DRAFT_STATE.ORGANISATION_ID, (OrganisationId) null)
                .where(DRAFT_STATE.SUBJECT_ID.eq(comment.id().value()))
                .execute();
        try (var file = getClass().getResourceAsStream("/db/migration/V0056__states_of_drafts.sql")) {
            var sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var dml = sql.substring(sql.indexOf("[jooq ignore start]") + 19, sql.indexOf("-- [jooq ignore stop]"));
            for (var statement : dml.split(";", -1)) {
                if (!statement.isBlank()) {
                    world.db.execute(statement);
                }
            }
        }
        assertThat(states(gone)).isZero();
        assertThat(states(consultation.value())).isZero();
        assertThat(states(open)).isEqualTo(1);
        assertThat(world.db.fetchValue(
                        DRAFT_STATE.ORGANISATION_ID,
                        DRAFT_STATE.SUBJECT_ID.eq(comment.id().value())))
                .isEqualTo(ngo);
    }

    private void orphan(DraftKind kind, UUID subject) {
        world.db
                .insertInto(DRAFT_STATE)
                .set(DRAFT_STATE.ID, Id.random())
                .set(DRAFT_STATE.KIND, kind)
                .set(DRAFT_STATE.SUBJECT_ID, subject)
                .set(DRAFT_STATE.VERSION, 1)
                .set(DRAFT_STATE.ASIDE, false)
                .set(DRAFT_STATE.WORDS, "{}")
                .set(DRAFT_STATE.ACCOUNT_ID, contributor)
                .set(DRAFT_STATE.SAVED_AT, DatabaseClock.NOW)
                .execute();
    }
}
