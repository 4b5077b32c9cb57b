package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.counterpart.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@ProductTest
class ReadOnceTest {

    @Autowired
    ReadOnce reads;

    @Autowired
    PlatformTransactionManager transactions;

    private final AtomicInteger times = new AtomicInteger();
    private TransactionTemplate writing;
    private TransactionTemplate reading;

    @BeforeEach
    void a_request_of_the_workspace() {
        request("/workspace");
        writing = new TransactionTemplate(transactions);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @AfterEach
    void is_over() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void what_was_read_is_not_read_again() {
        assertThat(read("one")).isEqualTo(1);
        assertThat(read("one")).isEqualTo(1);
        assertThat(read("other")).isEqualTo(2);
        assertThat(reading.<Integer>execute(status -> read("one"))).isEqualTo(1);
        assertThat(read("one")).isEqualTo(1);
    }

    @Test
    void whatever_writes_reads_anew_and_so_does_whoever_comes_after_it() {
        assertThat(read("one")).isEqualTo(1);
        writing.executeWithoutResult(status -> {
            assertThat(read("one")).isEqualTo(2);
            assertThat(read("one")).isEqualTo(3);
        });
        assertThat(read("one")).isEqualTo(4);
        assertThat(read("one")).isEqualTo(4);
    }

    @Test
    void what_was_given_up_may_have_found_what_others_had_changed() {
        assertThat(read("one")).isEqualTo(1);
        writing.executeWithoutResult(status -> status.setRollbackOnly());
        assertThat(read("one")).isEqualTo(2);
    }

    @Test
    void the_next_request_reads_anew() {
        assertThat(read("one")).isEqualTo(1);
        request("/workspace");
        assertThat(read("one")).isEqualTo(2);
    }

    @Test
    void what_everybody_may_read_keeps_its_pages_by_other_rules() {
        request("/consultations");
        assertThat(read("one")).isEqualTo(1);
        assertThat(read("one")).isEqualTo(2);
    }

    @Test
    void without_a_request_everything_is_read_each_time() {
        RequestContextHolder.resetRequestAttributes();
        assertThat(read("one")).isEqualTo(1);
        assertThat(read("one")).isEqualTo(2);
    }

    private int read(String key) {
        return reads.of(ReadOnceTest.class, key, times::incrementAndGet);
    }

    private static void request(String servletPath) {
        var request = new MockHttpServletRequest();
        request.setServletPath(servletPath);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
