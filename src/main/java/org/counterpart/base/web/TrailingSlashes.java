package org.counterpart.base.web;

import java.util.stream.Stream;
import org.counterpart.base.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

/** A page has one address: with a slash at its end it leads to the one without. */
@Configuration(proxyBeanMethods = false)
class TrailingSlashes {

    @Bean
    UrlHandlerFilter oneAddress() {
        var translated = Language.ALL.stream().map(Language::prefix).filter(prefix -> !prefix.isEmpty());
        return UrlHandlerFilter.trailingSlashHandler(Stream.concat(
                                Stream.of(
                                        "/consultations",
                                        "/contributions",
                                        "/commitments",
                                        "/organisations",
                                        "/record",
                                        "/search"),
                                translated)
                        .map(area -> area + "/**")
                        .toArray(String[]::new))
                .redirect(HttpStatus.MOVED_PERMANENTLY)
                .build();
    }
}
