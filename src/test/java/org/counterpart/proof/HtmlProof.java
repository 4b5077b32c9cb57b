package org.counterpart.proof;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.jsoup.Jsoup;

/** What the checker of the W3C (Nu) finds wrong in a page: elements in the wrong place, wrong attributes, roles, references, style sheets. */
public final class HtmlProof {

    private static final EmbeddedValidator VALIDATOR = new EmbeddedValidator();

    static {
        VALIDATOR.setOutputFormat(OutputFormat.GNU);
        VALIDATOR.setNoLangDetect(true);
    }

    /** A line for every error and every warning. What is mere information, as about words in another Unicode form, is their author's affair. */
    public static synchronized List<String> faults(byte[] page) throws Exception {
        var told = VALIDATOR.validate(new ByteArrayInputStream(page)).lines();
        return Stream.concat(told.filter(line -> !line.contains(": info")), leadNowhere(page))
                .toList();
    }

    /** Links within the page. */
    private static Stream<String> leadNowhere(byte[] page) {
        var document = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
        return document.select("a[href^=#]").eachAttr("href").stream()
                .filter(href -> href.length() > 1 && document.getElementById(href.substring(1)) == null)
                .map(href -> href + " leads nowhere");
    }

    private HtmlProof() {}
}
