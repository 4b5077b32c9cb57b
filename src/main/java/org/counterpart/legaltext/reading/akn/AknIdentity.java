package org.counterpart.legaltext.reading.akn;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Languages;
import org.counterpart.legaltext.reading.manuscript.Patterns;
import org.counterpart.legaltext.reading.manuscript.Titles;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Origin;
import org.counterpart.legaltext.reading.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Title, language, number and date of an Akoma Ntoso document. Placeholders of drafters and of programs are none of them. */
final class AknIdentity {

    private static final String[] TITLES = {"docTitle", "ActTitle", "BillTitle", "DocTitle"};
    private static final int TITLE_LIMIT = 500;
    private static final int LONG = 150;
    private static final int NUMBER_LIMIT = 100;
    private static final Pattern GAP = Pattern.compile("\\[[\\s●•….xX_-]*]|_{3,}");
    private static final Pattern ADDRESS = Pattern.compile("^(?:#|/|[a-z]+:|eli/).*|.*\\.xml$|^[^\\p{L}]*$");
    private static final Pattern SHORT = Pattern.compile("(?i)short|court|breve|title|titre|titolo|titulo|titel");

    private final AknReading reading;
    private final XmlElement document;

    AknIdentity(AknReading reading, XmlElement document) {
        this.reading = reading;
        this.document = document;
    }

    /** The words of the title go into the title alone; where they are repeated is said in the report. */
    String title(String fileName) {
        var title = taken(false);
        if (title.isEmpty() || title.length() > LONG) {
            var shorter = words("shortTitle");
            title = shorter.isEmpty() || isKind(shorter) ? title : shorter;
        }
        for (var name : new String[] {"FRBRalias", "FRBRname", "longTitle"}) {
            if (title.isEmpty()) {
                title = name.equals("longTitle") ? words(name) : alias(name);
                title = isKind(title) ? "" : title;
            }
        }
        if (title.isEmpty()) {
            title = taken(true);
        }
        if (title.isEmpty() && patterns().namesLaw(words("p")) && words("p").length() <= LONG) {
            title = words("p");
        }
        if (title.isEmpty()) {
            title = fileName.replaceFirst("\\.[A-Za-z0-9]+$", "");
            reading.ledger.changed(ImportChange.TITLE_FROM_FILE_NAME, 1, fileName);
        }
        if (title.length() > TITLE_LIMIT) {
            reading.ledger.changed(ImportChange.TITLE_SHORTENED, 1, title);
            return title.substring(0, TITLE_LIMIT - 1) + "…";
        }
        return title;
    }

    /** "ACT" says what kind of text it is, and not which. */
    private boolean isKind(String title) {
        return patterns().isKindOfLaw(title);
    }

    private Patterns patterns() {
        var named = document.first("body", "FRBRlanguage");
        var language = named == null ? null : Languages.named(named.attribute("language"));
        return Patterns.of(language == null ? "en" : language);
    }

    /** @param kind whether a title that says only what kind of text it is will do */
    private String taken(boolean kind) {
        for (var part : document.children()) {
            var element = part.is("coverPage", "preface", "preamble") ? part.first("toc", TITLES) : null;
            if (element == null) {
                continue;
            }
            var flow = new AknProse(reading.aside(), true);
            flow.block(element);
            var text = clean(flow);
            if (!kind && isKind(text)) {
                continue;
            }
            if (!text.isEmpty() && text.length() <= TITLE_LIMIT) {
                reading.skip(element);
                reading.ledger.title(element.words());
                reading.ledger.changed(ImportChange.VARIABLES_FILLED, flow.hadVariable() ? 1 : 0, text);
            }
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** Words that stay where they are as well. */
    private String words(String name) {
        for (var part : document.children()) {
            var element = part.is("coverPage", "preface", "preamble") ? part.first("toc", name) : null;
            if (element != null) {
                var flow = new AknProse(reading.aside(), true);
                flow.content(element);
                var text = clean(flow);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static String clean(AknProse flow) {
        var text = flow.exact
                ? flow.prose.text()
                : GAP.matcher(flow.prose.text())
                        .replaceAll(" ")
                        .replaceAll("\\s+", " ")
                        .strip();
        return Ledger.letters(text) == 0 ? "" : text;
    }

    /** The name that a drafter would use: one called a title before any other; never an address or a key. */
    private String alias(String element) {
        var meta = document.first("body", "meta");
        if (meta == null) {
            return "";
        }
        var best = "";
        for (var alias : meta.all(element)) {
            var value = alias.attribute("value").strip();
            var usable = !ADDRESS.matcher(value).matches()
                    && !Titles.isFileName(value)
                    && !AknProse.VARIABLE.matcher(value).find()
                    && value.indexOf(' ') > 0;
            if (usable
                    && (best.isEmpty() || SHORT.matcher(alias.attribute("name")).find())) {
                best = value;
            }
        }
        return best;
    }

    String language(String words) {
        var named = document.first("body", "FRBRlanguage");
        var code = named == null ? null : Languages.named(named.attribute("language"));
        if (code == null) {
            code = Languages.named(AknNames.called(document, "lang"));
        }
        if (code != null) {
            return code;
        }
        var guess = Languages.guess(words);
        reading.ledger.changed(ImportChange.LANGUAGE_GUESSED, 1, guess);
        return guess;
    }

    Origin origin() {
        var number = words("docNumber");
        if (number.isEmpty()) {
            var named = document.first("body", "FRBRnumber");
            number = named == null ? "" : named.attribute("value").strip();
        }
        var usable = number.length() <= NUMBER_LIMIT
                && !ADDRESS.matcher(number.replaceAll("\\p{N}", "n")).matches()
                && !AknProse.VARIABLE.matcher(number).find();
        return new Origin(usable ? number : "", date());
    }

    /** A date at the end may be that of a template or of the print: it counts where neither the beginning nor the metadata has one. */
    private @Nullable LocalDate date() {
        var dates = new ArrayList<XmlElement>();
        for (var part : document.children()) {
            if (part.is("coverPage", "preface", "preamble")) {
                dates.addAll(part.all("docDate"));
            }
        }
        var meta = document.first("body", "meta");
        dates.addAll(meta == null ? List.of() : meta.all("FRBRdate"));
        dates.addAll(document.all("docDate"));
        for (var element : dates) {
            var date = date(element.attribute("date"));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** No law is older than these or younger: such dates stand for one that is not known yet. */
    private static @Nullable LocalDate date(String written) {
        try {
            var date = LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written);
            return date.getYear() > 1000 && date.getYear() < 2200 ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
