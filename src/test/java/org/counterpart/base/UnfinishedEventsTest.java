package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.organisation.OrganisationAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.modulith.events.core.EventSerializer;

/** What a listener could not finish is delivered again, whatever lies beside it. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class UnfinishedEventsTest {

    private static final String SEARCH = "org.counterpart.site.search.SearchIndex.on(" + Act.class.getName() + ")";

    @Autowired
    TestWorld world;

    @Autowired
    EventSerializer serializer;

    @Autowired
    UnfinishedEvents unfinished;

    private final UUID poisoned = UUID.randomUUID();
    private final UUID ofNobody = UUID.randomUUID();

    @AfterEach
    void away() {
        world.db.execute("delete from EVENT_PUBLICATION where id in (?, ?)", poisoned.toString(), ofNobody.toString());
    }

    @Test
    void an_event_that_cannot_be_read_or_has_no_listener_holds_up_no_other() {
        left(poisoned, SEARCH, "{\"broken\": ", 9);
        left(ofNobody, "org.counterpart.Gone.on(" + Act.class.getName() + ")", json(), 8);
        var good = UUID.randomUUID();
        left(good, SEARCH, json(), 7);
        unfinished.deliverAgain();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (isThere(good) && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(isThere(good)).as("still to be delivered").isFalse();
        assertThat(isThere(poisoned)).isTrue();
    }

    @Test
    void that_an_event_cannot_be_read_is_said_once(CapturedOutput output) {
        left(poisoned, SEARCH, "{\"broken\": ", 9);
        unfinished.deliverAgain();
        unfinished.deliverAgain();
        var date = world.db
                .fetchSingle("select publication_date from EVENT_PUBLICATION where id = ?", poisoned.toString())
                .get(0, Timestamp.class)
                .toInstant();
        assertThat(output.toString()).containsOnlyOnce("An event of " + date + " cannot be read and is left");
    }

    private String json() {
        return String.valueOf(
                serializer.serialize(Act.of(OrganisationAct.ORGANISATION_CHANGED, world.ngo(), "An organisation")));
    }

    private void left(UUID id, String listener, String event, int minutesAgo) {
        world.db.execute(
                "insert into EVENT_PUBLICATION (id, listener_id, event_type, serialized_event, publication_date, status)"
                        + " values (?, ?, ?, ?, timestampadd(minute, ?, utc_timestamp(6)), 'FAILED')",
                id.toString(),
                listener,
                Act.class.getName(),
                event,
                -minutesAgo);
    }

    private boolean isThere(UUID id) {
        return world.db.fetchOne("select 1 from EVENT_PUBLICATION where id = ?", id.toString()) != null;
    }
}
