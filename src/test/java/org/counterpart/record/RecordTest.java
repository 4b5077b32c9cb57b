package org.counterpart.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Term;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Phase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class RecordTest {

    @Autowired
    Records records;

    @Autowired
    TestWorld world;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_official_act_is_recorded_with_its_organisation_and_without_a_person() {
        var ngo = world.ngo();
        var who = world.representative(ngo);
        var id = world.consultation(world.institution(), Phase.OPEN);
        transaction.executeWithoutResult(
                status -> events.publishEvent(Act.of(ConsultationAct.CONSULTATION_CHANGED, id, "Article 7")
                        .by(who, ngo)
                        .in(id)
                        .saying("x".repeat(2_500))));
        var entry = records.latestIn(id, 10).getFirst();
        assertThat(entry.title()).isEqualTo("Article 7");
        assertThat(entry.organisation()).startsWith("ngo");
        assertThat(entry.detail()).hasSize(2_000).endsWith("…");
        assertThat(entry.toString()).doesNotContain(who.value().toString());
    }

    @Test
    void the_new_end_of_a_period_is_kept_as_a_moment_so_that_each_reader_is_told_in_the_own_language() {
        var id = world.consultation(world.institution(), Phase.OPEN);
        var end = java.time.Instant.parse("2099-01-10T17:00:00Z");
        transaction.executeWithoutResult(
                status -> events.publishEvent(Act.of(ConsultationAct.CONSULTATION_EXTENDED, id, "Water")
                        .in(id)
                        .saying("Postal strike")
                        .on(new Term(Term.Of.CONTRIBUTIONS, end.minusSeconds(60), end, java.time.ZoneOffset.UTC))));
        var entry = records.latestIn(id, 1).getFirst();
        assertThat(entry.until()).isEqualTo(end);
        assertThat(entry.detail()).isEqualTo("Postal strike");
    }

    @Test
    void what_is_rolled_back_and_what_is_no_official_act_leaves_no_entry() {
        var id = world.consultation(world.institution(), Phase.OPEN);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(
                    Act.of(ConsultationAct.CONSULTATION_CHANGED, id, "never").in(id));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> events.publishEvent(
                Act.of(ConsultationAct.CLOSING_TOMORROW, id, "a reminder").in(id)));
        assertThat(records.latestIn(id, 10)).isEmpty();
    }

    @Test
    void acts_on_a_draft_stay_out_of_the_public_log() {
        var draft = world.consultation(world.institution(), Phase.DRAFT);
        publish(draft, "secret");
        assertThat(records.latestIn(draft, 10)).isEmpty();
    }

    @Test
    void the_log_is_read_backwards_part_by_part_without_gap_or_repetition() {
        var id = world.consultation(world.institution(), Phase.OPEN);
        for (var i = 0; i < 5; i++) {
            publish(id, "act " + i);
        }
        var read = new ArrayList<Entry>();
        for (var part = records.before(null, 2); !part.isEmpty() && own(read).size() < 5; ) {
            read.addAll(part);
            part = records.before(UUID.fromString(part.getLast().id()), 2);
        }
        assertThat(read).extracting(Entry::id).doesNotHaveDuplicates();
        assertThat(own(read)).containsExactly("act 4", "act 3", "act 2", "act 1", "act 0");
        assertThat(records.before(UUID.randomUUID(), 2)).isEmpty();
    }

    /** Others may have acted meanwhile. */
    private static List<String> own(List<Entry> read) {
        return read.stream()
                .map(Entry::title)
                .filter(title -> title.startsWith("act "))
                .toList();
    }

    private void publish(ConsultationId id, String title) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                Act.of(ConsultationAct.CONSULTATION_CHANGED, id, title).in(id)));
    }
}
