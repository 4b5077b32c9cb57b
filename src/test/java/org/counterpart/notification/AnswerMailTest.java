package org.counterpart.notification;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.NOTICE;
import static counterpart.schema.Tables.PAGE_REVISION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.RECORD_ENTRY;
import static counterpart.schema.Tables.SCHEDULED_TASKS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.counterpart.ProductTest;
import org.counterpart.TestSurroundings;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DueWork;
import org.counterpart.base.Node;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Phase;
import org.counterpart.identity.Delivery;
import org.counterpart.identity.Role;
import org.counterpart.response.AnswerLetters;
import org.counterpart.response.PointStatus;
import org.counterpart.response.Points;
import org.counterpart.response.PublishingProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** After the one act of publishing every contributor has one letter: not none, not two, whatever dies meanwhile. */
@Tag("anywhere")
@ProductTest
class AnswerMailTest {

    private static final int NGOS = 12;
    private static final int POINTS = 300;
    private static final Duration OFTEN = Duration.ofMillis(20);

    @Autowired
    private TestWorld world;

    @Autowired
    private Points points;

    @Autowired
    private AnswerLetters letters;

    @Autowired
    private Composer composer;

    @Autowired
    private Postman postman;

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    private List<OrganisationId> ngos;
    private List<AccountId> representatives;
    private AccountId officer;
    private ConsultationId consultation;

    @BeforeEach
    void some_hundred_points_of_several_organisations_are_answered() {
        var ministry = world.institution();
        officer = world.officer(ministry);
        ngos = IntStream.range(0, NGOS).mapToObj(i -> world.ngo()).toList();
        representatives = ngos.stream().map(world::representative).toList();
        consultation = world.consultation(ministry, Phase.REVIEW);
        world.answersDrafted(consultation, world.text(consultation, 1), ngos, POINTS);
        sendAll();
    }

    @AfterEach
    void no_node_is_left() {
        world.db
                .deleteFrom(SCHEDULED_TASKS)
                .where(SCHEDULED_TASKS.TASK_NAME.startsWith("sending letters "))
                .execute();
    }

    @Test
    void each_contributor_has_one_letter_with_all_its_points_and_is_not_told_besides_that_the_answers_are_out()
            throws Exception {
        var reader = world.member(ngos.getFirst(), Role.READER);
        var stranger = world.representative(world.ngo());
        publish();
        sendAll();
        sendAll();
        for (var representative : representatives) {
            var mail = text(only(representative));
            assertThat(mail).contains("Noted: 25");
            assertThat(mail.split("\nC-[0-9]{4,} · Draft Act · Noted\n", -1)).hasSize(25 + 1);
        }
        assertThat(text(only(reader)))
                .as("a member who only reads is told that they are out")
                .contains("has answered all points")
                .doesNotContain("· Noted");
        assertThat(received(stranger)).isEmpty();
        assertThat(text(only(representatives.getFirst())))
                .as("of others there is not a word")
                .doesNotContain(name(ngos.get(1)), "Author");
    }

    @Test
    void two_nodes_that_send_at_once_send_each_letter_once() throws Exception {
        publish();
        try (var one = sending("one");
                var two = sending("two")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(OFTEN)
                    .until(() -> representatives.stream()
                            .noneMatch(who -> received(who).isEmpty()));
            var rounds = one.rounds() + two.rounds();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(OFTEN)
                    .until(() -> one.rounds() + two.rounds() > rounds + 20);
        }
        for (var representative : representatives) {
            assertThat(received(representative)).hasSize(1);
        }
    }

    @Test
    void
            a_process_that_is_killed_in_the_midst_of_publishing_leaves_nothing_and_publishing_again_sends_each_letter_once()
                    throws Exception {
        var process = new Process[1];
        transaction.executeWithoutResult(status -> {
            // Whoever publishes has changed all points and the phase before the public pages are to be made anew.
            world.db.select(PAGE_REVISION.SCOPE).from(PAGE_REVISION).forUpdate().fetch();
            process[0] = publishing();
            try {
                while (!hasAllPoints()) {
                    assertThat(process[0].isAlive())
                            .as("see target/publishing.log")
                            .isTrue();
                    process[0].waitFor(100, TimeUnit.MILLISECONDS);
                }
                process[0].destroyForcibly().waitFor();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                process[0].destroyForcibly();
            }
        });
        // Held by what died until the database has taken it back.
        transaction.executeWithoutResult(status -> world.db
                .select(POINT.ID)
                .from(POINT)
                .where(POINT.CONSULTATION_ID.eq(consultation))
                .forUpdate()
                .fetch());
        assertThat(published()).isZero();
        assertThat(world.db.fetchValue(CONSULTATION.PHASE, CONSULTATION.ID.eq(consultation)))
                .isEqualTo(Phase.REVIEW);
        assertThat(world.db.fetchExists(NOTICE, NOTICE.CONSULTATION_ID.eq(consultation)))
                .isFalse();
        assertThat(world.db.fetchExists(RECORD_ENTRY, RECORD_ENTRY.CONSULTATION_ID.eq(consultation)))
                .isFalse();
        sendAll();
        representatives.forEach(who -> assertThat(received(who)).isEmpty());

        publish();
        assertThat(published()).isEqualTo(POINTS);
        sendAll();
        for (var representative : representatives) {
            assertThat(received(representative)).hasSize(1);
        }
    }

    @Test
    void what_cannot_be_told_is_not_published_either() {
        transaction.executeWithoutResult(status -> {
            world.as(officer, () -> points.publish(consultation, ""));
            status.setRollbackOnly();
        });
        sendAll();
        assertThat(published()).isZero();
        representatives.forEach(who -> assertThat(received(who)).isEmpty());
    }

    @Test
    void who_wants_no_mail_gets_none_and_finds_the_letter_in_the_workspace() {
        var quiet = representatives.getFirst();
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.DELIVERY, Delivery.NONE)
                .where(ACCOUNT.ID.eq(quiet))
                .execute();
        publish();
        sendAll();
        assertThat(received(quiet)).isEmpty();
        assertThat(world.as(quiet, () -> letters.own(consultation))).hasSize(1);
        assertThat(world.as(quiet, () -> letters.get(consultation, ngos.getFirst()))
                        .points())
                .hasSize(25);
    }

    @Test
    void who_submitted_and_may_only_read_since_has_the_letter_and_who_left_has_not() throws Exception {
        var author = world.member(ngos.getFirst(), Role.READER);
        var left = world.account(false);
        var authors = List.of(author, left);
        for (var who : authors) {
            world.contribution(
                    consultation,
                    world.text(consultation, 1),
                    null,
                    ngos.getFirst(),
                    who,
                    org.counterpart.contribution.ContributionKind.COMMENT);
        }
        publish();
        sendAll();
        assertThat(text(only(author))).contains("Noted: 25");
        assertThat(received(left)).isEmpty();
    }

    @Test
    void a_letter_of_five_hundred_long_answers_is_a_mail_of_bounded_size() throws Exception {
        var ngo = world.ngo();
        var many = world.consultation(world.institution(), Phase.REVIEW);
        var representative = world.representative(ngo);
        world.answersDrafted(many, world.text(many, 1), List.of(ngo), 500);
        world.db
                .update(POINT)
                .set(POINT.REASON, "A register of this size needs the time. ".repeat(400))
                .where(POINT.CONSULTATION_ID.eq(many))
                .execute();
        var institution = world.db.fetchValue(CONSULTATION.INSTITUTION_ID, CONSULTATION.ID.eq(many));
        world.as(world.officer(institution), () -> points.publish(many, ""));
        sendAll();
        var mail = text(only(representative));
        assertThat(mail)
                .contains("Noted: 500", "The reasons are cut in this mail.")
                .hasSizeLessThan(500_000);
        assertThat(mail.split(" · Draft Act · Noted\n", -1)).hasSize(501);
    }

    private Node sending(String name) {
        var unique = TestWorld.unique("sending letters " + name);
        return Node.doing(
                database,
                DueWork.every(OFTEN, unique + " composing", composer::compose),
                DueWork.every(OFTEN, unique + " delivering", postman::deliver));
    }

    private Process publishing() {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx700m",
                "-cp",
                System.getProperty("java.class.path"),
                PublishingProcess.class.getName(),
                officer.toString(),
                consultation.toString(),
                "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                "--spring.datasource.username=" + environment.getProperty("spring.datasource.username", ""),
                "--spring.datasource.password=" + environment.getProperty("spring.datasource.password", ""),
                "--counterpart.jobs=false",
                "--counterpart.home=" + Path.of("target", "publishing-home").toAbsolutePath(),
                "--server.port=0");
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "publishing.log").toFile())
                    .start();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whether another transaction has changed all points of the consultation; none of it may be seen yet. */
    private boolean hasAllPoints() {
        return CompletableFuture.supplyAsync(() -> transaction.execute(status -> {
                    assertThat(published()).isZero();
                    return world.db
                            .select(POINT.ID)
                            .from(POINT)
                            .where(POINT.CONSULTATION_ID.eq(consultation))
                            .forUpdate()
                            .skipLocked()
                            .fetch()
                            .isEmpty();
                }))
                .join();
    }

    private int published() {
        return world.db.fetchCount(
                POINT, POINT.CONSULTATION_ID.eq(consultation), POINT.STATUS.eq(PointStatus.PUBLISHED));
    }

    private void publish() {
        world.as(officer, () -> points.publish(consultation, ""));
    }

    private void sendAll() {
        composer.compose();
        postman.deliver();
    }

    private String name(OrganisationId organisation) {
        return world.db.fetchValue(
                counterpart.schema.Tables.ORGANISATION.NAME,
                counterpart.schema.Tables.ORGANISATION.ID.eq(organisation));
    }

    private MimeMessage only(AccountId account) {
        var mails = received(account);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent()).replace("\r\n", "\n");
    }

    private List<MimeMessage> received(AccountId account) {
        var address = world.db.fetchValue(ACCOUNT.EMAIL, ACCOUNT.ID.eq(account));
        return Arrays.stream(TestSurroundings.MAIL.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals(address);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
