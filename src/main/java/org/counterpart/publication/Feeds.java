package org.counterpart.publication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.Times;
import org.counterpart.base.Words;
import org.counterpart.record.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Atom (RFC 4287) of the record, and the site map. */
@Component
class Feeds {

    static final String ATOM = "application/atom+xml;charset=UTF-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final CounterpartProperties properties;
    private final Words words;

    Feeds(CounterpartProperties properties, Words words) {
        this.properties = properties;
        this.words = words;
    }

    /**
     * A feed of official acts.
     *
     * @param page the address it belongs to
     * @param self its own address
     * @param empty what counts as its last change while it has no entries
     */
    byte[] atom(String title, String page, String self, List<Entry> entries, Instant empty) {
        return xml(out -> {
            out.setDefaultNamespace(NAMESPACE);
            out.writeStartElement(NAMESPACE, "feed");
            out.writeDefaultNamespace(NAMESPACE);
            element(out, "title", title);
            element(out, "id", properties.link(self));
            link(out, "self", self);
            link(out, "alternate", page);
            element(
                    out,
                    "updated",
                    time(entries.isEmpty() ? empty : entries.getFirst().at()));
            for (var entry : entries) {
                entry(out, entry);
            }
            out.writeEndElement();
        });
    }

    /**
     * Something in a feed that is no official act.
     *
     * @param path its address
     * @param part tells it from others at the same address; empty where there are none
     */
    record Item(
            String title,
            String path,
            String part,
            @Nullable Instant at,
            String author,
            String summary) {

        Item at(String address) {
            return new Item(title, address, part, at, author, summary);
        }
    }

    /** A feed of things, each leading to itself. */
    byte[] items(String title, String page, String self, List<Item> items, Instant empty) {
        return xml(out -> {
            out.setDefaultNamespace(NAMESPACE);
            out.writeStartElement(NAMESPACE, "feed");
            out.writeDefaultNamespace(NAMESPACE);
            element(out, "title", title);
            element(out, "id", properties.link(self));
            link(out, "self", self);
            link(out, "alternate", page);
            element(
                    out,
                    "updated",
                    time(items.stream()
                            .map(Item::at)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(empty)));
            for (var item : items) {
                out.writeStartElement(NAMESPACE, "entry");
                element(out, "title", item.title());
                element(out, "id", properties.link(item.path() + item.part()));
                element(out, "updated", time(item.at() == null ? empty : item.at()));
                out.writeStartElement(NAMESPACE, "author");
                element(out, "name", item.author());
                out.writeEndElement();
                link(out, "alternate", item.path());
                if (!item.summary().isEmpty()) {
                    element(out, "summary", item.summary());
                }
                out.writeEndElement();
            }
            out.writeEndElement();
        });
    }

    private void entry(XMLStreamWriter out, Entry entry) throws XMLStreamException {
        var organisation = entry.organisation();
        out.writeStartElement(NAMESPACE, "entry");
        element(
                out,
                "title",
                words.of(Locale.ENGLISH, "record.act." + entry.kind().name()) + ": " + entry.title());
        element(out, "id", "urn:uuid:" + entry.id());
        element(out, "updated", time(entry.at()));
        out.writeStartElement(NAMESPACE, "author");
        element(out, "name", organisation == null ? "Counterpart" : organisation);
        out.writeEndElement();
        link(
                out,
                "alternate",
                entry.consultationSlug() == null ? "/record" : "/consultations/" + entry.consultationSlug());
        var summary = Stream.of(until(entry), day(entry), entry.detail())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        if (!summary.isEmpty()) {
            element(out, "summary", summary);
        }
        out.writeEndElement();
    }

    private @Nullable String until(Entry entry) {
        var until = entry.until();
        return until == null
                ? null
                : words.of(
                        Locale.ENGLISH,
                        "record.until",
                        Times.minute(until, entry.zone(), Locale.ENGLISH),
                        Times.zone(entry.zone(), Locale.ENGLISH));
    }

    private @Nullable String day(Entry entry) {
        var day = entry.day();
        return day == null ? null : words.of(Locale.ENGLISH, "record.day", Times.date(day, Locale.ENGLISH));
    }

    byte[] siteMap(List<String> addresses) {
        var namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
        return xml(out -> {
            out.setDefaultNamespace(namespace);
            out.writeStartElement(namespace, "urlset");
            out.writeDefaultNamespace(namespace);
            for (var address : addresses) {
                out.writeStartElement(namespace, "url");
                out.writeStartElement(namespace, "loc");
                out.writeCharacters(properties.link(address));
                out.writeEndElement();
                out.writeEndElement();
            }
            out.writeEndElement();
        });
    }

    String robots() {
        return "User-agent: *\nDisallow: /workspace\nDisallow: /search\nDisallow: /fr/search\nDisallow: /enter\nSitemap: "
                + properties.link("/sitemap.xml") + "\n";
    }

    private void link(XMLStreamWriter out, String relation, String address) throws XMLStreamException {
        out.writeEmptyElement(NAMESPACE, "link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", properties.link(address));
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(NAMESPACE, name);
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
