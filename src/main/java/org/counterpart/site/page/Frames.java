package org.counterpart.site.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.Markdown;
import org.counterpart.base.NotFound;
import org.counterpart.base.Words;
import org.counterpart.base.web.Page;
import org.counterpart.base.web.Templates;
import org.counterpart.site.open.v1.OpenDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the data of a page into its frame: HTML by its template, or what of it is open as JSON. */
@Component
public class Frames {

    static final String HTML = "text/html;charset=UTF-8";

    /** Characters of a description; more is shown nowhere. */
    private static final int DESCRIPTION = 200;

    private final Templates templates;
    private final Words words;
    private final JsonMapper json;
    private final CounterpartProperties properties;

    Frames(Templates templates, Words words, JsonMapper json, CounterpartProperties properties) {
        this.templates = templates;
        this.words = words;
        this.json = json;
        this.properties = properties;
    }

    /**
     * What a page is made of.
     *
     * @param template under {@code src/main/jte/site}
     * @param workspace where the same thing is worked on
     * @param zone in which its dates are said
     * @param data what it shows; {@link PageData} where it can be read as data
     * @param description what it says, in words of its own
     */
    public record Frame(
            String template,
            String title,
            String section,
            String workspace,
            @Nullable String feed,
            ZoneId zone,
            Instant freshUntil,
            Object data,
            String description) {

        public Frame(
                String template,
                String title,
                String section,
                String workspace,
                @Nullable String feed,
                ZoneId zone,
                Instant freshUntil,
                Object data) {
            this(template, title, section, workspace, feed, zone, freshUntil, data, "");
        }

        /** @param markdown of which the beginning is taken */
        public Frame describing(String markdown) {
            var words = Markdown.excerpt(markdown, DESCRIPTION);
            return words.isEmpty()
                    ? this
                    : new Frame(template, title, section, workspace, feed, zone, freshUntil, data, words);
        }
    }

    public RenderedPage.Body body(PageRequest wanted, Frame frame) {
        if (wanted.json()) {
            if (!(frame.data() instanceof PageData data)) {
                throw new NotFound();
            }
            return new RenderedPage.Body(json(data.open()), "application/json", frame.freshUntil());
        }
        var query = wanted.query();
        var data = wanted.address().equals("/") ? null : wanted.address() + ".json" + query;
        var page = new Page(
                words,
                wanted.locale(),
                frame.title(),
                frame.section(),
                wanted.address() + query,
                frame.workspace(),
                frame.feed(),
                data,
                frame.description(),
                properties.link(""));
        var show = new Presenter(page, wanted.now(), frame.zone());
        return new RenderedPage.Body(
                templates.render("site/" + frame.template(), Map.of("show", show, "it", frame.data())),
                HTML,
                frame.freshUntil());
    }

    private byte[] json(OpenDocument document) {
        return json.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
    }

    /** The frame of a page above single consultations, such as a list. */
    public Frame ofSite(
            PageRequest wanted,
            String template,
            String key,
            String section,
            String workspace,
            ZoneId zone,
            Object data) {
        return new Frame(
                        template,
                        words.of(wanted.locale(), key),
                        section,
                        "/workspace" + workspace,
                        wanted.localised("/feed.atom"),
                        zone,
                        FreshUntil.quarterHour(wanted.now()),
                        data)
                .describing(words.of(wanted.locale(), "site.description"));
    }

    public Words words() {
        return words;
    }
}
