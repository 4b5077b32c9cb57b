package org.counterpart.notification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.counterpart.base.ActId;
import org.counterpart.base.ActKind;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.Words;
import org.counterpart.identity.Delivery;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns due notices into mails, in the reader's language: at once one for each act, or once a day one for all. Answers that were published
 * together come together.
 */
@Component
class Composer {

    private static final int ROUND = 500;

    private final NoticeRepository notices;
    private final MailRepository mails;
    private final MailPaper paper;
    private final Words words;
    private final CounterpartProperties properties;

    Composer(
            NoticeRepository notices,
            MailRepository mails,
            MailPaper paper,
            Words words,
            CounterpartProperties properties) {
        this.notices = notices;
        this.mails = mails;
        this.paper = paper;
        this.words = words;
        this.properties = properties;
    }

    /** One round; the next follows when this one was full. Several workers share the work: each takes what the others do not hold. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT5S")
    @Transactional
    public void compose() {
        var together = new LinkedHashMap<String, List<Notice>>();
        for (var notice : notices.take(ROUND)) {
            together.computeIfAbsent(envelope(notice), key -> new ArrayList<>()).add(notice);
        }
        together.values().forEach(this::send);
    }

    /** Notices with the same key go into one mail. */
    private static String envelope(Notice notice) {
        var reader = notice.reader().id().toString();
        if (notice.reader().delivery() != Delivery.INSTANT) {
            return reader;
        }
        return notice.kind() == ActKind.POINT_ANSWERED && notice.process() != null
                ? reader + notice.process().id()
                : reader + notice.act();
    }

    private void send(List<Notice> batch) {
        var first = batch.getFirst();
        var reader = first.reader();
        var acts = batch.stream().map(Notice::act).toList();
        if (reader.delivery() == Delivery.NONE) {
            notices.done(reader.id(), acts, null);
            return;
        }
        var unsubscribe = properties.link("/unsubscribe/" + reader.unsubscribeKey());
        var mail = paper.write(
                identity(reader, acts),
                reader.email(),
                reader.locale(),
                subject(batch),
                items(batch),
                List.of(
                        words.of(reader.locale(), "notification.foot." + reader.delivery()),
                        words.of(reader.locale(), "notification.foot.unsubscribe"),
                        unsubscribe),
                unsubscribe);
        mails.insert(mail);
        notices.done(reader.id(), acts, mail.messageId());
    }

    /** The same notices make the same mail, whoever composes it. */
    private static UUID identity(Notice.Reader reader, List<ActId> acts) {
        return UUID.nameUUIDFromBytes((reader.id() + " " + acts.getFirst()).getBytes(StandardCharsets.UTF_8));
    }

    private String subject(List<Notice> batch) {
        var first = batch.getFirst();
        var locale = first.reader().locale();
        if (batch.size() == 1) {
            return sentence("subject", first);
        }
        if (first.reader().delivery() == Delivery.INSTANT && first.process() != null) {
            return words.of(
                    locale,
                    "notification.answered.subject",
                    batch.size(),
                    first.process().title());
        }
        return words.of(locale, "notification.digest.subject", batch.size());
    }

    private List<MailPaper.Item> items(List<Notice> batch) {
        var items = new ArrayList<MailPaper.Item>();
        var heading = "";
        for (var notice : inOrderOfProcess(batch)) {
            var process = notice.process() == null ? "" : notice.process().title();
            var begins = batch.size() > 1 && !process.isEmpty() && !process.equals(heading);
            heading = process;
            items.add(new MailPaper.Item(
                    begins ? process : null,
                    sentence("line", notice),
                    notice.filling().detail(),
                    notice.path()));
        }
        return items;
    }

    private static List<Notice> inOrderOfProcess(List<Notice> batch) {
        var groups = new LinkedHashMap<String, List<Notice>>();
        for (var notice : batch) {
            groups.computeIfAbsent(
                            notice.process() == null ? "" : notice.process().slug(), key -> new ArrayList<>())
                    .add(notice);
        }
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private String sentence(String form, Notice notice) {
        return words.of(notice.reader().locale(), "notification." + form + "." + notice.kind(), notice.arguments());
    }
}
