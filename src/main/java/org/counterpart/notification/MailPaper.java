package org.counterpart.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.StringSubstitutor;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The paper all mail is written on: the templates {@code mail/paper.txt} and {@code mail/paper.html}. What is filled in is never a template. */
@Component
class MailPaper {

    private final String text = template("paper.txt");
    private final String html = template("paper.html");
    private final Words words;
    private final CounterpartProperties properties;

    MailPaper(Words words, CounterpartProperties properties) {
        this.words = words;
        this.properties = properties;
    }

    /** A paragraph; {@code link} is where it leads, {@code quote} words of somebody. */
    record Item(
            @Nullable String heading,
            String line,
            @Nullable String quote,
            @Nullable String link) {}

    /** @param foot why one gets it and how to end it; empty for letters */
    Mail write(
            UUID id,
            String recipient,
            Locale locale,
            String subject,
            List<Item> items,
            List<String> foot,
            @Nullable String unsubscribe) {
        var end = foot.isEmpty() ? List.of(words.of(locale, "notification.letter.foot")) : foot;
        return new Mail(
                id,
                recipient,
                subject,
                fill(
                        text,
                        locale,
                        subject,
                        items.stream().map(item -> plain(locale, item)).collect(Collectors.joining("\n\n")),
                        String.join("\n", end)),
                fill(
                        html,
                        locale,
                        escape(subject),
                        items.stream().map(item -> marked(locale, item)).collect(Collectors.joining()),
                        paragraphs(end)),
                unsubscribe,
                "<" + id + "@" + host() + ">",
                null,
                false);
    }

    /** A sentence with named gaps, such as {@code ${link}}. */
    static String fill(String sentence, Map<String, String> gaps) {
        return new StringSubstitutor(gaps)
                .setDisableSubstitutionInValues(true)
                .setEnableSubstitutionInVariables(false)
                .replace(sentence);
    }

    private static String fill(String template, Locale locale, String subject, String body, String foot) {
        var gaps = new HashMap<String, String>();
        gaps.put("lang", locale.getLanguage());
        gaps.put("subject", subject);
        gaps.put("body", body);
        gaps.put("foot", foot);
        return fill(template, gaps);
    }

    private String plain(Locale locale, Item item) {
        var lines = new StringBuilder();
        if (item.heading() != null) {
            lines.append("== ").append(item.heading()).append(" ==\n\n");
        }
        lines.append(item.line());
        if (item.quote() != null && !item.quote().isBlank()) {
            lines.append('\n').append(words.of(locale, "notification.quoted", item.quote()));
        }
        if (item.link() != null) {
            lines.append('\n').append(properties.link(item.link()));
        }
        return lines.toString();
    }

    private String marked(Locale locale, Item item) {
        var html = new StringBuilder();
        if (item.heading() != null) {
            html.append("<h2>").append(escape(item.heading())).append("</h2>");
        }
        html.append(paragraphs(item.line().lines().toList()));
        if (item.quote() != null && !item.quote().isBlank()) {
            html.append("<blockquote>").append(escape(item.quote())).append("</blockquote>");
        }
        if (item.link() != null) {
            html.append("<p><a class=\"go\" href=\"")
                    .append(escape(properties.link(item.link())))
                    .append("\">")
                    .append(escape(words.of(locale, "notification.open")))
                    .append("</a></p>");
        }
        return html.toString();
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + linked(line) + "</p>")
                .collect(Collectors.joining());
    }

    /** An address that stands alone on its line becomes a link. */
    private static String linked(String line) {
        var escaped = escape(line.strip());
        return line.strip().matches("https?://\\S+") ? "<a href=\"" + escaped + "\">" + escaped + "</a>" : escaped;
    }

    private static String escape(String text) {
        return StringEscapeUtils.escapeHtml4(text);
    }

    private String host() {
        var host = properties.baseUrl().getHost();
        return host == null ? "counterpart.invalid" : host;
    }

    private static String template(String name) {
        try {
            return new ClassPathResource("mail/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
