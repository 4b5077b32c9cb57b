package org.counterpart.identity;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.web.SecurityHeaders;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The two doors. Whatever no rule opens is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Everything that signs in, acts or carries a session. Forms of people without account live under {@code /enter}. */
    @Bean
    @Order(1)
    SecurityFilterChain workspace(
            HttpSecurity http, PasswordSignIn passwords, SessionGuard guard, CounterpartProperties properties)
            throws Exception {
        var paths = PathPatternRequestMatcher.withDefaults();
        http.securityMatcher(new OrRequestMatcher(
                paths.matcher("/workspace/**"),
                paths.matcher("/sign-in"),
                paths.matcher("/sign-out"),
                paths.matcher("/enter/**")));
        http.authenticationProvider(passwords);
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/sign-in", "/enter/**").permitAll());
        // Vaadin keeps its own requests and views in order; signing in and out is plain HTML and ours.
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.enableExceptionHandlingConfiguration(false)
                        .logoutSuccessHandler(toThePublicSide())
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE)))
                        // An address that leads nowhere is answered by our own view, not by a bare 403.
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        http.formLogin(form -> form.loginPage("/sign-in")
                .loginProcessingUrl("/sign-in")
                .defaultSuccessUrl("/workspace", true)
                .failureUrl("/sign-in?error"));
        http.logout(out -> out.logoutUrl("/sign-out"));
        http.addFilterAfter(guard, SecurityContextHolderFilter.class);
        SecurityHeaders.apply(http, SecurityHeaders.WORKSPACE);
        return http.build();
    }

    private static LogoutSuccessHandler toThePublicSide() {
        var handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl("/");
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }

    /** Everything that only reads: no session, no cookie, no script. The one POST is the one-click unsubscription of RFC 8058. */
    @Bean
    @Order(2)
    SecurityFilterChain publicSide(HttpSecurity http) throws Exception {
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.ignoringRequestMatchers("/unsubscribe/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/unsubscribe/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        SecurityHeaders.apply(http, SecurityHeaders.PLAIN);
        http.headers(headers -> headers.cacheControl(cache -> cache.disable()));
        return http.build();
    }

    /** Argon2id with 19 MiB, two passes, one lane: the first choice of the OWASP password storage sheet. No truncation. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }

    @Bean
    CookieSameSiteSupplier sameSite() {
        return CookieSameSiteSupplier.ofLax();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
