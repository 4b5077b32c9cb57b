package org.counterpart.identity;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.LINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.counterpart.Letters;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class AccountsTest {

    private static final String GOOD = "violet turbine over gravel";
    private static final String BETTER = "seven figs below the bridge";

    @Autowired
    Accounts accounts;

    @Autowired
    MailLinks links;

    @Autowired
    Actors actors;

    @Autowired
    Passwords passwords;

    @Autowired
    Letters letters;

    @Autowired
    TestWorld world;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    org.counterpart.base.CounterpartProperties properties;

    @Test
    void an_invitation_makes_an_account_and_a_member() {
        var ngo = world.ngo();
        var email = address();
        var secret = invite(email, ngo, Role.CONTRIBUTOR);
        assertThat(accounts.invitation(secret)).hasValueSatisfying(link -> {
            assertThat(link.email()).isEqualTo(email);
            assertThat(link.known()).isFalse();
        });
        accounts.accept(secret, "", "Ana Kos", GOOD, Locale.FRENCH);
        world.as(id(email), () -> {
            assertThat(actors.current().roles()).containsExactly(Map.entry(ngo, Role.CONTRIBUTOR));
            assertThat(accounts.own().locale()).isEqualTo(Locale.FRENCH);
        });
        assertThat(passwords.matches(GOOD, hash(email))).isTrue();
    }

    @Test
    void reading_an_invitation_uses_nothing_up_and_accepting_it_does() {
        var secret = invite(address(), world.ngo(), Role.READER);
        accounts.invitation(secret);
        assertThat(accounts.invitation(secret)).isPresent();
        accounts.accept(secret, "", "Ana Kos", GOOD, Locale.ENGLISH);
        assertThat(accounts.invitation(secret)).isEmpty();
        assertGone(() -> accounts.accept(secret, "", "Ana Kos", GOOD, Locale.ENGLISH));
    }

    @Test
    void a_refused_password_leaves_the_invitation_open() {
        var secret = invite(address(), world.ngo(), Role.READER);
        assertThatThrownBy(() -> accounts.accept(secret, "", " ", "password1234", Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("name", "password"));
        assertThat(accounts.invitation(secret)).isPresent();
    }

    @Test
    void twenty_parallel_uses_of_a_link_make_one_account() throws Exception {
        var email = address();
        var secret = invite(email, world.ngo(), Role.CONTRIBUTOR);
        Callable<Boolean> attempt = () -> {
            try {
                accounts.accept(secret, "", "Ana Kos", GOOD, Locale.ENGLISH);
                return true;
            } catch (Refused refused) {
                return false;
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = 0;
            for (var result : threads.invokeAll(java.util.Collections.nCopies(20, attempt))) {
                done += result.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(world.db.fetchCount(ACCOUNT, ACCOUNT.EMAIL.eq(email))).isEqualTo(1);
    }

    @Test
    void an_invitation_that_has_run_out_is_not_revived_by_a_forgotten_password() {
        var email = address();
        var secret = invite(email, world.ngo(), Role.REPRESENTATIVE);
        expire(email);
        accounts.forgotten(email);
        assertThat(letters.to(email)).hasSize(1);
        assertGone(() -> accounts.accept(secret, "", "Ana Kos", GOOD, Locale.ENGLISH));
        assertThat(world.db.fetchExists(ACCOUNT, ACCOUNT.EMAIL.eq(email))).isFalse();
    }

    @Test
    void no_link_opens_an_account_that_was_disabled() {
        var person = person();
        world.as(world.administrator(), () -> accounts.disable(person));
        var secret = invite(email(person), world.ngo(), Role.READER);
        assertGone(() -> accounts.accept(secret, "", "Ana Kos", GOOD, Locale.ENGLISH));
        accounts.forgotten(email(person));
        assertThat(letters.to(email(person)))
                .extracting(org.counterpart.base.Letter::template)
                .doesNotContain("identity.letter.reset");
    }

    /** Taking back and listing what is open to an organisation reads no other links. */
    @Test
    void invitations_are_found_by_their_organisation() {
        var plan = world.db.fetchSingle("explain "
                + DSL.using(world.db.dialect())
                        .select(LINK.ID)
                        .from(LINK)
                        .where(LINK.ORGANISATION_ID.eq(world.ngo()), LINK.PURPOSE.eq(LinkPurpose.INVITATION))
                        .getSQL(ParamType.INLINED));
        assertThat(plan.get("possible_keys", String.class)).contains("link_of_organisation");
    }

    @Test
    void the_secret_is_not_kept() {
        var email = address();
        var secret = invite(email, world.ngo(), Role.READER);
        assertThat(secret).hasSize(32);
        assertThat(world.db
                        .selectFrom(LINK)
                        .where(LINK.EMAIL.eq(email))
                        .fetchSingle()
                        .getSecretHash())
                .isEqualTo(org.counterpart.base.Files.sha256(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void a_forgotten_password_is_replaced_once_and_ends_all_sessions() {
        var person = person();
        var email = email(person);
        accounts.forgotten(" " + email.toUpperCase(Locale.ROOT));
        var secret = letters.secret(email);
        assertThat(letters.to(email).getLast().words().get("link")).startsWith(properties.link("/enter/password?t="));
        var epoch = epoch(person);
        accounts.setPassword(secret, BETTER);
        assertThat(passwords.matches(BETTER, hash(email))).isTrue();
        assertThat(epoch(person)).isGreaterThan(epoch);
        assertGone(() -> accounts.setPassword(secret, GOOD));
    }

    @Test
    void a_new_password_closes_the_other_links_that_were_sent() {
        var person = person();
        accounts.forgotten(email(person));
        var first = letters.secret(email(person));
        accounts.forgotten(email(person));
        accounts.setPassword(letters.secret(email(person)), BETTER);
        assertThat(accounts.setsPassword(first)).isFalse();
    }

    @Test
    void an_address_gets_three_links_an_hour_and_ten_a_day() {
        var person = person();
        for (var i = 0; i < 5; i++) {
            accounts.forgotten(email(person));
        }
        assertThat(letters.to(email(person))).hasSize(3);
        for (var i = 0; i < 12; i++) {
            world.db
                    .update(LINK)
                    .set(
                            LINK.CREATED_AT,
                            world.db
                                    .select(DatabaseClock.NOW)
                                    .fetchSingle()
                                    .value1()
                                    .minus(Duration.ofHours(2)))
                    .where(LINK.EMAIL.eq(email(person)))
                    .execute();
            accounts.forgotten(email(person));
        }
        assertThat(letters.to(email(person))).hasSize(10);
    }

    @Test
    void whoever_changes_the_password_stays_and_every_other_session_ends() {
        var person = person();
        setPassword(person, GOOD);
        var elsewhere = new SignedIn(person.value(), epoch(person), java.time.Instant.now());
        world.as(person, () -> {
            accounts.changePassword(GOOD, BETTER);
            assertThat(actors.find()).isPresent();
        });
        assertThat(elsewhere.epoch()).isNotEqualTo(epoch(person));
        assertThatThrownBy(() -> world.as(person, () -> accounts.changePassword(GOOD, BETTER)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_person_changes_name_language_and_mail() {
        var person = person();
        world.as(person, () -> {
            var own = accounts.own();
            accounts.change(new OwnAccount(own.email(), "Ana Kos", Locale.FRENCH, Delivery.DAILY, own.version()));
            assertThat(accounts.own().delivery()).isEqualTo(Delivery.DAILY);
            assertThatThrownBy(() -> accounts.change(own)).isInstanceOf(org.counterpart.base.Stale.class);
        });
    }

    @Test
    void an_account_that_is_disabled_loses_its_sessions_at_once() {
        var person = person();
        setPassword(person, GOOD);
        world.as(person, () -> {
            assertThat(actors.find()).isPresent();
            world.db
                    .update(ACCOUNT)
                    .set(ACCOUNT.STATUS, AccountStatus.DISABLED)
                    .where(ACCOUNT.ID.eq(person))
                    .execute();
            assertThat(actors.find()).isEmpty();
        });
        world.as(world.administrator(), () -> accounts.enable(person));
        world.as(person, () -> assertThat(actors.find()).isPresent());
    }

    @Test
    void nobody_disables_the_own_account() {
        var administrator = world.administrator();
        assertThatThrownBy(() -> world.as(administrator, () -> accounts.disable(administrator)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void only_administrators_manage_accounts() {
        var person = person();
        for (var role : Role.values()) {
            var somebody = world.member(world.ngo(), role);
            assertThatThrownBy(() -> world.as(somebody, () -> accounts.disable(person)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(somebody, () -> accounts.makeAdministrator(somebody)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        world.as(world.administrator(), () -> {
            assertThat(accounts.page(email(person), 0, 10))
                    .extracting(AccountRow::id)
                    .containsExactly(person);
            assertThat(accounts.count(email(person))).isEqualTo(1);
        });
    }

    private String invite(String email, OrganisationId organisation, Role role) {
        transaction.executeWithoutResult(status -> links.send(
                new OpenLink(LinkPurpose.INVITATION, email, null, organisation, role),
                Duration.ofDays(7),
                Locale.ENGLISH,
                "identity.letter.invitation",
                "/enter/invitation",
                Map.of()));
        return letters.secret(email);
    }

    private static void assertGone(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("identity.link.gone"));
    }

    private void expire(String email) {
        world.db
                .update(LINK)
                .set(LINK.EXPIRES_AT, DatabaseClock.NOW)
                .where(LINK.EMAIL.eq(email))
                .execute();
    }

    private AccountId person() {
        return world.member(world.ngo(), Role.CONTRIBUTOR);
    }

    private void setPassword(AccountId person, String password) {
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwords.hash(password))
                .where(ACCOUNT.ID.eq(person))
                .execute();
    }

    private static String address() {
        return TestWorld.unique("ana").replace(' ', '-') + "@test.example";
    }

    private AccountId id(String email) {
        return world.db
                .select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchSingle()
                .value1();
    }

    private String email(AccountId id) {
        return world.db
                .select(ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private String hash(String email) {
        return world.db
                .select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchSingle()
                .value1();
    }

    private int epoch(AccountId id) {
        return world.db
                .select(ACCOUNT.SESSION_EPOCH)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .fetchSingle()
                .value1();
    }
}
