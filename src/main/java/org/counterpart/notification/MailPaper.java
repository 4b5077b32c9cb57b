package org.counterpart.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.Language;
import org.counterpart.base.Words;
import org.counterpart.base.web.Templates;
import org.counterpart.notification.paper.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The paper all mail is written on: compiled templates, as those of pages. */
@Component
class MailPaper {

    private static final String TEMPLATE = "notification/mail";

    private final Words words;
    private final Templates templates;
    private final CounterpartProperties properties;

    MailPaper(Words words, Templates templates, CounterpartProperties properties) {
        this.words = words;
        this.templates = templates;
        this.properties = properties;
    }

    /** A paragraph; {@code link} is where it leads, {@code quote} words of somebody, {@code answer} what is said to them. */
    record Item(
            @Nullable String heading,
            String line,
            @Nullable String quote,
            @Nullable String answer,
            @Nullable String link) {

        Item(@Nullable String heading, String line, @Nullable String quote, @Nullable String link) {
            this(heading, line, quote, null, link);
        }

        Item answered(String words) {
            return new Item(heading, line, quote, words, link);
        }

        Item under(@Nullable String newHeading) {
            return new Item(newHeading, line, quote, answer, link);
        }
    }

    /** @param foot why one gets it and how to end it; empty for letters */
    Mail write(
            UUID id,
            String recipient,
            Locale locale,
            String subject,
            List<Item> items,
            List<String> foot,
            @Nullable String unsubscribe) {
        var sheet = new Sheet(
                Language.nearest(locale),
                subject,
                items.stream().map(item -> printed(locale, item)).toList(),
                words.of(locale, "notification.open"),
                foot.isEmpty() ? List.of(words.of(locale, "notification.letter.foot")) : foot);
        var filled = Map.<String, Object>of("sheet", sheet);
        return new Mail(
                id,
                recipient,
                subject,
                templates.text(TEMPLATE, filled),
                templates.html(TEMPLATE, filled),
                unsubscribe,
                "<" + id + "@" + host() + ">",
                null,
                false);
    }

    private Sheet.Item printed(Locale locale, Item item) {
        var quote = item.quote() == null || item.quote().isBlank() ? null : item.quote();
        return new Sheet.Item(
                item.heading(),
                item.line(),
                quote,
                quote == null ? null : words.of(locale, "notification.quoted", quote),
                item.answer(),
                item.link() == null ? null : properties.link(item.link()));
    }

    private String host() {
        var host = properties.baseUrl().getHost();
        return host == null ? "counterpart.invalid" : host;
    }
}
