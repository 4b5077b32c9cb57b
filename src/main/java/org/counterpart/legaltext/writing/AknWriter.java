package org.counterpart.legaltext.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;

/**
 * Writes Akoma Ntoso 3.0 (OASIS, 2018), valid against its schema. Reading it again gives the same text: where the standard has several kinds of
 * provision under one name, an attribute of our own namespace says which one it is.
 */
public final class AknWriter implements TextWriter {

    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    private static final String OWN_NAMESPACE = "urn:counterpart:text";
    private static final String[] FRONT = {"coverPage", "preface", "preamble"};
    private static final Map<ProvisionKind, String> ELEMENTS = Map.ofEntries(
            Map.entry(ProvisionKind.BOOK, "book"),
            Map.entry(ProvisionKind.PART, "part"),
            Map.entry(ProvisionKind.TITLE, "title"),
            Map.entry(ProvisionKind.CHAPTER, "chapter"),
            Map.entry(ProvisionKind.SECTION, "section"),
            Map.entry(ProvisionKind.SUBDIVISION, "division"),
            Map.entry(ProvisionKind.ARTICLE, "article"),
            Map.entry(ProvisionKind.PARAGRAPH, "paragraph"),
            Map.entry(ProvisionKind.SUBPARAGRAPH, "subparagraph"),
            Map.entry(ProvisionKind.POINT, "point"),
            Map.entry(ProvisionKind.INDENT, "indent"));

    @Override
    public TextExport format() {
        return TextExport.AKN;
    }

    @Override
    public byte[] write(LegalText text, Edition edition) {
        var out = new XmlOut().raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").line();
        var meta = new AknMeta(edition, text.language());
        var parts = AknParts.of(Branch.of(text.units()));
        out.open("akomaNtoso", "xmlns", NAMESPACE, "xmlns:cp", OWN_NAMESPACE).line();
        out.open("bill", "name", "bill", "contains", "originalVersion");
        meta.write(out, AknMeta.MAIN);
        front(text.title(), parts.front(), out);
        out.line().open("body", "cp:articles", text.articles() == 0 ? "none" : "");
        parts.body().forEach(branch -> unit(branch, out));
        if (parts.body().isEmpty()) {
            out.empty("hcontainer", "name", "empty");
        }
        out.line().close("body");
        for (var branch : parts.conclusions()) {
            out.line().open("conclusions", "eId", branch.unit().eid());
            words(branch.unit(), out);
            out.close("conclusions");
        }
        annexes(parts.annexes(), meta, out);
        out.line().close("bill").line().close("akomaNtoso").line();
        return out.bytes();
    }

    private static void front(String title, List<Branch> front, XmlOut out) {
        var skipped = FRONT.length - front.size();
        for (var i = 0; i < FRONT.length; i++) {
            var branch = i < skipped ? null : front.get(i - skipped);
            var isPreface = FRONT[i].equals("preface");
            if (branch == null && !isPreface) {
                continue;
            }
            out.line().open(FRONT[i], "eId", branch == null ? "" : branch.unit().eid());
            if (isPreface) {
                out.open("longTitle").open("p").open("docTitle", AknBody.space(title));
                out.words(title).close("docTitle").close("p").close("longTitle");
            }
            if (branch != null) {
                if (isPreface || !branch.children().isEmpty()) {
                    Body.walk(branch.unit().body(), branch.unit().marks(), new AknBody(out, ""));
                } else {
                    words(branch.unit(), out);
                }
                preamble(branch.children(), out);
            }
            out.close(FRONT[i]);
        }
    }

    private static void preamble(List<Branch> children, XmlOut out) {
        var open = "";
        for (var child : children) {
            var name = child.unit().kind().name().toLowerCase(Locale.ROOT);
            var list = child.is(ProvisionKind.TEXT) ? "" : name + "s";
            if (!list.equals(open)) {
                close(open, out);
                out.line();
                if (!list.isEmpty()) {
                    out.open(list);
                }
                open = list;
            }
            if (list.isEmpty()) {
                out.open(
                        "container",
                        "eId",
                        child.unit().eid(),
                        "name",
                        name,
                        "cp:provision",
                        child.unit().kind().name());
            } else {
                out.line().open(name, "eId", child.unit().eid());
            }
            called(child.unit(), out);
            words(child.unit(), out);
            out.close(list.isEmpty() ? "container" : name);
        }
        close(open, out);
    }

    private static void close(String list, XmlOut out) {
        if (!list.isEmpty()) {
            out.line().close(list);
        }
    }

    private static void annexes(List<Branch> annexes, AknMeta meta, XmlOut out) {
        if (annexes.isEmpty()) {
            return;
        }
        out.line().open("attachments");
        for (var annex : annexes) {
            out.line().open("attachment", "eId", annex.unit().eid());
            called(annex.unit(), out);
            out.open("doc", "name", "annex");
            meta.write(out, annex.unit().eid());
            out.line().open("mainBody");
            if (!annex.unit().body().isEmpty()
                    || !annex.unit().marks().isEmpty()
                    || annex.children().isEmpty()) {
                words(annex.unit(), out);
            }
            annex.children().forEach(child -> unit(child, out));
            out.close("mainBody").close("doc").close("attachment");
        }
        out.line().close("attachments");
    }

    private static void unit(Branch branch, XmlOut out) {
        var unit = branch.unit();
        var element = ELEMENTS.getOrDefault(unit.kind(), "hcontainer");
        var attributes = new ArrayList<>(List.of("eId", unit.eid()));
        if (element.equals("hcontainer")) {
            attributes.addAll(List.of("name", unit.kind().name().toLowerCase(Locale.ROOT)));
        }
        if (Stream.of("hcontainer", "section", "article").anyMatch(element::equals)) {
            attributes.addAll(List.of("cp:provision", unit.kind().name()));
        }
        out.line().open(element, attributes.toArray(String[]::new));
        called(unit, out);
        if (!unit.body().isEmpty() || !unit.marks().isEmpty()) {
            var around = branch.children().isEmpty() ? "content" : "intro";
            out.open(around);
            words(unit, out);
            out.close(around);
        }
        branch.children().forEach(child -> unit(child, out));
        out.close(element);
    }

    private static void called(Unit unit, XmlOut out) {
        if (!unit.number().isEmpty()) {
            out.open("num", AknBody.space(unit.number())).words(unit.number()).close("num");
        }
        if (!unit.heading().isEmpty()) {
            out.open("heading", AknBody.space(unit.heading()))
                    .words(unit.heading())
                    .close("heading");
        }
    }

    /** Where a paragraph is demanded and there are no words, an empty one. */
    private static void words(Unit unit, XmlOut out) {
        if (unit.body().isEmpty() && unit.marks().isEmpty()) {
            out.empty("p");
        }
        Body.walk(unit.body(), unit.marks(), new AknBody(out, unit.number()));
    }
}
