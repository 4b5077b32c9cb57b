package org.counterpart.site.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.counterpart.site.page.PageRequest.Number.COMPARE;
import static org.counterpart.site.page.PageRequest.Number.PAGE;
import static org.counterpart.site.page.PageRequest.Number.VIEW;

import org.counterpart.base.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PageRequestTest {

    private static MockHttpServletRequest request(String address) {
        var parts = address.split("\\?", -1);
        var request = new MockHttpServletRequest("GET", parts[0]);
        if (parts.length > 1) {
            for (var parameter : parts[1].split("&", -1)) {
                request.addParameter(parameter.split("=", -1)[0], parameter.split("=", -1)[1]);
            }
        }
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "/consultations/a, /consultations/a?view=77",
        "/consultations/a, /consultations/a?compare=9&view=1&other=x",
        "/consultations/a, /%63onsultations/%61",
        "/consultations/a?page=1, /consultations/a",
        "/consultations/a, /consultations/a?view=word"
    })
    void what_changes_nothing_makes_no_page_of_its_own(String one, String other) {
        assertThat(PageRequest.of(request(other), PAGE).key())
                .isEqualTo(PageRequest.of(request(one), PAGE).key());
    }

    @ParameterizedTest
    @CsvSource({
        "/versions/2?compare=1, /versions/2",
        "/versions/2?compare=1, /versions/2?compare=1&view=2",
        "/versions/2?compare=1, /versions/2?compare=1&page=2",
        "/versions/2, /fr/versions/2",
        "/versions/2, /versions/2.json"
    })
    void what_changes_a_page_makes_another(String one, String other) {
        assertThat(PageRequest.of(request(other), PAGE, COMPARE, VIEW).key())
                .isNotEqualTo(PageRequest.of(request(one), PAGE, COMPARE, VIEW).key());
    }

    @Test
    void a_number_that_is_none_leads_nowhere() {
        assertThatThrownBy(() -> PageRequest.of(request("/a?page=-1"), PAGE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> PageRequest.of(request("/a?page=1234567"), PAGE))
                .isInstanceOf(NotFound.class);
    }
}
