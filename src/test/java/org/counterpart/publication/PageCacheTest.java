package org.counterpart.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
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

    @Test
    void however_many_ask_at_once_a_page_is_made_once() throws Exception {
        var made = new AtomicInteger();
        var asked = new CountDownLatch(8);
        var pages = new ArrayList<Future<RenderedPage>>();
        try (var readers = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 8; i++) {
                pages.add(readers.submit(() -> {
                    return cache.get(
                            "PageCacheTest",
                            () -> {
                                asked.countDown();
                                return revisions.read(Scopes.SITE);
                            },
                            reading -> {
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
