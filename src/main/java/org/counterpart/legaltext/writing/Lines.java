package org.counterpart.legaltext.writing;

import org.counterpart.legaltext.model.Declaration;
import org.counterpart.legaltext.model.LegalText;

/** What Markdown and plain text have in common: blocks divided by blank lines. */
final class Lines {

    private static final int LOWEST_HEADING = 6;

    static void write(LegalText text, Edition edition, StringBuilder out, MarkdownBody body, boolean signs) {
        out.append(signs ? "# " : "").append(body.escaped(text.title())).append("\n\n");
        out.append(signs ? announcement(text.language()) : "");
        var about = edition.about();
        if (!about.isEmpty()) {
            out.append(signs ? "<!-- edition -->\n" : "")
                    .append(body.escaped(about))
                    .append("\n\n");
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
        var declaration = Declaration.of(unit);
        var heads = declaration.heads();
        out.append(signs ? comment(declaration, unit.number()) : "");
        if (heads) {
            out.append(signs ? "#".repeat(Math.min(rank, LOWEST_HEADING)) + " " : "");
            out.append(body.escaped(unit.number()));
            out.append(unit.number().isEmpty() || unit.heading().isEmpty() ? "" : " – ");
            out.append(body.escaped(unit.heading())).append("\n\n");
        }
        body.numbered(heads ? "" : unit.number());
        Body.walk(unit.body(), signs ? MarkdownBody.shown(unit.body(), unit.marks()) : unit.marks(), body);
        body.endNumber();
        branch.children().forEach(child -> unit(child, heads ? rank + 1 : rank, out, body, signs));
    }

    private static String announcement(String language) {
        return "<!-- Counterpart " + language
                + ": comments like the next ones say what each provision is when this file is read again -->\n\n";
    }

    /** What nobody sees but our reader. */
    private static String comment(Declaration declaration, String number) {
        var quoted = number.isEmpty()
                ? ""
                : " \"" + number.replace("&", "&amp;").replace(">", "&gt;").replace('\n', ' ') + "\"";
        return "<!-- " + declaration.written() + quoted + " -->\n";
    }

    private Lines() {}
}
