package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.ImportReport;
import org.counterpart.legaltext.reading.report.ImportedText;

/** What tests look at in a text that was read; all of them also that no letter is lost. */
final class Outlines {

    static ImportedText read(String content, String file) {
        return whole(TextImporter.read(content.getBytes(StandardCharsets.UTF_8), file));
    }

    static ImportedText whole(ImportedText read) {
        assertThat(read.report().unplaced()).isZero();
        return read;
    }

    /** Number and heading of each article. */
    static List<String> articles(ImportedText read) {
        return of(read, ProvisionKind.ARTICLE);
    }

    static List<String> of(ImportedText read, ProvisionKind kind) {
        return read.units().stream()
                .filter(unit -> unit.kind() == kind)
                .map(unit -> (unit.number() + " " + unit.heading()).strip())
                .toList();
    }

    static String words(ImportedText read) {
        var all = new StringBuilder();
        for (var unit : read.units()) {
            all.append(unit.number()).append(' ').append(unit.heading()).append(' ');
            all.append(unit.body()).append('\n');
        }
        return all.toString();
    }

    static int changed(ImportedText read, ImportChange what) {
        return read.report().changed().stream()
                .filter(change -> change.what() == what)
                .mapToInt(ImportReport.Change::times)
                .sum();
    }

    static Unit article(ImportedText read, String number) {
        return read.units().stream()
                .filter(unit -> unit.isArticle() && unit.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Outlines() {}
}
