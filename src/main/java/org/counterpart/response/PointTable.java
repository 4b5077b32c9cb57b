package org.counterpart.response;

import static org.counterpart.legaltext.writing.XlsxFile.Look.HEAD;
import static org.counterpart.legaltext.writing.XlsxFile.Look.LOCKED;
import static org.counterpart.legaltext.writing.XlsxFile.Look.OPEN;
import static org.counterpart.legaltext.writing.XlsxFile.Look.PLAIN;
import static org.counterpart.legaltext.writing.XlsxFile.Look.TITLE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.counterpart.base.Cut;
import org.counterpart.base.Language;
import org.counterpart.base.Markdown;
import org.counterpart.base.Words;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Stance;
import org.counterpart.legaltext.writing.XlsxFile;
import org.counterpart.legaltext.writing.XmlOut;
import org.jspecify.annotations.Nullable;

/**
 * Points as a workbook for colleagues elsewhere: a row each, the cells that may be changed open and all others locked, and a second sheet that
 * says how. Nothing in it is hidden, and no internal note is among it.
 */
final class PointTable {

    /** So many points one table holds. */
    static final int POINTS = 10_000;

    /** Characters of what contributions say in one table, so that it can be unpacked again; of many long ones each row has the beginning. */
    private static final int WORDS = 10_000_000;

    private static final int SHORTEST = 1_000;

    private static final int HEADER_ROW = 3;
    private static final int LETTERS_IN_A_LINE = 58;

    private final Locale locale;
    private final Words words;

    PointTable(Locale locale, Words words) {
        this.locale = locale;
        this.words = words;
    }

    /** A point with what its contribution says. */
    record Entry(TablePoint point, Said said) {}

    /** @param condition that it is about; null where it is about the whole contribution */
    record Said(
            ContributionKind kind,
            @Nullable Stance stance,
            @Nullable String quote,
            String body,
            @Nullable String proposed,
            @Nullable String condition,
            List<Point.AnswerTo> answers) {

        private String words() {
            return condition != null
                    ? condition
                    : String.join(
                            "\n\n",
                            Stream.of(
                                            Stream.of(quote == null || quote.isBlank() ? "" : "“" + quote + "”"),
                                            Stream.of(Markdown.plain(body)),
                                            answers.stream()
                                                    .map(one -> one.question() + "\n" + Markdown.plain(one.body())),
                                            Stream.of(proposed == null ? "" : "→ " + proposed))
                                    .flatMap(parts -> parts)
                                    .filter(part -> !part.isBlank())
                                    .toList());
        }
    }

    /** The names of the columns. */
    List<String> heads() {
        return Stream.of(TableColumn.values())
                .map(column -> words.of(locale, column))
                .toList();
    }

    byte[] write(String title, List<Entry> entries) {
        var file = new XlsxFile(title, locale.toLanguageTag(), Map.of());
        var how = words.of(locale, "response.table.sheet.how");
        file.sheet(words.of(locale, "response.table.sheet.points"), false, points(title, entries, how));
        file.sheet(how, false, how());
        return file.bytes();
    }

    private XmlOut points(String title, List<Entry> entries, String how) {
        var most = Math.clamp(WORDS / Math.max(1, entries.size()), SHORTEST, XlsxFile.CELL_LIMIT);
        var last = TableColumn.last();
        var out = XlsxFile.worksheet();
        out.raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>");
        var leftward = Language.nearest(locale).dir() != null;
        out.open("sheetView", "workbookViewId", "0", "rightToLeft", leftward ? "1" : "");
        out.raw("<pane ySplit=\"3\" topLeftCell=\"A4\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        out.close("sheetView").raw("</sheetViews><cols>");
        for (var column : TableColumn.values()) {
            var place = String.valueOf(column.ordinal() + 1);
            out.empty("col", "min", place, "max", place, "width", width(column), "customWidth", "1");
        }
        out.raw("</cols>").open("sheetData");
        XlsxFile.row(out, 1, List.of(title), List.of(TITLE), "");
        XlsxFile.row(out, 2, List.of(words.of(locale, "response.table.instruction", how)), List.of(PLAIN), "");
        XlsxFile.row(out, HEADER_ROW, heads(), Collections.nCopies(heads().size(), HEAD), "");
        var at = HEADER_ROW;
        for (var entry : entries) {
            var said = Cut.to(entry.said().words().strip(), most);
            XlsxFile.row(out, ++at, cells(entry, said), looks(entry.point()), XlsxFile.height(said, LETTERS_IN_A_LINE));
        }
        out.close("sheetData");
        out.raw("<sheetProtection sheet=\"1\" formatColumns=\"0\" formatRows=\"0\" autoFilter=\"0\"/>");
        out.empty("autoFilter", "ref", "A" + HEADER_ROW + ":" + last + at);
        if (!entries.isEmpty()) {
            XlsxFile.choice(
                    out,
                    TableColumn.OUTCOME.cell(HEADER_ROW + 1) + ":" + TableColumn.OUTCOME.cell(at),
                    "'" + how + "'!$B$" + (firstOutcome() + 1) + ":$B$" + (firstOutcome() + Outcome.values().length));
        }
        return out.raw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
    }

    private static String width(TableColumn column) {
        return switch (column) {
            case WORDS, REASON -> "60";
            case PROVISION, AUTHOR, CHANGED, MARK -> "26";
            case THEME, ASSIGNEE, OUTCOME -> "20";
            default -> "13";
        };
    }

    private List<String> cells(Entry entry, String said) {
        var point = entry.point();
        var stance = entry.said().stance();
        var outcome = point.outcome();
        return List.of(
                point.reference(),
                // The title of a position, or of a condition in it, names no provision.
                entry.said().kind() == ContributionKind.POSITION
                        ? words.of(locale, "contribution.wholeText")
                        : point.title(),
                point.author(),
                entry.said().condition() == null
                        ? words.of(locale, entry.said().kind())
                        : words.of(locale, "response.condition"),
                said,
                stance == null ? "" : words.of(locale, stance),
                String.valueOf(point.copies()),
                point.standing(TableColumn.THEME),
                point.standing(TableColumn.ASSIGNEE),
                words.of(locale, point.status()),
                outcome == null ? "" : words.of(locale, outcome),
                point.standing(TableColumn.CHANGED),
                point.reason(),
                String.valueOf(point.version()),
                TableMark.of(point));
    }

    private static List<XlsxFile.Look> looks(TablePoint point) {
        var open = point.status().isWaiting() && !point.copy();
        return Stream.of(TableColumn.values())
                .map(column -> open && column.isOpen() ? OPEN : LOCKED)
                .toList();
    }

    private static int firstOutcome() {
        return TableColumn.OPEN.size() + 2;
    }

    /** What may be written in which column, and the outcomes to choose from. */
    private XmlOut how() {
        var out = XlsxFile.worksheet();
        out.raw("<cols><col min=\"1\" max=\"1\" width=\"26\" customWidth=\"1\"/>");
        out.raw("<col min=\"2\" max=\"2\" width=\"110\" customWidth=\"1\"/></cols>")
                .open("sheetData");
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("", words.of(locale, "response.table.how")));
        TableColumn.OPEN.forEach(column -> lines.add(List.of(
                column.letter() + " · " + words.of(locale, column),
                words.of(locale, "response.table.how." + column.name().toLowerCase(Locale.ROOT)))));
        lines.add(List.of("", words.of(locale, "response.table.how.rest")));
        Stream.of(Outcome.values()).forEach(outcome -> lines.add(List.of("", words.of(locale, outcome))));
        for (var at = 0; at < lines.size(); at++) {
            XlsxFile.row(out, at + 1, lines.get(at), List.of(HEAD, LOCKED), "");
        }
        return out.close("sheetData");
    }
}
