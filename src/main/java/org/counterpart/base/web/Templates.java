package org.counterpart.base.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Renders the compiled templates: HTML of {@code src/main/jte}, where every value is escaped for the place where it stands, and plain text of {@code
 * src/main/jte-text}.
 */
@Component
public class Templates {

    private final TemplateEngine pages = engine(ContentType.Html, "counterpart.pages");
    private final TemplateEngine texts = engine(ContentType.Plain, "counterpart.texts");

    private static TemplateEngine engine(ContentType type, String compiled) {
        return TemplateEngine.createPrecompiled(null, type, Templates.class.getClassLoader(), compiled);
    }

    /** UTF-8 bytes of a page. */
    public byte[] render(String template, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        pages.render(template + ".jte", parameters, output);
        return output.toByteArray();
    }

    /** HTML that goes elsewhere than to a browser that asked for it. */
    public String html(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        pages.render(template + ".jte", parameters, output);
        return output.toString();
    }

    /** Plain text, in which nothing has to be escaped. */
    public String text(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        texts.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
