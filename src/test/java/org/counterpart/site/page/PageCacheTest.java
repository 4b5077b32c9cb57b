package org.counterpart.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.counterpart.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class PageCacheTest {

    @Autowired
    PageCache cache;

    @Autowired
    PageRevisions revisions;

    private static final PageRequest ONE =
            new PageRequest(Locale.ENGLISH, "/page-cache-test", false, 1, 0, 0, Filter.NONE, Instant.EPOCH);

    @Test
    void whoever_asks_for_every_combination_of_choices_pushes_no_other_page_out() {
        var made = new AtomicInteger();
        var usual = new PageRequest(Locale.ENGLISH, "/page-cache-usual", false, 1, 0, 0, Filter.NONE, Instant.EPOCH);
        open(usual, made, 1_000);
        for (var i = 0; i < 60; i++) {
            var chosen = Filter.NONE.article("combination-" + i);
            for (var again = 0; again < 4; again++) {
                open(
                        new PageRequest(Locale.ENGLISH, "/page-cache-usual", false, 1, 0, 0, chosen, Instant.EPOCH),
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

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
