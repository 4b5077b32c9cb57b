package org.counterpart.base.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders the compiled templates of {@code src/main/jte}. Every value is escaped for the place where it stands. */
@Component
public class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "counterpart.pages");

    /** UTF-8 bytes of a page. */
    public byte[] render(String template, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toByteArray();
    }
}
