package org.counterpart.text.writing;

import org.counterpart.text.model.LegalText;

/** What Markdown and plain text have in common: blocks divided by blank lines. */
final class Lines {

    private static final int LOWEST_HEADING = 6;

    static void write(LegalText text, Edition edition, StringBuilder out, MarkdownBody body, boolean signs) {
        out.append(signs ? "# " : "").append(body.escaped(text.title())).append("\n\n");
        var about = HtmlWriter.about(edition);
        if (!about.isEmpty()) {
            out.append(body.escaped(about)).append("\n\n");
        }
        Branch.of(text.units()).forEach(branch -> unit(branch, 2, out, body, signs));
        for (var i = 1; i <= body.notes().size(); i++) {
            var words = body.notes().get(i - 1).noteWords().replace('\n', ' ');
            out.append(signs ? "[^" + i + "]: " : "[" + i + "] ");
            out.append(body.escaped(words)).append(signs ? "\n" : "\n\n");
        }
    }

    private static void unit(Branch branch, int rank, StringBuilder out, MarkdownBody body, boolean signs) {
        var unit = branch.unit();
        var heads = HtmlWriter.isHead(unit);
        if (heads) {
            out.append(signs ? "#".repeat(Math.min(rank, LOWEST_HEADING)) + " " : "");
            out.append(body.escaped(unit.number()));
            out.append(unit.number().isEmpty() || unit.heading().isEmpty() ? "" : " – ");
            out.append(body.escaped(unit.heading())).append("\n\n");
        } else if (!unit.number().isEmpty()) {
            out.append(body.escaped(unit.number())).append(' ');
        }
        Body.walk(unit.body(), unit.marks(), body);
        if (!heads && unit.body().isEmpty() && !unit.number().isEmpty()) {
            out.append("\n\n");
        }
        branch.children().forEach(child -> unit(child, heads ? rank + 1 : rank, out, body, signs));
    }

    private Lines() {}
}
