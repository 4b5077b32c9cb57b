package org.counterpart.site.page;

import static counterpart.schema.Tables.CONSULTATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.consultation.Phase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class PageCacheTest {

    @Autowired
    PageCache cache;

    @Autowired
    PageRevisions revisions;

    @Autowired
    TestWorld world;

    @Autowired
    TransactionTemplate transaction;

    private static final PageRequest ONE =
            new PageRequest(Locale.ENGLISH, "/page-cache-test", false, 1, 0, 0, Filter.NONE, "", Instant.EPOCH);

    @Test
    void whoever_asks_for_every_combination_of_choices_pushes_no_other_page_out() {
        var made = new AtomicInteger();
        var usual =
                new PageRequest(Locale.ENGLISH, "/page-cache-usual", false, 1, 0, 0, Filter.NONE, "", Instant.EPOCH);
        open(usual, made, 1_000);
        for (var i = 0; i < 60; i++) {
            var chosen = Filter.NONE.article("combination-" + i);
            for (var again = 0; again < 4; again++) {
                open(
                        new PageRequest(Locale.ENGLISH, "/page-cache-usual", false, 1, 0, 0, chosen, "", Instant.EPOCH),
                        new AtomicInteger(),
                        1_000_000);
            }
        }
        open(usual, made, 1_000);
        assertThat(made).as("the page that everybody reads was made once").hasValue(1);
    }

    private void open(PageRequest wanted, AtomicInteger made, int bytes) {
        cache.get(wanted, () -> revisions.read(Scopes.SITE), of -> {
            made.incrementAndGet();
            return new RenderedPage.Body(new byte[bytes], "text/plain", Instant.MAX);
        });
    }

    @Test
    void however_many_ask_at_once_a_page_is_made_once() throws Exception {
        var made = new AtomicInteger();
        var asked = new CountDownLatch(8);
        var pages = new ArrayList<Future<RenderedPage>>();
        try (var readers = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 8; i++) {
                pages.add(readers.submit(() -> {
                    return cache.get(
                            ONE,
                            () -> {
                                asked.countDown();
                                return revisions.read(Scopes.SITE);
                            },
                            wanted -> {
                                made.incrementAndGet();
                                await(asked);
                                return new RenderedPage.Body(new byte[] {1}, "text/plain", Instant.MAX);
                            });
                }));
            }
            for (var page : pages) {
                assertThat(page.get(60, TimeUnit.SECONDS).plain()).containsExactly(1);
            }
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void a_moment_of_the_clock_that_passes_while_somebody_asks_is_not_missed() {
        var closes = Instant.parse("2031-03-10T10:07:00Z");
        var slow = new PageRevisions(world.db) {
            @Override
            public Reading read(String scope) {
                var reading = super.read(scope);
                clock(closes.plusSeconds(1));
                return reading;
            }
        };
        var asked = new PageCache(slow);
        var made = new AtomicReference<>(Instant.MIN);
        transaction.executeWithoutResult(status -> {
            try {
                world.db
                        .update(CONSULTATION)
                        .set(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, closes)
                        .where(CONSULTATION.ID.eq(world.consultation(world.institution(), Phase.OPEN)))
                        .execute();
                clock(closes.minusSeconds(60));
                asked.get(ONE, () -> slow.find(Scopes.SITE), at(made, closes.minusSeconds(30)));
                clock(closes.minusSeconds(10));
                var page = asked.get(ONE, () -> slow.find(Scopes.SITE), at(made, closes.plus(1, ChronoUnit.DAYS)));
                assertThat(made.get().isBefore(closes) && page.freshUntil().isAfter(closes))
                        .as("what was so before the moment is kept behind it")
                        .isFalse();
            } finally {
                world.db.execute("set timestamp = default");
                status.setRollbackOnly();
            }
        });
    }

    private static Function<PageRequest, RenderedPage.Body> at(AtomicReference<Instant> made, Instant fresh) {
        return wanted -> {
            made.set(wanted.now());
            return new RenderedPage.Body(new byte[] {1}, "text/plain", fresh);
        };
    }

    private void clock(Instant now) {
        world.db.execute("set timestamp = " + now.getEpochSecond());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
