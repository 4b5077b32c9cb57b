package org.counterpart.site.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.Isolate;
import org.counterpart.base.Language;
import org.counterpart.base.Times;
import org.counterpart.base.VoteCount;
import org.counterpart.base.Words;
import org.counterpart.record.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Atom (RFC 4287) of the record, and the site map. */
@Component
public class Feeds {

    /** Feeds and maps say nothing about time; they stand until their revision moves. */
    public static final Duration LONG = Duration.ofDays(1);

    public static final String ATOM = "application/atom+xml;charset=UTF-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private static final String SITE_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final CounterpartProperties properties;
    private final Words words;

    Feeds(CounterpartProperties properties, Words words) {
        this.properties = properties;
        this.words = words;
    }

    /**
     * A feed of official acts.
     *
     * @param locale of the reader; what people wrote keeps its own language
     * @param page the address it belongs to
     * @param self its own address
     * @param empty what counts as its last change while it has no entries
     */
    public byte[] atom(Locale locale, String title, String page, String self, List<Entry> entries, Instant empty) {
        var updated = entries.isEmpty() ? empty : entries.getFirst().at();
        return feed(locale, title, page, self, updated, out -> {
            for (var entry : entries) {
                entry(locale, out, entry);
            }
        });
    }

    /**
     * Something in a feed that is no official act.
     *
     * @param path its address
     * @param part tells it from others at the same address; empty where there are none
     * @param language of the summary
     */
    public record Item(
            String title,
            String path,
            String part,
            @Nullable Instant at,
            String author,
            String language,
            String summary) {

        public Item at(String address) {
            return new Item(title, address, part, at, author, language, summary);
        }
    }

    /** A feed of things, each leading to itself. */
    public byte[] items(Locale locale, String title, String page, String self, List<Item> items, Instant empty) {
        var updated = items.stream()
                .map(Item::at)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(empty);
        return feed(locale, title, page, self, updated, out -> {
            for (var item : items) {
                item(out, item, empty);
            }
        });
    }

    private byte[] feed(Locale locale, String title, String page, String self, Instant updated, Writing entries) {
        return xml(out -> {
            out.setDefaultNamespace(NAMESPACE);
            out.writeStartElement(NAMESPACE, "feed");
            out.writeDefaultNamespace(NAMESPACE);
            language(out, locale.toLanguageTag());
            element(out, "title", title);
            element(out, "id", properties.link(self));
            link(out, "self", self);
            link(out, "alternate", page);
            element(out, "updated", time(updated));
            entries.write(out);
            out.writeEndElement();
        });
    }

    private void item(XMLStreamWriter out, Item item, Instant empty) throws XMLStreamException {
        out.writeStartElement(NAMESPACE, "entry");
        element(out, "title", Isolate.of(item.title()));
        element(out, "id", properties.link(item.path() + item.part()));
        element(out, "updated", time(item.at() == null ? empty : item.at()));
        out.writeStartElement(NAMESPACE, "author");
        element(out, "name", Isolate.of(item.author()));
        out.writeEndElement();
        link(out, "alternate", item.path());
        if (!item.summary().isEmpty()) {
            element(out, "summary", item.language(), Isolate.of(item.summary()));
        }
        out.writeEndElement();
    }

    private void entry(Locale locale, XMLStreamWriter out, Entry entry) throws XMLStreamException {
        var organisation = entry.organisation();
        out.writeStartElement(NAMESPACE, "entry");
        element(
                out,
                "title",
                words.of(locale, "base.labelled", words.of(locale, entry.kind().key()), Isolate.of(entry.title())));
        element(out, "id", "urn:uuid:" + entry.id());
        element(out, "updated", time(entry.at()));
        out.writeStartElement(NAMESPACE, "author");
        element(out, "name", organisation == null ? "Counterpart" : Isolate.of(organisation));
        out.writeEndElement();
        link(out, "alternate", Language.nearest(locale).address(entry.path() == null ? "/record" : entry.path()));
        var until = until(locale, entry);
        var day = day(locale, entry);
        var own = entry.detail();
        var detail = VoteCount.said(words, locale, entry.kind(), own);
        var summary = Stream.of(until, day, detail)
                .filter(Objects::nonNull)
                .map(Isolate::of)
                .collect(Collectors.joining(" · "));
        if (!summary.isEmpty()) {
            // The process's own words are in its language, ours in the reader's.
            var ofTheProcess = own != null && summary.equals(Isolate.of(own));
            element(out, "summary", ofTheProcess ? entry.language() : null, summary);
        }
        out.writeEndElement();
    }

    private @Nullable String until(Locale locale, Entry entry) {
        var until = entry.until();
        return until == null
                ? null
                : words.of(
                        locale,
                        "record.until",
                        Times.minute(until, entry.zone(), locale),
                        Times.zone(entry.zone(), locale));
    }

    private @Nullable String day(Locale locale, Entry entry) {
        var day = entry.day();
        var from = entry.movedFrom();
        if (day == null) {
            return null;
        }
        return from == null
                ? words.of(locale, "record.day", Times.date(day, locale))
                : words.of(locale, "record.moved", Times.date(from, locale), Times.date(day, locale));
    }

    public byte[] siteMap(List<String> addresses) {
        return map("urlset", "url", addresses);
    }

    /** Leads to the site maps, of which each holds a part. */
    public byte[] siteMaps(List<String> parts) {
        return map("sitemapindex", "sitemap", parts);
    }

    private byte[] map(String all, String each, List<String> addresses) {
        return xml(out -> {
            out.setDefaultNamespace(SITE_MAP);
            out.writeStartElement(SITE_MAP, all);
            out.writeDefaultNamespace(SITE_MAP);
            for (var address : addresses) {
                out.writeStartElement(SITE_MAP, each);
                out.writeStartElement(SITE_MAP, "loc");
                out.writeCharacters(properties.link(address));
                out.writeEndElement();
                out.writeEndElement();
            }
            out.writeEndElement();
        });
    }

    public String robots() {
        var searches = Language.ALL.stream()
                .map(language -> "Disallow: " + language.address("/search") + "\n")
                .collect(Collectors.joining());
        return "User-agent: *\nDisallow: /workspace\n" + searches + "Disallow: /enter\nSitemap: "
                + properties.link("/sitemap.xml") + "\n";
    }

    private void link(XMLStreamWriter out, String relation, String address) throws XMLStreamException {
        out.writeEmptyElement(NAMESPACE, "link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", properties.link(address));
    }

    private static void language(XMLStreamWriter out, String language) throws XMLStreamException {
        out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        element(out, name, null, text);
    }

    private static void element(XMLStreamWriter out, String name, @Nullable String language, String text)
            throws XMLStreamException {
        out.writeStartElement(NAMESPACE, name);
        if (language != null) {
            language(out, language);
        }
        // Characters that XML cannot hold are left out: one would make the whole feed unreadable.
        out.writeCharacters(
                text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        out.writeEndElement();
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private interface Writing {
        void write(XMLStreamWriter out) throws XMLStreamException;
    }

    private static byte[] xml(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writing.write(out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
