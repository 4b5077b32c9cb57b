package org.counterpart.legaltext.model;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What our own exports say of a provision where other programs do not look, so that they come back as they left: the name of a style in Word,
 * a comment in Markdown, an attribute in HTML.
 *
 * @param heads whether a heading calls it and its words follow in paragraphs of their own
 * @param numbered whether it bears a number
 */
public record Declaration(ProvisionKind kind, int depth, boolean heads, boolean numbered) {

    /** What the styles of our Word files are called, before {@link #written}. */
    public static final String STYLE = "Counterpart ";

    /** Those of the passages that are the number and the heading of a provision. */
    public static final String NUMBER = "counterpart number";

    public static final String HEADING = "counterpart heading";

    /** Those of paragraphs that go on with the last provision, or quote another law. */
    public static final String WORDS = "counterpart words";

    public static final String QUOTATION = "counterpart quotation";

    /** Of words that follow a quotation on its last line. */
    public static final String REST = "rest";

    private static final Pattern FORM = Pattern.compile("([a-z]+) ([0-9]{1,3})( heading)?( unnumbered)?");

    public static Declaration of(Unit unit) {
        return new Declaration(
                unit.kind(), unit.depth(), isHead(unit), !unit.number().isEmpty());
    }

    /** Whether it is called by a heading; paragraphs and points only carry a number. */
    public static boolean isHead(Unit unit) {
        return !unit.heading().isEmpty() || (!unit.number().isEmpty() && isHead(unit.kind()));
    }

    private static boolean isHead(ProvisionKind kind) {
        var inside = kind.compareTo(ProvisionKind.PARAGRAPH) >= 0 && kind.compareTo(ProvisionKind.TEXT) < 0;
        return !inside && kind != ProvisionKind.RECITAL;
    }

    /** "article 2": the outermost provisions are 1. */
    public String written() {
        return kind.name().toLowerCase(Locale.ROOT)
                + " "
                + (depth + 1)
                + (heads && !(numbered && isHead(kind)) ? " heading" : "")
                + (numbered ? "" : " unnumbered");
    }

    /** What {@link #written} says; null for anything else. */
    public static @Nullable Declaration read(String written) {
        var form = FORM.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            return null;
        }
        for (var kind : ProvisionKind.values()) {
            if (kind.name().equalsIgnoreCase(form.group(1))) {
                var numbered = form.group(4) == null;
                return new Declaration(
                        kind,
                        Math.max(0, Integer.parseInt(form.group(2)) - 1),
                        form.group(3) != null || (numbered && isHead(kind)),
                        numbered);
            }
        }
        return null;
    }
}
