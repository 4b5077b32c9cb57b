package org.counterpart.exchange;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML of other platforms as plain text: paragraphs are lines, items of lists begin with a dash, links show where they lead. */
final class ForeignHtml {

    /** The words of an HTML fragment, one paragraph a line. */
    static String text(String html) {
        var words = new Words();
        NodeTraversor.traverse(words, Jsoup.parseBodyFragment(html).body());
        return lines(words.text.toString());
    }

    /** Words that were typed as plain text, where a few line breaks and entities slipped in; anything else in angle brackets is kept. */
    static String typed(String text) {
        return lines(Parser.unescapeEntities(text.replaceAll("(?i)</?br\\s*/?>", "\n"), false));
    }

    private static String lines(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[\\h\\p{Zs}]+", " ").strip())
                .filter(line -> !line.isEmpty() && !line.equals("-"))
                .collect(Collectors.joining("\n"));
    }

    private static final class Words implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element element) {
                if (element.isBlock() || element.normalName().equals("br")) {
                    text.append('\n');
                }
                if (element.normalName().equals("li")) {
                    text.append("- ");
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                var address = element.attr("href");
                if (element.normalName().equals("a")
                        && address.startsWith("http")
                        && !element.text().contains(address)) {
                    text.append(" (").append(address).append(')');
                }
                if (element.isBlock()) {
                    text.append('\n');
                }
            }
        }
    }

    private ForeignHtml() {}
}
