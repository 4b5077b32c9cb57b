package org.counterpart.legaltext.writing;

import java.nio.charset.StandardCharsets;

/** XML and HTML as characters; whatever is written as words is escaped, and what XML cannot hold is left out. */
public final class XmlOut {

    private final StringBuilder out = new StringBuilder();

    /** @param attributes names and values in turn; those with an empty value are left out */
    public XmlOut open(String name, String... attributes) {
        start(name, attributes);
        out.append('>');
        return this;
    }

    public XmlOut empty(String name, String... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    public XmlOut close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    public XmlOut line() {
        out.append('\n');
        return this;
    }

    public XmlOut raw(String markup) {
        out.append(markup);
        return this;
    }

    public XmlOut words(String words) {
        words.codePoints().filter(XmlOut::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(c);
            }
        });
        return this;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void start(String name, String... attributes) {
        out.append('<').append(name);
        for (var i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                words(attributes[i + 1].replace('\n', ' '));
                out.append('"');
            }
        }
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }
}
