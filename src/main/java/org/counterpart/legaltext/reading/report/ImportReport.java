package org.counterpart.legaltext.reading.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.TextFormat;

/**
 * What became of a file: kept with the version and shown beside its structure. Letters are letters and digits; marks and spaces do not count.
 * The two sides of the account are counted separately, so whatever an importer loses shows as {@link #unplaced}.
 *
 * @param taken pieces by kind
 * @param letters of the source, without its metadata
 * @param unplaced letters of the source that are in no piece and were not left out on purpose: 0 unless something went wrong
 */
public record ImportReport(
        TextFormat format,
        Map<ProvisionKind, Integer> taken,
        List<Change> changed,
        List<Omission> leftOut,
        int letters,
        int unplaced) {

    public ImportReport {
        leftOut = List.copyOf(leftOut);
        changed = List.copyOf(changed);
    }

    /** @param example the first one met, or an addition to the sentence; may be empty */
    public record Change(ImportChange what, int times, String example) {}

    /** @param letters that are in no piece for this reason */
    public record Omission(ImportOmission what, int times, int letters, String example) {}

    /** What is doubtful of all that was read for want of rules for its language; empty where those, or the file itself, told what its articles are. */
    public Optional<Doubt> ofLanguage() {
        return example(ImportChange.NO_RULES)
                .map(language -> language.equals("und")
                        ? new Doubt(
                                Implausible.LANGUAGE_NOT_RECOGNISED,
                                0,
                                "",
                                example(ImportChange.RULES_USED).orElse("en"))
                        : new Doubt(Implausible.LANGUAGE_WITHOUT_RULES, 0, "", language));
    }

    private Optional<String> example(ImportChange what) {
        return changed.stream()
                .filter(change -> change.what() == what)
                .map(Change::example)
                .findFirst();
    }

    public int lettersLeftOut() {
        return leftOut.stream().mapToInt(Omission::letters).sum();
    }
}
