package org.counterpart.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown in, clean HTML out. The only place where words of people become HTML; cleaned at every rendering, by one policy. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, BlockQuote.class, ListBlock.class, FencedCodeBlock.class))
            .postProcessor(Markdown::withoutHeadings)
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak("<br>")
            .sanitizeUrls(true)
            .build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "a")
            // Absolute addresses only: a path, or one that begins with //, would borrow our own address or scheme.
            .allowAttributes("href")
            .matching(Pattern.compile("(?i)(https?://|mailto:)[^/].*"))
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer", "ugc")
            .toFactory();

    /** Signs that may open something: each of them is held against many others, so beyond so many the text is no longer read for them. */
    private static final Pattern OPENING = Pattern.compile("[*_\\[\\]!`<]");

    /** Without the sign that ends the sentence it stands in. */
    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s<>]*[^\\s<>.,;:!?)»”’'\\]]");

    private static final int MOST_OPENINGS = 2_000;

    /** Safe HTML of a Markdown text. */
    public static String html(String markdown) {
        return POLICY.sanitize(HTML.render(parsed(markdown)));
    }

    /** A text that is made of signs means the signs themselves: reading it as anything else would cost seconds. */
    private static Node parsed(String markdown) {
        var openings =
                OPENING.matcher(markdown).results().limit(MOST_OPENINGS + 1L).count();
        return PARSER.parse(
                openings <= MOST_OPENINGS ? markdown : OPENING.matcher(markdown).replaceAll("\\\\$0"));
    }

    /** Headings of people are never headings of the page: they are strong words on a line of their own. */
    private static Node withoutHeadings(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                var words = new StrongEmphasis();
                while (heading.getFirstChild() != null) {
                    words.appendChild(heading.getFirstChild());
                }
                var line = new Paragraph();
                line.appendChild(words);
                heading.insertAfter(line);
                heading.unlink();
            }
        });
        return document;
    }

    /** Where the text leads: the addresses of its links, and those that stand in it as words, in their order. */
    public static List<String> addresses(String markdown) {
        var found = new ArrayList<String>();
        parsed(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                found.add(link.getDestination());
            }

            @Override
            public void visit(Text text) {
                ADDRESS.matcher(text.getLiteral()).results().forEach(address -> found.add(address.group()));
            }
        });
        return found;
    }

    /** The same words without marks, for mail, search and excerpts. */
    public static String plain(String markdown) {
        return TEXT.render(parsed(markdown)).strip();
    }

    /** The first words, at most {@code limit} characters, cut at a word. */
    public static String excerpt(String markdown, int limit) {
        var text = plain(markdown).replaceAll("\\s+", " ");
        if (text.length() <= limit) {
            return text;
        }
        var cut = text.lastIndexOf(' ', limit - 1);
        return cut > limit / 2 ? text.substring(0, cut) + "…" : Cut.to(text, limit);
    }

    private Markdown() {}
}
