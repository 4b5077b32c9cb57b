package org.counterpart.text.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterpart.text.reading.Outlines.articles;
import static org.counterpart.text.reading.Outlines.of;
import static org.counterpart.text.reading.Outlines.read;

import java.util.List;
import java.util.function.IntFunction;
import org.counterpart.text.model.ProvisionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of contents is none of the law. */
class ContentsTest {

    private static final List<String> HEADINGS = List.of(
            "Short title",
            "Interpretation",
            "Mills",
            "Millers",
            "Weirs",
            "Sluices",
            "Fees",
            "Fines",
            "Appeals",
            "Force");

    /** The same law as it announces itself and as it is. @param after what follows an entry */
    private static String law(String announcement, IntFunction<String> after, boolean body) {
        var text = new StringBuilder(announcement);
        for (var i = 1; i <= HEADINGS.size(); i++) {
            var page = body ? "" : after.apply(i);
            switch (i) {
                case 1 ->
                    text.append("PART 1")
                            .append(page)
                            .append("\n\nMills\n\nChapter 1")
                            .append(page)
                            .append("\n\nGeneral\n\n");
                case 4 -> text.append("Chapter 2").append(page).append("\n\nMillers and their helpers\n\n");
                case 6 ->
                    text.append("PART 2")
                            .append(page)
                            .append("\n\nMoney\n\nChapter 1")
                            .append(page)
                            .append("\n\nGeneral\n\n");
                case 9 -> text.append("Chapter 2").append(page).append("\n\nFinal provisions\n\n");
                default -> {}
            }
            text.append("Article ")
                    .append(i)
                    .append(". ")
                    .append(HEADINGS.get(i - 1))
                    .append(page)
                    .append("\n\n");
            if (body) {
                text.append("The miller keeps rule number ").append(i).append(".\n\n(1) He keeps it by day.\n\n");
            }
        }
        text.append("Annex 1").append(body ? "\n\nList of mills\n\n" : after.apply(99) + "\n\n");
        text.append("Annex 2").append(body ? "\n\nList of weirs\n\n" : after.apply(99) + "\n\n");
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Contents|''",
                "Table of contents|' %d'",
                "Contents|' ......... %d'",
                "Contents|'\t%d'",
                "''|' ....... %d'",
                "''|''"
            })
    void a_list_that_names_divisions_is_left_out_to_its_end(String announcement, String after) {
        var read = read(
                "Law on Mills\n\n"
                        + law(announcement.isEmpty() ? "" : announcement + "\n\n", i -> after.formatted(i), false)
                        + law("", i -> "", true),
                "law.md");
        assertThat(articles(read))
                .hasSize(10)
                .startsWith("Article 1 Short title")
                .endsWith("Article 10 Force");
        assertThat(of(read, ProvisionKind.PART)).containsExactly("PART 1 Mills", "PART 2 Money");
        assertThat(of(read, ProvisionKind.CHAPTER)).hasSize(4);
        assertThat(of(read, ProvisionKind.ANNEX)).containsExactly("Annex 1 List of mills", "Annex 2 List of weirs");
        assertThat(read.report().leftOut())
                .extracting(ImportReport.Omission::what)
                .contains(ImportOmission.TABLE_OF_CONTENTS);
    }

    @Test
    void sections_that_count_anew_in_every_chapter_are_still_contents() {
        var entries =
                "Kapitel 1\n\nAllgemeines\n\nAbschnitt 1\n\n§ 1 Zweck\n\nAbschnitt 2\n\n§ 2 Begriffe\n\nKapitel 2\n\nMühlen\n\n"
                        + "Abschnitt 1\n\n§ 3 Wehre\n\nAbschnitt 2\n\n§ 4 Müller\n\n";
        var read = read(
                "Mühlengesetz\n\nInhaltsübersicht\n\n" + entries
                        + entries.replaceAll(
                                "(§ \\d .*)", "$1\n\n(1) Der Müller hält sich daran.\n\n(2) Er tut es gern."),
                "gesetz.md");
        assertThat(articles(read)).containsExactly("§ 1 Zweck", "§ 2 Begriffe", "§ 3 Wehre", "§ 4 Müller");
        assertThat(of(read, ProvisionKind.SECTION)).hasSize(4);
    }
}
