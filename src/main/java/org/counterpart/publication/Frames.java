package org.counterpart.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.counterpart.base.Words;
import org.counterpart.base.web.Page;
import org.counterpart.base.web.Templates;
import org.counterpart.publication.page.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the data of a page into its frame: HTML by its template, or the data itself as JSON. Both are made of the same records. */
@Component
class Frames {

    static final String HTML = "text/html;charset=UTF-8";

    private final Templates templates;
    private final Words words;
    private final JsonMapper json;

    Frames(Templates templates, Words words, JsonMapper json) {
        this.templates = templates;
        this.words = words;
        this.json = json;
    }

    /**
     * What a page is made of.
     *
     * @param template under {@code src/main/jte/publication}
     * @param workspace where the same thing is worked on
     * @param zone in which its dates are said
     * @param data what it shows; also its JSON
     */
    record Frame(
            String template,
            String title,
            String section,
            String workspace,
            @Nullable String feed,
            ZoneId zone,
            Instant freshUntil,
            Object data) {}

    RenderedPage.Body body(Visit visit, Frame frame) {
        if (visit.json()) {
            return new RenderedPage.Body(
                    json.writeValueAsString(frame.data()).getBytes(StandardCharsets.UTF_8),
                    "application/json",
                    frame.freshUntil());
        }
        var query = visit.filter().query();
        var data = visit.address().equals("/") ? null : visit.address() + ".json" + query;
        var page = new Page(
                words,
                visit.locale(),
                frame.title(),
                frame.section(),
                visit.address() + query,
                frame.workspace(),
                frame.feed(),
                data);
        var show = new Show(page, visit.now(), frame.zone());
        return new RenderedPage.Body(
                templates.render("publication/" + frame.template(), Map.of("show", show, "it", frame.data())),
                HTML,
                frame.freshUntil());
    }

    Words words() {
        return words;
    }
}
