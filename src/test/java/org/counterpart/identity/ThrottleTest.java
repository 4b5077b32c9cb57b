package org.counterpart.identity;

import static counterpart.schema.Tables.ATTEMPT;
import static counterpart.schema.Tables.KNOWN_PLACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.counterpart.ProductTest;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class ThrottleTest {

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    CounterpartProperties properties;

    @Autowired
    Throttle throttle;

    @Autowired
    SignInThrottle signIns;

    @Autowired
    KnownPlaces places;

    @Autowired
    AccountRepository accounts;

    @Autowired
    SecurityLog log;

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:0db8:0001:0002:0:0:0:5, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:203.0.113.7, ::ffff:203.0.113.8, false",
        "a:b, a:c, false"
    })
    void a_network_is_what_one_subscriber_has(String one, String other, boolean same) {
        assertThat(Throttle.network(one).equals(Throttle.network(other))).isEqualTo(same);
    }

    @Test
    void one_password_tried_on_many_accounts_is_slowed_by_the_place() {
        var here = place();
        for (var i = 0; i < 120; i++) {
            assertThat(signIns.take("person-" + i + here, here)).isPresent();
        }
        justNow();
        assertThat(signIns.take("another" + here, here)).isEmpty();
        assertThat(signIns.take("another" + here, place())).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        // networks that guess, guesses each; whether the owner was there before; wrong ones of the owner; is the owner
        // let in
        "0,  0, false, 0, true",
        "1,  4, false, 0, true", // four of the five a minute that all strangers have together
        "5,  1, false, 0, false", // where the owner never was the owner waits with the strangers
        "5,  5, true,  0, true",
        "40, 20, true, 0, true", // hundreds of guesses do not lock out
        "5,  5, true,  4, true",
        "0,  0, true,  5, false", // whoever guesses from the owner's own place is slowed there
        "0,  0, false, 5, false",
    })
    void guesses_are_slowed_and_the_owner_is_not_locked_out(
            int networks, int guesses, boolean known, int own, boolean permitted) {
        var home = place();
        var owner = "owner-" + home;
        if (known) {
            places.add(owner, home);
        }
        var passed = 0;
        for (var network = 0; network < networks; network++) {
            justNow();
            for (var guess = 0; guess < guesses; guess++) {
                passed += signIns.take(owner, home + network).isPresent() ? 1 : 0;
            }
        }
        assertThat(passed).isLessThanOrEqualTo(5);
        for (var wrong = 0; wrong < own; wrong++) {
            assertThat(signIns.take(owner, home)).isPresent();
        }
        assertThat(signIns.take(owner, home).isPresent()).isEqualTo(permitted);
    }

    @Test
    void strangers_have_five_guesses_in_any_minute_and_twenty_in_any_hour() {
        var owner = "owner-" + place();
        for (var minute = 0; minute < 4; minute++) {
            for (var guess = 0; guess < 5; guess++) {
                assertThat(signIns.take(owner, place())).isPresent();
            }
            assertThat(signIns.take(owner, place())).isEmpty();
            pass(Duration.ofSeconds(61));
        }
        assertThat(signIns.take(owner, place())).isEmpty();
        pass(Duration.ofMinutes(56));
        assertThat(signIns.take(owner, place())).isPresent();
    }

    @Test
    void many_at_once_gain_nothing() throws Exception {
        var owner = "owner-" + place();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return signIns.take(owner, place()).isPresent();
                    }))
                    .toList();
            start.countDown();
            var passed = 0;
            for (var one : tries) {
                passed += one.get() ? 1 : 0;
            }
            assertThat(passed).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void what_succeeds_costs_nothing_and_makes_the_place_known() {
        var home = place();
        var owner = "owner-" + home;
        for (var i = 0; i < 10; i++) {
            signIns.succeeded(signIns.take(owner, home).orElseThrow());
        }
        for (var stranger = 0; stranger < 30; stranger++) {
            signIns.take(owner, home + stranger);
        }
        assertThat(signIns.take(owner, home)).isPresent();
        assertThat(signIns.take(owner, place())).isEmpty();
    }

    @Test
    void what_was_never_compared_because_many_sign_in_at_once_costs_nothing() throws Exception {
        var comparing = new CountDownLatch(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        var enough = new CountDownLatch(1);
        var passwords = new Passwords(new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                return "";
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                comparing.countDown();
                try {
                    enough.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return false;
            }
        });
        var signIn = new PasswordSignIn(db, accounts, passwords, signIns, log, Clock.systemUTC());
        var owner = "owner-" + place() + "@test.example";
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(owner, "right");
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = comparing.getCount(); i > 0; i--) {
                others.submit(() -> passwords.matches("guess", "hash"));
            }
            comparing.await();
            assertThatThrownBy(() -> signIn.authenticate(attempt)).isInstanceOf(AuthenticationServiceException.class);
            enough.countDown();
        }
        for (var guess = 0; guess < 5; guess++) {
            assertThat(signIns.take(owner, place())).isPresent();
        }
    }

    @Test
    void what_was_tried_on_one_node_counts_on_the_other_and_after_a_new_start() {
        var home = place();
        var owner = "owner-" + home;
        places.add(owner, home);
        var hash = new KeyedHash(properties);
        var other = new SignInThrottle(new Throttle(db, hash), new KnownPlaces(db, hash));
        for (var guess = 0; guess < 5; guess++) {
            assertThat((guess % 2 == 0 ? signIns : other).take(owner, place())).isPresent();
        }
        assertThat(signIns.take(owner, place())).isEmpty();
        assertThat(other.take(owner, place())).isEmpty();
        assertThat(other.take(owner, home)).isPresent();
    }

    @Test
    void nothing_is_kept_in_clear_nor_longer_than_it_is_needed() {
        var home = "203.0.113.77";
        var owner = "ana.kos-" + place() + "@test.example";
        places.add(owner, home);
        signIns.take(owner, home);
        assertThat(db.fetch(ATTEMPT).formatCSV() + db.fetch(KNOWN_PLACE).formatCSV())
                .doesNotContain(home, owner);
        throttle.forget();
        places.forget();
        var attempts = db.fetchCount(ATTEMPT);
        assertThat(attempts).isPositive();
        assertThat(places.contains(owner, home)).isTrue();
        pass(Duration.ofHours(1));
        throttle.forget();
        assertThat(db.fetchCount(ATTEMPT)).isZero();
        db.update(KNOWN_PLACE).set(KNOWN_PLACE.SEEN_ON, LocalDate.EPOCH).execute();
        assertThat(places.contains(owner, home)).isFalse();
        places.forget();
        assertThat(db.fetchCount(KNOWN_PLACE)).isZero();
    }

    @Test
    void no_attempt_is_counted_inside_of_what_may_be_rolled_back() {
        var limit = new Throttle.Limit("test", 1, 20);
        transactions.executeWithoutResult(doomed -> assertThatThrownBy(() -> throttle.permits(limit, place()))
                .isInstanceOf(IllegalTransactionStateException.class));
    }

    @Test
    void the_key_is_made_once_for_its_owner_alone_and_a_setting_goes_before(@TempDir Path home) throws Exception {
        var first = new KeyedHash(at(home, ""));
        assertThat(Files.readString(home.resolve("key"))).hasSize(64);
        assertThat(Files.getPosixFilePermissions(home.resolve("key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(new KeyedHash(at(home, "")).of("a", "b"))
                .isEqualTo(first.of("a", "b"))
                .isNotEqualTo(first.of("ab"));
        assertThat(new KeyedHash(at(home, "shared")).of("a", "b"))
                .isEqualTo(new KeyedHash(at(home.resolve("other"), "shared")).of("a", "b"))
                .isNotEqualTo(first.of("a", "b"));
    }

    @Test
    void a_key_that_a_full_disk_left_empty_is_made_anew(@TempDir Path home) throws Exception {
        Files.createFile(home.resolve("key"));
        assertThat(new KeyedHash(at(home, "")).of("a")).hasSize(32);
        assertThat(Files.readString(home.resolve("key"))).hasSize(64);
    }

    private CounterpartProperties at(Path home, String key) {
        return new CounterpartProperties(home, properties.baseUrl(), properties.demo(), properties.mailFrom(), key);
    }

    /** As if all that was tried had been tried at this moment, however slow the machine is. */
    private void justNow() {
        db.update(ATTEMPT).set(ATTEMPT.AT, DatabaseClock.NOW).execute();
    }

    /** As if so much time had passed. */
    private void pass(Duration time) {
        db.update(ATTEMPT)
                .set(
                        ATTEMPT.AT,
                        DSL.field(
                                "timestampadd(second, {0}, {1})",
                                ATTEMPT.AT.getDataType(), DSL.inline(-time.toSeconds()), ATTEMPT.AT))
                .execute();
    }

    private static String place() {
        return Id.random().toString();
    }
}
