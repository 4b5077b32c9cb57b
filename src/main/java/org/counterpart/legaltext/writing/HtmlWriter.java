package org.counterpart.legaltext.writing;

import java.util.Locale;
import org.counterpart.legaltext.model.Declaration;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.LegalText;

/** Writes one HTML page that needs nothing else: headings by rank, an address for every unit, notes at the end. */
public final class HtmlWriter implements TextWriter {

    private static final int LOWEST_HEADING = 6;
    private static final String STYLE =
            "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font-family:serif;line-height:1.5}"
                    + "section section{margin-inline-start:1rem}table{border-collapse:collapse}td{border:1px solid;padding:.25rem .5rem}";

    @Override
    public TextExport format() {
        return TextExport.HTML;
    }

    @Override
    public byte[] write(LegalText text, Edition edition) {
        return page(text, edition, STYLE).bytes();
    }

    static XmlOut page(LegalText text, Edition edition, String style) {
        var out = new XmlOut().raw("<!DOCTYPE html>").line();
        out.open("html", "lang", text.language(), "dir", text.direction().name().toLowerCase(Locale.ROOT));
        out.open("head").empty("meta", "charset", "utf-8");
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "subject", "content", text.title());
        out.open("title")
                .words(text.title())
                .close("title")
                .open("style")
                .raw(style)
                .close("style");
        out.close("head").line().open("body").open("main").line();
        out.open("h1").words(text.title()).close("h1");
        var about = edition.about();
        if (!about.isEmpty()) {
            out.line().open("p", "data-part", "edition").words(about).close("p");
        }
        var body = new HtmlBody(new Addresses(text), out);
        Branch.of(text.units()).forEach(branch -> unit(branch, 2, body, out));
        notes(body, text.direction(), out);
        out.line().close("main").close("body").close("html").line();
        return out;
    }

    private static void unit(Branch branch, int rank, HtmlBody body, XmlOut out) {
        var unit = branch.unit();
        var declaration = Declaration.of(unit);
        var heads = declaration.heads();
        out.line().open("section", "id", unit.eid(), "data-provision", declaration.written());
        if (heads) {
            var heading = "h" + Math.min(rank, LOWEST_HEADING);
            out.open(heading);
            part("number", unit.number(), out);
            out.words(unit.number().isEmpty() || unit.heading().isEmpty() ? "" : " ");
            part("heading", unit.heading(), out);
            out.close(heading);
        }
        body.numbered(heads ? "" : unit.number());
        Body.walk(unit.body(), unit.marks(), body);
        body.endNumber();
        branch.children().forEach(child -> unit(child, heads ? rank + 1 : rank, body, out));
        out.close("section");
    }

    private static void part(String name, String words, XmlOut out) {
        if (!words.isEmpty()) {
            out.open("span", "data-part", name).words(words).close("span");
        }
    }

    private static void notes(HtmlBody body, Direction direction, XmlOut out) {
        if (body.notes().isEmpty()) {
            return;
        }
        out.line().open("section", "role", "doc-endnotes");
        out.open("ol", "dir", direction.name().toLowerCase(Locale.ROOT));
        for (var i = 1; i <= body.notes().size(); i++) {
            var note = body.notes().get(i - 1);
            out.line().open("li", "id", "note-" + i, "data-marker", note.noteMarker());
            note.noteWords().lines().forEach(line -> out.words(line).empty("br"));
            out.open("a", "href", "#note-from-" + i).words("↩").close("a").close("li");
        }
        out.close("ol").close("section");
    }
}
