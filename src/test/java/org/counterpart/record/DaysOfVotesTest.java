package org.counterpart.record;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.RECORD_ENTRY;
import static counterpart.schema.Tables.VOTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.ActId;
import org.counterpart.base.BallotId;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Phase;
import org.counterpart.vote.BallotAct;
import org.counterpart.vote.Ballots;
import org.counterpart.vote.Choice;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.counterpart.vote.NewBallot;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The migration itself, on what it may find. */
@Tag("anywhere")
@ProductTest
class DaysOfVotesTest {

    @Autowired
    TestWorld world;

    @Autowired
    Ballots ballots;

    @ParameterizedTest
    @CsvSource({
        "Pacific/Auckland, 2026-03-01T20:30:00Z, 2026-03-02",
        "America/Lima, 2026-03-01T02:30:00Z, 2026-02-28",
        "Europe/Ljubljana, 2026-03-29T22:30:00Z, 2026-03-30",
        "Europe/Ljubljana, 2026-03-01T12:00:00Z, 2026-03-01"
    })
    void an_old_vote_has_the_day_of_its_consultation(String zone, Instant castAt, LocalDate day) throws Exception {
        var ngo = world.ngo();
        var ballot = voted(zone, castAt, ngo);
        world.db.execute("""
                INSERT INTO record_entry (id, at, kind, organisation_id, consultation_id, subject_id, title, on_day)
                SELECT UNHEX(LEFT(SHA2(CONCAT(HEX(v.ballot_id), HEX(v.organisation_id)), 256), 32)), b.closes_at, 'VOTE_COUNTED',
                       v.organisation_id, b.consultation_id, b.id, LEFT(b.question, 600), DATE(v.cast_at)
                FROM vote v JOIN ballot b ON b.id = v.ballot_id
                WHERE b.id = {0}""", DSL.val(ballot, VOTE.BALLOT_ID));
        assertThat(day(ballot)).as("as it was told").isEqualTo(LocalDate.ofInstant(castAt, ZoneOffset.UTC));
        migrate();
        assertThat(day(ballot)).isEqualTo(day);
        migrate();
        assertThat(day(ballot)).isEqualTo(day);
    }

    @Test
    void what_was_told_since_is_left_alone() throws Exception {
        var ngo = world.ngo();
        var ballot = voted("Pacific/Auckland", Instant.parse("2026-03-01T20:30:00Z"), ngo);
        world.db
                .insertInto(RECORD_ENTRY)
                .set(RECORD_ENTRY.ID, ActId.next())
                .set(RECORD_ENTRY.AT, Instant.parse("2026-03-09T20:30:00Z"))
                .set(RECORD_ENTRY.KIND, BallotAct.VOTE_COUNTED)
                .set(RECORD_ENTRY.ORGANISATION_ID, ngo)
                .set(RECORD_ENTRY.SUBJECT_ID, ballot.value())
                .set(RECORD_ENTRY.TITLE, "Shall it be?")
                .set(RECORD_ENTRY.ON_DAY, LocalDate.parse("2026-03-05"))
                .execute();
        migrate();
        assertThat(day(ballot)).isEqualTo("2026-03-05");
    }

    private void migrate() throws Exception {
        world.db.connection(DaysOfVotes::tell);
    }

    private BallotId voted(String zone, Instant castAt, OrganisationId ngo) {
        var consultation = world.consultation(world.institution(), Phase.DELIBERATION);
        world.text(consultation, 1);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.ZONE, zone)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        var ballot = BallotId.next();
        world.as(
                world.moderator(),
                () -> ballots.fix(new NewBallot(
                        ballot,
                        consultation,
                        null,
                        "Shall it be?",
                        Electorate.ADMITTED_NGOS,
                        Majority.SIMPLE,
                        0,
                        true)));
        world.db
                .insertInto(VOTE)
                .set(VOTE.BALLOT_ID, ballot)
                .set(VOTE.ORGANISATION_ID, ngo)
                .set(VOTE.CHOICE, Choice.FOR)
                .set(VOTE.REASON, "")
                .set(VOTE.CAST_BY, world.representative(ngo))
                .set(VOTE.CAST_AT, castAt)
                .execute();
        return ballot;
    }

    private LocalDate day(BallotId ballot) {
        return world.db
                .select(RECORD_ENTRY.ON_DAY)
                .from(RECORD_ENTRY)
                .where(RECORD_ENTRY.SUBJECT_ID.eq(ballot.value()), RECORD_ENTRY.KIND.eq(BallotAct.VOTE_COUNTED))
                .fetchSingle(RECORD_ENTRY.ON_DAY);
    }
}
