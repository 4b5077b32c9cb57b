package org.counterpart.response.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    private static final Links LINKS = new Links(URI.create("https://consult.example.org/"));

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c#d,      false",
        "HTTP://Example.org,               false",
        "https://münchen.example/ä,        false",
        "https://192.0.2.7:8080/x,         false",
        "mailto:info@example.org,          false",
        "https://consult.example.org/x,    false",
        "www.example.org,                  true",
        "/contributions/3,                 true",
        "contributions/3,                  true",
        "htps://example.org,               true",
        "https:/example.org,               true",
        "https://example,                  true",
        "https://exam ple.org,             true",
        "file:///home/me/answer.docx,      true",
        "C:\\answer.docx,                  true",
        "mailto:info,                      true",
        "'',                               true",
    })
    void what_cannot_work_as_it_is_written_is_broken(String address, boolean broken) {
        assertThat(LINKS.isBroken(address)).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({
        "https://consult.example.org/contributions/3?x=y#z, /contributions/3",
        "https://CONSULT.example.org,                       /",
        "https://consult.example.org:443/fr/,               /fr/",
        "http://consult.example.org/x,                      ",
        "https://example.org/contributions/3,               ",
        "https://consult.example.org.evil.example/x,        ",
        "/contributions/3,                                  ",
    })
    void an_address_of_this_site_is_known_by_host_and_port(String address, String path) {
        assertThat(LINKS.own(address).orElse(null)).isEqualTo(path);
    }
}
