package org.counterpart.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.counterpart.contribution.Stance;

/**
 * The open data of the French consultation on the Digital Republic bill, 2015: the government's articles as Markdown, what participants
 * proposed and argued as CSV. Reads all of it before anything is written, so that a damaged file changes nothing.
 */
record DigitalRepublic(String law, List<Opinion> articles, List<Opinion> proposals, List<Argument> arguments) {

    private static final String LAW = "republique_numerique_draft_law.fr.md";
    private static final String OPINIONS = "republique_numerique_opinions.csv";
    private static final String ARGUMENTS = "republique_numerique_arguments.csv";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT);

    /** An article, of the government or of a participant, with its three-way vote. */
    record Opinion(
            String id,
            String section,
            String title,
            String body,
            String author,
            boolean byOrganisation,
            Instant at,
            int inFavour,
            int against,
            int mixed,
            boolean trashed) {}

    record Argument(
            String id, String opinion, Stance stance, String body, String author, boolean byOrganisation, Instant at) {}

    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(OPINIONS));
    }

    static DigitalRepublic read(Path folder) {
        for (var file : List.of(LAW, OPINIONS, ARGUMENTS)) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new ImportRefused("The file " + file + " is missing in " + folder
                        + ". The consultation consists of " + LAW + ", " + OPINIONS + " and " + ARGUMENTS + ".");
            }
        }
        var articles = new ArrayList<Opinion>();
        var proposals = new ArrayList<Opinion>();
        for (var row : rows(folder.resolve(OPINIONS))) {
            (row.get("kind").equals("government_article") ? articles : proposals).add(opinion(row));
        }
        var arguments = rows(folder.resolve(ARGUMENTS)).stream()
                .map(DigitalRepublic::argument)
                .toList();
        return new DigitalRepublic(text(folder.resolve(LAW)), articles, proposals, arguments);
    }

    private static Opinion opinion(CSVRecord row) {
        return new Opinion(
                row.get("opinion_id"),
                row.get("section") + " — " + row.get("section_subtitle"),
                row.get("title").strip(),
                ForeignHtml.text(row.get("body_html")),
                row.get("author"),
                row.get("author_kind").equals("organisation"),
                time(row.get("created_at")),
                number(row, "votes_ok"),
                number(row, "votes_nok"),
                number(row, "votes_mitige"),
                row.get("is_trashed").equals("True"));
    }

    private static Argument argument(CSVRecord row) {
        return new Argument(
                row.get("argument_id"),
                row.get("opinion_id"),
                row.get("stance").equals("for") ? Stance.SUPPORT : Stance.OPPOSE,
                ForeignHtml.typed(row.get("body")),
                row.get("author"),
                row.get("author_kind").equals("organisation"),
                time(row.get("created_at")));
    }

    private static List<CSVRecord> rows(Path file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var parser = format.parse(reader)) {
            var rows = parser.getRecords();
            for (var row : rows) {
                if (!row.isConsistent()) {
                    throw new ImportRefused(file.getFileName() + " is damaged: row " + row.getRecordNumber() + " has "
                            + row.size() + " columns.");
                }
            }
            return rows;
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException e) {
            throw new ImportRefused(file.getFileName() + " cannot be read as CSV in UTF-8: " + e.getMessage(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ImportRefused(file.getFileName() + " cannot be read as UTF-8: " + e.getMessage(), e);
        }
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text, TIME).toInstant();
    }

    private static int number(CSVRecord row, String column) {
        var text = row.get(column);
        return text.isBlank() ? 0 : (int) Double.parseDouble(text);
    }
}
