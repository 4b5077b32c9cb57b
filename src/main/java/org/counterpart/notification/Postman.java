package org.counterpart.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.DueWork;
import org.counterpart.base.database.Pulse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers the outbox. Each mail is held by a row lock while it is sent, so that several workers never send the same one. Who is killed between
 * the server's "250" and the mark leaves a mail that is sent again, under the same Message-ID.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int ROUND = 200;

    private final MailRepository mails;
    private final Composer composer;
    private final @Nullable JavaMailSender server;
    private final CounterpartProperties properties;
    private final TransactionTemplate transaction;

    @Autowired
    Postman(
            MailRepository mails,
            Composer composer,
            ObjectProvider<JavaMailSender> server,
            CounterpartProperties properties,
            TransactionTemplate transaction) {
        this(mails, composer, server.getIfAvailable(), properties, transaction);
    }

    Postman(
            MailRepository mails,
            Composer composer,
            @Nullable JavaMailSender server,
            CounterpartProperties properties,
            TransactionTemplate transaction) {
        this.mails = mails;
        this.composer = composer;
        this.server = server;
        this.properties = properties;
        this.transaction = transaction;
    }

    @Bean
    static DueWork deliveringMail(Postman postman) {
        return DueWork.every(Duration.ofSeconds(4), "delivering mail", postman::deliver);
    }

    /** Sends what is due. Without a mail server mails wait; in the demo they count as sent and are read in the outbox. */
    void deliver() {
        if (server == null && !properties.demo()) {
            return;
        }
        var left = ROUND;
        while (left-- > 0 && Boolean.TRUE.equals(transaction.execute(status -> deliverOne()))) {
            // The next one.
        }
    }

    private boolean deliverOne() {
        var waiting = mails.take();
        waiting.ifPresent(this::deliver);
        return waiting.isPresent();
    }

    /**
     * Right and state are asked now: who lost the right since the mail was made, or for whom its date moved, does not get it. Whatever goes
     * wrong with one mail, the next is sent.
     */
    private void deliver(MailRepository.Waiting waiting) {
        var attempts = waiting.attempts() + 1;
        try {
            var mail = waiting.mail().isLetter() ? Optional.of(waiting.mail()) : composer.now(waiting.mail());
            if (mail.isPresent()) {
                send(mail.get(), attempts);
            } else {
                mails.dropped(waiting.mail().id());
            }
        } catch (MessagingException | RuntimeException e) {
            if (e instanceof RuntimeException lost && Pulse.isOfLostConnection(lost)) {
                throw lost;
            }
            LOG.warn(
                    "A mail could not be delivered, attempt {}: {}",
                    attempts,
                    e.getClass().getSimpleName());
            mails.failed(waiting.mail().id(), attempts, String.valueOf(e.getMessage()), Backoff.after(attempts));
        }
    }

    private void send(Mail mail, int attempts) throws MessagingException {
        if (server != null) {
            server.send(message(server, mail));
        }
        mails.sent(mail, attempts);
        if (mail.isLetter() && !properties.demo()) {
            mails.blank(mail.id());
        }
    }

    private MimeMessage message(JavaMailSender sender, Mail mail) throws MessagingException {
        var message = sender.createMimeMessage();
        message.setFrom(InternetAddress.parse(properties.mailFrom(), true)[0]);
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.replyTo() != null) {
            message.setReplyTo(InternetAddress.parse(mail.replyTo(), true));
        }
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var text = new MimeBodyPart();
        text.setText(mail.text(), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(mail.html(), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }
}
