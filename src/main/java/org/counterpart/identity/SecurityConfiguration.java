package org.counterpart.identity;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.web.SecurityHeaders;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The two doors. Whatever no rule opens is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Of Vaadin's own requests those of a tab that was left open: whoever is not signed in any more is told so by them. */
    private static final Set<String> OF_AN_OPEN_TAB = Set.of("uidl", "heartbeat");

    private final CounterpartProperties properties;

    SecurityConfiguration(CounterpartProperties properties) {
        this.properties = properties;
    }

    /**
     * Everything that signs in, acts or carries a session. Forms of people without account live under {@code /enter}. Nobody gets a session
     * before signing in: sessions of strangers would fill the memory.
     */
    @Bean
    @Order(1)
    SecurityFilterChain workspace(HttpSecurity http, PasswordSignIn passwords, SessionGuard guard) throws Exception {
        var paths = PathPatternRequestMatcher.withDefaults();
        http.securityMatcher(new OrRequestMatcher(
                paths.matcher("/workspace/**"),
                paths.matcher("/sign-in"),
                paths.matcher("/sign-out"),
                paths.matcher("/enter/**")));
        http.authenticationProvider(passwords);
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/sign-in", "/enter/**")
                .permitAll()
                .requestMatchers(request -> OF_AN_OPEN_TAB.contains(String.valueOf(request.getParameter("v-r"))))
                .permitAll()
                // An address that leads nowhere is answered by our own view, not by a bare 403.
                .anyRequest()
                .authenticated());
        http.csrf(csrf -> csrf.csrfTokenRepository(formTokens()));
        http.requestCache(AbstractHttpConfigurer::disable);
        // Vaadin keeps its own requests and views in order; signing in and out is plain HTML and ours.
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.enableExceptionHandlingConfiguration(false)
                        .enableAuthorizedRequestsConfiguration(false)
                        .enableRequestCacheConfiguration(false)
                        .logoutSuccessHandler(toThePublicSide())
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new StaticHeadersWriter("Clear-Site-Data", "\"cache\", \"storage\""))));
        http.formLogin(form -> form.loginPage("/sign-in")
                .loginProcessingUrl("/sign-in")
                .successHandler((request, response, person) -> response.sendRedirect(WayBack.page(request)))
                .failureHandler((request, response, why) -> response.sendRedirect(WayBack.along(
                        why instanceof AuthenticationServiceException ? "/sign-in?busy" : "/sign-in?error",
                        WayBack.of(request)))));
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(
                (request, response, why) -> response.sendRedirect(WayBack.along("/sign-in", WayBack.from(request)))));
        http.logout(out -> out.logoutUrl("/sign-out"));
        http.addFilterAfter(guard, SecurityContextHolderFilter.class);
        SecurityHeaders.apply(http, SecurityHeaders.WORKSPACE, properties.isHttps());
        http.headers(headers -> headers.cacheControl(Customizer.withDefaults()));
        return http.build();
    }

    /** The token of a form is kept by the browser, so that a form costs no session and is still good after the session has ended. */
    private CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(SessionCookie.named("counterpart-form", properties.isHttps()));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(properties.isHttps()).sameSite("Lax"));
        return tokens;
    }

    private static LogoutSuccessHandler toThePublicSide() {
        var handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl("/");
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }

    /**
     * Everything that only reads: no session, no cookie, no script. The one POST is the one-click unsubscription of RFC 8058, whose key in the
     * address is its token.
     */
    @Bean
    @Order(2)
    SecurityFilterChain publicSide(HttpSecurity http) throws Exception {
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/unsubscribe/**")
                        .permitAll()
                        // What is said where something was refused.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint((request, response, why) -> readOnly(response))
                                .accessDeniedHandler((request, response, why) -> readOnly(response)));
        SecurityHeaders.apply(http, SecurityHeaders.PLAIN, properties.isHttps());
        return http.build();
    }

    private static void readOnly(HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET, HEAD");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
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
