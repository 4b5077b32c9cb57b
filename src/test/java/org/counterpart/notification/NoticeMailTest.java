package org.counterpart.notification;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.MAIL;
import static counterpart.schema.Tables.NOTICE;
import static counterpart.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.counterpart.ProductTest;
import org.counterpart.TestSurroundings;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Letter;
import org.counterpart.base.NotFound;
import org.counterpart.base.Term;
import org.counterpart.base.VoteCount;
import org.counterpart.commitment.CommitmentAct;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.identity.Delivery;
import org.counterpart.identity.MailPreferences;
import org.counterpart.identity.Role;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.organisation.Organisations;
import org.counterpart.vote.BallotAct;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("anywhere")
@ProductTest
class NoticeMailTest {

    @Autowired
    TestWorld world;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Composer composer;

    @Autowired
    Postman postman;

    @Autowired
    Follows follows;

    @Autowired
    Outbox outbox;

    @Autowired
    Organisations organisations;

    @Autowired
    MailRepository mails;

    @Autowired
    MailPreferences preferences;

    @Autowired
    JavaMailSender server;

    @Autowired
    CounterpartProperties properties;

    @Test
    void a_follower_reads_it_in_the_own_language_as_text_and_html_and_can_unsubscribe_with_one_click()
            throws Exception {
        var consultation = open();
        var reader = follower(consultation, "fr", Delivery.INSTANT);
        var actor = follower(consultation, "en", Delivery.INSTANT);
        publish(Act.of(ConsultationAct.CLOSING_IN_SEVEN_DAYS, consultation, title(consultation))
                .by(actor, null)
                .in(consultation)
                .on(close(consultation)));
        sendAll();

        assertThat(received(actor)).as("nobody is told of the own act").isEmpty();
        var mail = received(reader).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Encore sept jours\u00a0: " + title(consultation));
        assertThat(mail.getAllRecipients()).hasSize(1);
        var parts = (MimeMultipart) mail.getContent();
        assertThat(mail.getContentType()).contains("multipart/alternative");
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains(
                        "seront closes le", "(heure d’Europe centrale, Ljubljana)", "/consultations/", "/unsubscribe/");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("<html lang=\"fr\"", ">Ouvrir</a>");
        var key = world.db.fetchValue(ACCOUNT.UNSUBSCRIBE_KEY, ACCOUNT.ID.eq(reader));
        assertThat(mail.getHeader("List-Unsubscribe")[0]).isEqualTo("<" + properties.link("/unsubscribe/" + key) + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getMessageID()).endsWith("@localhost>");
    }

    @Test
    void nobody_who_looks_after_the_mail_learns_how_to_end_somebodys() {
        var consultation = open();
        var reader = follower(consultation, "en", Delivery.INSTANT);
        publish(closing(consultation));
        sendAll();
        var mail = world.db
                .select(MAIL.ID)
                .from(MAIL)
                .join(ACCOUNT)
                .on(ACCOUNT.EMAIL.eq(MAIL.RECIPIENT))
                .where(ACCOUNT.ID.eq(reader))
                .fetchSingle(MAIL.ID);
        var key = world.db.fetchValue(ACCOUNT.UNSUBSCRIBE_KEY, ACCOUNT.ID.eq(reader));
        assertThat(world.db.fetchValue(MAIL.TEXT_BODY, MAIL.ID.eq(mail))).contains("/unsubscribe/" + key);
        assertThat(world.as(world.administrator(), () -> outbox.text(mail)))
                .contains(title(consultation), "No more mail, with one click:", "[…]")
                .doesNotContain("/unsubscribe/", String.valueOf(key));
    }

    @Test
    void who_is_told_of_a_withdrawal_is_led_to_what_was_withdrawn() throws Exception {
        var consultation = open();
        var text = world.text(consultation, 1);
        var ngo = world.ngo();
        var reader = world.representative(ngo);
        var comment = world.contribution(
                consultation,
                text,
                world.article(text, "1"),
                ngo,
                world.member(ngo, Role.CONTRIBUTOR),
                ContributionKind.COMMENT);
        publish(Act.of(ContributionAct.CONTRIBUTION_WITHDRAWN, comment, "Article 1")
                .by(null, ngo)
                .in(consultation)
                .saying("C-0001 · We misread it."));
        sendAll();
        var number = world.db.fetchValue(CONTRIBUTION.NUMBER, CONTRIBUTION.ID.eq(comment));
        var parts = (MimeMultipart) received(reader).getFirst().getContent();
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("C-0001 · We misread it.", properties.link("/contributions/" + number));
    }

    @Test
    void one_digest_a_day_gathers_everything_and_who_wants_none_gets_none() throws Exception {
        var consultation = open();
        var daily = follower(consultation, "en", Delivery.DAILY);
        var none = follower(consultation, "en", Delivery.NONE);
        publish(closing(consultation));
        publish(Act.of(ConsultationAct.CONSULTATION_EXTENDED, consultation, title(consultation))
                .in(consultation)
                .on(close(consultation))
                .saying("The <b>server</b> was ${down} for a day."));
        sendAll();
        assertThat(received(daily)).as("not before the hour of digests").isEmpty();
        world.db
                .update(NOTICE)
                .set(NOTICE.DUE_AT, DatabaseClock.NOW)
                .where(NOTICE.ACCOUNT_ID.eq(daily))
                .execute();
        sendAll();
        sendAll();
        assertThat(received(none)).isEmpty();
        assertThat(received(daily)).hasSize(1);
        var mail = received(daily).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Counterpart: 2 pieces of news since yesterday");
        var parts = (MimeMultipart) mail.getContent();
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("== " + title(consultation) + " ==", "The <b>server</b> was ${down} for a day.");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("The &lt;b&gt;server&lt;/b&gt; was ${down}")
                .doesNotContain("<b>server");
        assertThat(world.db.fetchExists(NOTICE, NOTICE.ACCOUNT_ID.eq(none))).isFalse();
    }

    @Test
    void the_result_of_a_vote_is_said_in_words_in_the_language_of_its_reader() throws Exception {
        var consultation = open();
        var reader = follower(consultation, "fr", Delivery.INSTANT);
        publish(Act.of(BallotAct.BALLOT_CLOSED, consultation, "Shall it be?")
                .in(consultation)
                .saying(new VoteCount(5, 2, 1).detail()));
        sendAll();
        var parts = (MimeMultipart) received(reader).getFirst().getContent();
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("5 pour, 2 contre, 1 en abstention")
                .doesNotContain("5 : 2 : 1");
    }

    @Test
    void suspension_and_admission_send_one_mail_each_that_the_moderator_can_be_answered_at() throws Exception {
        var body = world.organisation(OrganisationKind.MODERATING_BODY);
        var moderator = world.member(body, Role.MODERATOR);
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.CONTACT_EMAIL, "desk@moderator.example")
                .where(ORGANISATION.ID.eq(body))
                .execute();
        var ngo = world.ngo();
        var representative = world.representative(ngo);
        world.as(moderator, () -> organisations.suspend(ngo, 0, "Its statutes are missing."));
        sendAll();
        world.as(moderator, () -> organisations.admit(ngo, 1));
        sendAll();
        var mails = received(representative);
        assertThat(mails).hasSize(2);
        for (var mail : mails) {
            assertThat(mail.getReplyTo()).extracting(Object::toString).containsExactly("desk@moderator.example");
            assertThat((String)
                            ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                    .contains("Your answer goes to the moderator: desk@moderator.example");
        }
        assertThat((String) ((MimeMultipart) mails.getLast().getContent())
                        .getBodyPart(0)
                        .getContent())
                .contains("/workspace/");
    }

    @Test
    void only_representatives_are_asked_to_sign() throws Exception {
        var consultation = open();
        var ngo = world.ngo();
        var representative = world.representative(ngo);
        var contributor = world.member(ngo, Role.CONTRIBUTOR);
        var draft = world.contribution(
                consultation, world.text(consultation, 1), null, ngo, contributor, ContributionKind.POSITION);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.TO_SIGN)
                .where(CONTRIBUTION.ID.eq(draft))
                .execute();
        publish(Act.of(ContributionAct.POSITION_TO_SIGN, draft, "Draft Act")
                .by(contributor, ngo)
                .in(consultation));
        sendAll();
        assertThat(received(representative))
                .singleElement()
                .satisfies(mail -> assertThat((String) ((MimeMultipart) mail.getContent())
                                .getBodyPart(0)
                                .getContent())
                        .as("the organisation that is asked, for whoever acts for several")
                        .contains("/workspace/consultations/" + consultation + "/position?for=" + ngo));
        assertThat(received(contributor)).isEmpty();
    }

    @Test
    void an_act_that_is_rolled_back_tells_nobody() throws Exception {
        var consultation = open();
        var reader = follower(consultation, "en", Delivery.INSTANT);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(closing(consultation));
            status.setRollbackOnly();
        });
        sendAll();
        assertThat(received(reader)).isEmpty();
    }

    @Test
    void a_line_break_in_a_title_begins_no_header() throws Exception {
        var consultation = open();
        var reader = follower(consultation, "en", Delivery.INSTANT);
        publish(Act.of(CommitmentAct.COMMITMENT_RECORDED, consultation, "Evil\r\nBcc: all@test.example\r\n\r\nx")
                .in(consultation));
        sendAll();
        var mail = received(reader).getFirst();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getRecipients(RecipientType.BCC)).isNull();
        assertThat(mail.getSubject()).contains("Evil Bcc: all@test.example");
    }

    @Test
    void words_of_one_person_never_turn_the_line_of_a_mail() throws Exception {
        var consultation = open();
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.TITLE, "A law \u202eof rivers")
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        var reader = follower(consultation, "en", Delivery.INSTANT);
        var daily = follower(consultation, "fr", Delivery.DAILY);
        publish(Act.of(ConsultationAct.CONSULTATION_EXTENDED, consultation, "A law \u202eof rivers")
                .in(consultation)
                .on(close(consultation))
                .saying("Because \u2067of it"));
        publish(Act.of(BallotAct.BALLOT_CLOSED, consultation, "Shall it \u202dbe?")
                .in(consultation));
        world.db
                .update(NOTICE)
                .set(NOTICE.DUE_AT, DatabaseClock.NOW)
                .where(NOTICE.ACCOUNT_ID.eq(daily))
                .execute();
        var address = TestWorld.unique("ana").replace(' ', '-') + "@test.example";
        transaction.executeWithoutResult(status -> events.publishEvent(new Letter(
                address,
                Locale.ENGLISH,
                "organisation.letter.question",
                Map.of(
                        "name",
                        "Ana",
                        "organisation",
                        "River",
                        "question",
                        "Who \u202eare you?",
                        "reply",
                        "a@b.example"))));
        sendAll();
        var mails = new java.util.ArrayList<>(received(reader));
        mails.addAll(received(daily));
        mails.addAll(to(address));
        assertThat(mails).hasSize(4);
        for (var mail : mails) {
            var parts = (MimeMultipart) mail.getContent();
            assertThat(mail.getSubject()
                            + parts.getBodyPart(0).getContent()
                            + parts.getBodyPart(1).getContent())
                    .containsAnyOf("of rivers", "be?", "are you?")
                    .doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069]");
        }
    }

    @Test
    void who_is_killed_after_sending_sends_again_under_the_same_message_id() throws Exception {
        var reader = readerWithOneMail();
        var killed = new Postman(mails, composer, new Dying((JavaMailSenderImpl) server), properties, transaction);
        assertThatThrownBy(killed::deliver).isInstanceOf(Killed.class);
        postman.deliver();
        assertThat(received(reader)).hasSize(2);
        assertThat(received(reader).get(0).getMessageID())
                .isEqualTo(received(reader).get(1).getMessageID());
        postman.deliver();
        assertThat(received(reader)).hasSize(2);
    }

    @Test
    void a_mail_or_a_notice_that_cannot_be_made_or_sent_holds_up_no_other() throws Exception {
        var consultation = open();
        var readers = java.util.stream.IntStream.range(0, 3)
                .mapToObj(i -> follower(consultation, "en", Delivery.INSTANT))
                .toList();
        publish(closing(consultation));
        world.db
                .update(NOTICE)
                .set(NOTICE.WORDS, "no JSON")
                .where(NOTICE.ACCOUNT_ID.eq(readers.getFirst()))
                .execute();
        composer.compose();
        world.db
                .update(MAIL)
                .set(MAIL.DUE_AT, DatabaseClock.in(Duration.ofDays(-1)))
                .where(MAIL.RECIPIENT.eq(email(readers.get(1))))
                .execute();
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.EMAIL, "no address <")
                .where(ACCOUNT.ID.eq(readers.get(1)))
                .execute();
        postman.deliver();
        assertThat(received(readers.get(2))).hasSize(1);
        assertThat(world.db.fetchValue(NOTICE.STATE, NOTICE.ACCOUNT_ID.eq(readers.getFirst())))
                .isEqualTo(NoticeState.GIVEN_UP);
    }

    @Test
    void a_line_of_a_digest_that_cannot_be_made_holds_up_neither_its_other_lines_nor_other_readers() throws Exception {
        var consultation = open();
        var poisoned = follower(consultation, "en", Delivery.DAILY);
        var other = follower(consultation, "en", Delivery.DAILY);
        var acts = Stream.of("First", "Second", "Third")
                .map(title -> Act.of(ConsultationAct.CONSULTATION_DECIDED, consultation, title)
                        .in(consultation))
                .toList();
        acts.forEach(this::publish);
        world.db
                .update(NOTICE)
                .set(NOTICE.WORDS, "no JSON")
                .where(
                        NOTICE.ACCOUNT_ID.eq(poisoned),
                        NOTICE.ACT_ID.eq(acts.get(1).id()))
                .execute();
        world.db
                .update(NOTICE)
                .set(NOTICE.DUE_AT, DatabaseClock.NOW)
                .where(NOTICE.ACCOUNT_ID.in(poisoned, other))
                .execute();
        sendAll();
        assertThat(received(poisoned))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).contains("2 pieces of news"));
        assertThat(received(other))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).contains("3 pieces of news"));
    }

    @Test
    void workers_in_parallel_compose_and_send_each_mail_once() throws Exception {
        var consultation = open();
        var readers = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> follower(consultation, "en", Delivery.INSTANT))
                .toList();
        publish(closing(consultation));
        var barrier = new CyclicBarrier(4);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var work = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(i -> pool.submit(() -> {
                        barrier.await();
                        composer.compose();
                        postman.deliver();
                        return true;
                    }))
                    .toList();
            for (var done : work) {
                done.get();
            }
        }
        sendAll();
        for (var reader : readers) {
            assertThat(received(reader)).hasSize(1);
        }
    }

    @Test
    void a_refused_connection_is_tried_again_later_and_said_in_the_outbox() throws Exception {
        var reader = readerWithOneMail();
        var nowhere = new JavaMailSenderImpl();
        nowhere.setHost("127.0.0.1");
        nowhere.setPort(1);
        new Postman(mails, composer, nowhere, properties, transaction).deliver();
        var row = world.db
                .selectFrom(MAIL)
                .where(MAIL.RECIPIENT.eq(email(reader)))
                .fetchSingle();
        assertThat(row.getState()).isEqualTo(NoticeState.FAILED);
        assertThat(row.getAttempts()).isEqualTo(1);
        assertThat(row.getLastError()).contains("127.0.0.1");
        assertThat(Duration.between(row.getCreatedAt(), row.getDueAt())).isGreaterThan(Duration.ofSeconds(55));
        postman.deliver();
        assertThat(received(reader)).as("not before it is due").isEmpty();
        world.db
                .update(MAIL)
                .set(MAIL.DUE_AT, DatabaseClock.NOW)
                .where(MAIL.ID.eq(row.getId()))
                .execute();
        postman.deliver();
        assertThat(received(reader)).hasSize(1);
    }

    @Test
    void waits_grow_from_a_minute_to_half_a_day_and_then_end() {
        var minutes = java.util.stream.IntStream.rangeClosed(1, 6)
                .mapToObj(Backoff::after)
                .map(wait -> wait.map(Duration::toMinutes).orElse(-1L))
                .toList();
        assertThat(minutes).isEqualTo(List.of(1L, 5L, 30L, 120L, 720L, -1L));
    }

    @Test
    void the_key_in_a_mail_ends_the_notices_and_nothing_else() {
        var reader = world.account(false);
        var key = world.db.fetchValue(ACCOUNT.UNSUBSCRIBE_KEY, ACCOUNT.ID.eq(reader));
        preferences.unsubscribe(key);
        preferences.unsubscribe(key);
        assertThat(world.db.fetchValue(ACCOUNT.DELIVERY, ACCOUNT.ID.eq(reader))).isEqualTo(Delivery.NONE);
        assertThatThrownBy(() -> preferences.unsubscribe(org.counterpart.base.Id.random()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_letter_reaches_its_address_with_its_gaps_filled_once() throws Exception {
        var address = TestWorld.unique("letter").replace(' ', '-') + "@test.example";
        transaction.executeWithoutResult(status -> events.publishEvent(new Letter(
                address,
                Locale.ENGLISH,
                "identity.letter.invitation",
                Map.of(
                        "organisation", "A ${link} <b>Network</b>",
                        "inviter", "Vera",
                        "role", "Reader",
                        "link", "https://x.example/enter?t=secret"))));
        sendAll();
        var mail = to(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("A ${link} <b>Network</b> invites you to Counterpart");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        var parts = (MimeMultipart) mail.getContent();
        assertThat((String) parts.getBodyPart(0).getContent()).contains("https://x.example/enter?t=secret");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("<a href=\"https://x.example/enter?t=secret\">", "&lt;b&gt;Network");
    }

    @Test
    void nobody_but_an_administrator_reads_the_outbox() {
        for (var who :
                List.of(world.moderator(), world.officer(world.institution()), world.representative(world.ngo()))) {
            assertThatThrownBy(() -> world.as(who, () -> outbox.count())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(who, () -> outbox.newest(0, 1)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(world.as(world.administrator(), () -> outbox.newest(0, 5))).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void one_follows_what_is_public() {
        var institution = world.institution();
        var draft = world.consultation(institution, Phase.DRAFT);
        var open = world.consultation(institution, Phase.OPEN);
        var reader = world.member(world.ngo(), Role.READER);
        assertThatThrownBy(() -> world.as(reader, () -> follows.follow(draft))).isInstanceOf(NotFound.class);
        world.as(reader, () -> follows.follow(open));
        assertThat(world.as(reader, () -> follows.isFollowing(open))).isTrue();
        world.as(reader, () -> follows.unfollow(open));
        assertThat(world.as(reader, () -> follows.isFollowing(open))).isFalse();
    }

    private AccountId readerWithOneMail() {
        sendAll();
        var consultation = open();
        var reader = follower(consultation, "en", Delivery.INSTANT);
        publish(closing(consultation));
        composer.compose();
        return reader;
    }

    private ConsultationId open() {
        return world.consultation(world.institution(), Phase.OPEN);
    }

    private String title(ConsultationId consultation) {
        return world.db.fetchValue(CONSULTATION.TITLE, CONSULTATION.ID.eq(consultation));
    }

    private Act closing(ConsultationId consultation) {
        return Act.of(ConsultationAct.CLOSING_TOMORROW, consultation, title(consultation))
                .in(consultation)
                .on(close(consultation));
    }

    private Term close(ConsultationId consultation) {
        return Term.at(
                Term.Of.CONTRIBUTIONS,
                world.db.fetchValue(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, CONSULTATION.ID.eq(consultation)),
                ZoneId.of("Europe/Ljubljana"));
    }

    private AccountId follower(ConsultationId consultation, String language, Delivery delivery) {
        var account = world.member(world.ngo(), Role.READER);
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.LOCALE, language)
                .set(ACCOUNT.DELIVERY, delivery)
                .where(ACCOUNT.ID.eq(account))
                .execute();
        world.as(account, () -> follows.follow(consultation));
        return account;
    }

    private void publish(Act act) {
        transaction.executeWithoutResult(status -> events.publishEvent(act));
    }

    private void sendAll() {
        composer.compose();
        postman.deliver();
    }

    private String email(AccountId account) {
        return world.db.fetchValue(ACCOUNT.EMAIL, ACCOUNT.ID.eq(account));
    }

    private List<MimeMessage> received(AccountId account) {
        return to(email(account));
    }

    private static List<MimeMessage> to(String address) {
        return Arrays.stream(TestSurroundings.MAIL.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals(address);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Dies right after the server said that it took the mail. */
    private static final class Dying extends JavaMailSenderImpl {

        Dying(JavaMailSenderImpl original) {
            setHost(original.getHost());
            setPort(original.getPort());
        }

        @Override
        public void send(MimeMessage message) {
            super.send(message);
            throw new Killed();
        }
    }
}
