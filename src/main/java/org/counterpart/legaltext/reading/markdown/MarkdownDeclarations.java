package org.counterpart.legaltext.reading.markdown;

import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Declaration;
import org.counterpart.legaltext.reading.manuscript.Declared;
import org.counterpart.legaltext.reading.manuscript.Paragraph;
import org.counterpart.legaltext.reading.manuscript.WordsWriter;
import org.jspecify.annotations.Nullable;

/** What the comments of our own Markdown say: <!-- article 2 "Article 7" -->. */
final class MarkdownDeclarations {

    private static final Pattern FILE = Pattern.compile("<!-- Counterpart ([A-Za-z-]{2,35}):[^\\n]*-->");
    private static final Pattern FORM = Pattern.compile("<!-- ([a-z0-9 ]+?)(?: \"(.*)\")? -->");
    private static final Pattern DIVIDER = Pattern.compile("^ – ");
    private static final int START = 5000;

    /** The language of a file that is an export of ours; null for any other. */
    static @Nullable String language(String text) {
        var file = FILE.matcher(text.substring(0, Math.min(START, text.length())));
        return file.find() ? file.group(1) : null;
    }

    /** What a comment says of the next block; null where it says nothing. */
    static @Nullable Declared read(String comment) {
        var form = FORM.matcher(comment);
        var declaration = form.matches() ? Declaration.read(form.group(1)) : null;
        if (declaration == null) {
            return null;
        }
        var number =
                form.group(2) == null ? "" : form.group(2).replace("&gt;", ">").replace("&amp;", "&");
        return new Declared(declaration, new WordsWriter().add(number).words().text(), "", "");
    }

    /** The block that follows a comment: its number, if it is still the one that the comment says, its heading, its words. */
    static Paragraph said(Paragraph block, Declared declared) {
        var number = declared.number();
        var same = block.isPlain() && block.text().startsWith(number);
        var rest = same ? block.words().from(number.length()) : block.words();
        var divider = DIVIDER.matcher(rest.text());
        var divided = same && !number.isEmpty() && declared.declaration().heads() && divider.find();
        var words = divided ? rest.from(divider.end()) : rest.strip();
        return block.saying(words).declaring(new Declared(declared.declaration(), same ? number : "", "", ""));
    }

    private MarkdownDeclarations() {}
}
