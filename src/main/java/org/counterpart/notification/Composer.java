package org.counterpart.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.counterpart.base.AccountId;
import org.counterpart.base.ActId;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.DueWork;
import org.counterpart.base.Isolate;
import org.counterpart.base.Nature;
import org.counterpart.base.OneByOne;
import org.counterpart.base.Words;
import org.counterpart.identity.Delivery;
import org.counterpart.response.ResponseAct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Turns due notices into mails, in the reader's language: at once one for each act, or once a day one for all. What is told of the answers comes
 * together. A mail that waited is written anew when it is sent, from what is still right.
 */
@Component
class Composer {

    private static final Logger LOG = LoggerFactory.getLogger(Composer.class);

    private final NoticeRepository notices;
    private final MailRepository mails;
    private final MailPaper paper;
    private final Sentences sentences;
    private final AnswerMail answers;
    private final Words words;
    private final OneByOne oneByOne;
    private final CounterpartProperties properties;

    Composer(
            NoticeRepository notices,
            MailRepository mails,
            MailPaper paper,
            Sentences sentences,
            AnswerMail answers,
            Words words,
            OneByOne oneByOne,
            CounterpartProperties properties) {
        this.notices = notices;
        this.mails = mails;
        this.paper = paper;
        this.sentences = sentences;
        this.answers = answers;
        this.words = words;
        this.oneByOne = oneByOne;
        this.properties = properties;
    }

    /** What a mail says of one notice; nothing where another of its notices says it too, as a letter says that the answers are out. */
    private record NoticeWords(Notice notice, String subject, List<MailPaper.Item> items) {}

    @Bean
    static DueWork composingMail(Composer composer) {
        return DueWork.every(Duration.ofSeconds(9), "composing mail", composer::compose);
    }

    /** Several workers share the work: each takes what the others do not hold. */
    public void compose() {
        oneByOne.each("Composing mail", notices.readers(), this::compose);
    }

    private boolean compose(AccountId reader) {
        var together = new LinkedHashMap<String, List<NoticeWords>>();
        for (var line : lines(notices.take(reader))) {
            together.computeIfAbsent(envelope(line.notice()), key -> new ArrayList<>())
                    .add(line);
        }
        together.values().forEach(this::pack);
        return !together.isEmpty();
    }

    /** The same mail as it has to be now, in the transaction that sends it; empty when nothing of it is right any more. */
    Optional<Mail> now(Mail waiting) {
        return written(waiting.id(), notices.in(waiting.messageId()));
    }

    /** One mail of all these notices; empty when none of them can be put into words. */
    Optional<Mail> written(UUID id, List<Notice> together) {
        var lines = lines(together);
        return lines.isEmpty() ? Optional.empty() : Optional.of(write(id, lines));
    }

    /** Notices with the same key go into one mail. */
    private static String envelope(Notice notice) {
        if (notice.reader().delivery() != Delivery.INSTANT) {
            return "";
        }
        return notice.kind().is(Nature.Trait.TOLD_TOGETHER) && notice.process() != null
                ? notice.process().id().toString()
                : notice.act().toString();
    }

    private void pack(List<NoticeWords> lines) {
        var reader = lines.getFirst().notice().reader().id();
        var acts = lines.stream().map(line -> line.notice().act()).toList();
        var mail = write(identity(reader, acts), lines)
                .sealed(lines.stream().anyMatch(line -> line.notice().kind().isToldToNonVoters()));
        mails.insert(mail);
        notices.packed(reader, acts, mail.messageId());
    }

    /** The same notices make the same mail, whoever composes it. */
    private static UUID identity(AccountId reader, List<ActId> acts) {
        return UUID.nameUUIDFromBytes((reader + " " + acts.getFirst()).getBytes(StandardCharsets.UTF_8));
    }

    /** One notice that cannot be put into words holds up no other. */
    private List<NoticeWords> lines(List<Notice> batch) {
        var lines = new ArrayList<NoticeWords>();
        for (var notice : batch) {
            try {
                lines.add(new NoticeWords(notice, sentences.subject(notice), said(notice)));
            } catch (RuntimeException e) {
                LOG.error("A notice of {} cannot be put into words", notice.kind(), e);
                notices.givenUp(notice, String.valueOf(e.getMessage()));
            }
        }
        var lettered = lines.stream()
                .map(NoticeWords::notice)
                .filter(notice -> notice.kind() == ResponseAct.CONTRIBUTOR_ANSWERED)
                .map(Notice::process)
                .collect(Collectors.toSet());
        lines.replaceAll(line -> line.notice().kind() == ResponseAct.ANSWERS_PUBLISHED
                        && lettered.contains(line.notice().process())
                ? new NoticeWords(line.notice(), line.subject(), List.of())
                : line);
        return lines;
    }

    /** A letter has all it is about in it; of every other act a sentence says what happened. */
    private List<MailPaper.Item> said(Notice notice) {
        var line = sentences.line(notice);
        if (notice.kind() == ResponseAct.CONTRIBUTOR_ANSWERED) {
            return answers.items(notice, line);
        }
        // What its sentence says already is not said again.
        var detail = sentences.detail(notice);
        var quote = detail == null || line.contains(Isolate.of(detail)) ? null : Isolate.of(detail);
        return List.of(new MailPaper.Item(null, line, quote, notice.path()));
    }

    private Mail write(UUID id, List<NoticeWords> lines) {
        var reader = lines.getFirst().notice().reader();
        var unsubscribe = properties.link("/unsubscribe/" + reader.unsubscribeKey());
        return paper.write(
                id,
                reader.email(),
                reader.locale(),
                subject(lines),
                items(lines),
                List.of(
                        words.of(reader.locale(), "notification.foot." + reader.delivery()),
                        words.of(reader.locale(), "notification.foot.unsubscribe"),
                        unsubscribe),
                unsubscribe);
    }

    private String subject(List<NoticeWords> lines) {
        var first = lines.stream()
                .filter(line -> !line.items().isEmpty())
                .findFirst()
                .orElse(lines.getFirst());
        return lines.size() == 1 || first.notice().reader().delivery() == Delivery.INSTANT
                ? first.subject()
                : words.of(first.notice().reader().locale(), "notification.digest.subject", lines.size());
    }

    private static List<MailPaper.Item> items(List<NoticeWords> lines) {
        var items = new ArrayList<MailPaper.Item>();
        var heading = "";
        for (var line : inOrderOfProcess(lines)) {
            var process = line.notice().process() == null
                    ? ""
                    : line.notice().process().title();
            var begins = lines.size() > 1 && !process.isEmpty() && !process.equals(heading);
            heading = process;
            for (var item : line.items()) {
                items.add(begins ? item.under(Isolate.of(process)) : item);
                begins = false;
            }
        }
        return items;
    }

    private static List<NoticeWords> inOrderOfProcess(List<NoticeWords> lines) {
        var groups = new LinkedHashMap<String, List<NoticeWords>>();
        for (var line : lines) {
            var process = line.notice().process();
            groups.computeIfAbsent(process == null ? "" : process.slug(), key -> new ArrayList<>())
                    .add(line);
        }
        return groups.values().stream().flatMap(List::stream).toList();
    }
}
