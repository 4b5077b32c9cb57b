package org.counterpart.identity;

import org.counterpart.base.CounterpartProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the product is reached over HTTPS its cookie says so in its name: browsers take {@code __Host-} only from this very host, for all of
 * it, and send it over HTTPS only.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookie {

    @Bean
    ServletContextInitializer sessionCookieOverHttps(CounterpartProperties properties) {
        return context -> {
            if (properties.isHttps()) {
                var cookie = context.getSessionCookieConfig();
                cookie.setName(named("counterpart", true));
                cookie.setSecure(true);
                cookie.setPath("/");
            }
        };
    }

    static String named(String name, boolean https) {
        return https ? "__Host-" + name : name;
    }
}
