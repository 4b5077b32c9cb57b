package org.counterpart.base.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

/** A page has one address: with a slash at its end it leads to the one without. */
@Configuration(proxyBeanMethods = false)
class TrailingSlashes {

    @Bean
    UrlHandlerFilter oneAddress() {
        return UrlHandlerFilter.trailingSlashHandler(
                        "/consultations/**",
                        "/contributions/**",
                        "/commitments/**",
                        "/organisations/**",
                        "/record/**",
                        "/search/**",
                        "/fr/**")
                .redirect(HttpStatus.MOVED_PERMANENTLY)
                .build();
    }
}
