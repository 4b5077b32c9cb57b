package org.counterpart.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a click on one of the commonest views asks of the database, with the rows of its lists: everything once. */
@ProductTest
class ClicksTest {

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    private Visitor officer;
    private String consultation;

    @BeforeEach
    void an_officer_of_the_demo_is_in_the_workspace() throws Exception {
        officer = new Visitor(HttpClient.newBuilder(), port, 0);
        consultation = "consultations/"
                + db.fetchValue(
                        "select lower(insert(insert(insert(insert(hex(id), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-'))"
                                + " from consultation where phase = 'OPEN' order by number limit 1");
    }

    @Test
    void views_read_nothing_twice() throws Exception {
        assertThat(statements("")).as("today").isEqualTo(10);
        assertThat(statements("consultations")).as("consultations").isEqualTo(3);
        assertThat(statements(consultation)).as("a consultation").isEqualTo(13);
        assertThat(statements(consultation + "/articles/1")).as("an article").isEqualTo(12);
        assertThat(statements("commitments")).as("commitments").isEqualTo(7);
    }

    private int statements(String view) throws Exception {
        return StatementCount.ofRequests(() -> officer.open(view));
    }
}
