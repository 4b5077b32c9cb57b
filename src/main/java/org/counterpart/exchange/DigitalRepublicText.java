package org.counterpart.exchange;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.reading.TextImporter;
import org.counterpart.legaltext.reading.report.ImportedText;

/** The government's articles in their sections. The file repeats the section and the votes under each heading: they become structure and data. */
final class DigitalRepublicText {

    private static final Pattern ARTICLE = Pattern.compile("(?m)^## (Article .*)\\R\\s*^_(Section .*?)_ · votes : .*$");

    static ImportedText read(String law) {
        var matcher = ARTICLE.matcher(law);
        var arranged = new StringBuilder();
        var section = "";
        while (matcher.find()) {
            var own = matcher.group(2);
            var heading = own.equals(section) ? "" : "## " + own + "\n\n";
            section = own;
            matcher.appendReplacement(arranged, "");
            arranged.append(heading).append("### ").append(matcher.group(1)).append('\n');
        }
        matcher.appendTail(arranged);
        return TextImporter.importAs(
                TextFormat.MARKDOWN, arranged.toString().getBytes(StandardCharsets.UTF_8), "projet-de-loi.md");
    }

    private DigitalRepublicText() {}
}
