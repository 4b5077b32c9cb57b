package org.counterpart.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.counterpart.base.Problem;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.Plausibility;
import org.counterpart.legaltext.reading.report.Doubt;
import org.counterpart.legaltext.reading.report.ImportReport;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file, as {@code text inspect --json} prints it. A refused file has its name, its hash, the time and the reason, nothing else.
 *
 * @param kinds how many units of each kind
 * @param marks how many references, notes, tables and so on within the units
 * @param letters letters and digits of the source, without its metadata
 * @param taken letters that are in the title or in a unit
 * @param notTaken what was left out on purpose, by reason
 * @param unplaced letters that are nowhere; 0 unless something went wrong
 * @param plausibility what is unlikely about the structure
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Inspection(
        String file,
        String sha256,
        long milliseconds,
        @Nullable Refusal refused,
        @Nullable String format,
        @Nullable String language,
        @Nullable String direction,
        @Nullable String title,
        @Nullable String number,
        @Nullable String date,
        @Nullable Integer articles,
        @Nullable Map<ProvisionKind, Integer> kinds,
        @Nullable Map<Mark.Kind, Integer> marks,
        @Nullable Integer letters,
        @Nullable Integer taken,
        @Nullable List<NotTaken> notTaken,
        @Nullable Integer unplaced,
        @Nullable List<Warning> warnings,
        @Nullable List<Doubtful> plausibility,
        @Nullable List<InspectedUnit> units) {

    /** @param code stable name of the reason */
    record Refusal(String code, String reason) {}

    record NotTaken(String code, int times, int letters, String example, String sentence) {}

    record Warning(String code, int times, String sentence) {}

    /**
     * What is unlikely of the structure, and where.
     *
     * @param unit eId of the unit that it is about
     */
    record Doubtful(String code, String unit, String label, String sentence) {}

    /** @param characters of number, heading and body */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InspectedUnit(
            ProvisionKind kind,
            String number,
            String heading,
            int depth,
            String eId,
            @Nullable String handle,
            int characters,
            String beginning) {}

    private static final int BEGINNING = 80;

    static Inspection refused(String file, String sha256, Problem problem, long milliseconds) {
        var code = problem.key().substring(problem.key().lastIndexOf('.') + 1);
        return new Inspection(
                file,
                sha256,
                milliseconds,
                new Refusal(code, Sentences.of(problem.key(), problem.arguments())),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Inspection of(String file, String sha256, ImportedText text, long milliseconds) {
        var report = text.report();
        var date = text.origin().date();
        return new Inspection(
                file,
                sha256,
                milliseconds,
                null,
                report.format().name(),
                text.language(),
                text.direction().name(),
                text.title(),
                text.origin().number().isEmpty() ? null : text.origin().number(),
                date == null ? null : date.toString(),
                text.articles(),
                report.taken(),
                marks(text.units()),
                report.letters(),
                report.letters() - report.lettersLeftOut() - report.unplaced(),
                report.leftOut().stream().map(Inspection::notTaken).toList(),
                report.unplaced(),
                report.changed().stream().map(Inspection::warning).toList(),
                Plausibility.of(text).stream()
                        .map(doubt -> doubtful(doubt, text.units()))
                        .toList(),
                text.units().stream().map(Inspection::line).toList());
    }

    private static Map<Mark.Kind, Integer> marks(List<Unit> units) {
        var marks = new TreeMap<Mark.Kind, Integer>();
        units.forEach(unit -> unit.marks().forEach(mark -> marks.merge(mark.kind(), 1, Integer::sum)));
        return marks;
    }

    private static NotTaken notTaken(ImportReport.Omission omission) {
        return new NotTaken(
                omission.what().name(),
                omission.times(),
                omission.letters(),
                omission.example(),
                Sentences.of(omission.what(), omission.times(), omission.letters(), omission.example()));
    }

    private static Warning warning(ImportReport.Change change) {
        return new Warning(
                change.what().name(), change.times(), Sentences.of(change.what(), change.times(), change.example()));
    }

    private static Doubtful doubtful(Doubt doubt, List<Unit> units) {
        return new Doubtful(
                doubt.what().name(),
                units.get(doubt.unit()).eid(),
                doubt.label(),
                Sentences.of(doubt.what(), doubt.label(), doubt.detail()));
    }

    private static InspectedUnit line(Unit unit) {
        return new InspectedUnit(
                unit.kind(),
                unit.number(),
                unit.heading(),
                unit.depth(),
                unit.eid(),
                unit.handle(),
                unit.number().length() + unit.heading().length() + unit.body().length(),
                beginning(unit.body().replace('\n', ' ')));
    }

    private static String beginning(String body) {
        return body.length() <= BEGINNING ? body : body.substring(0, BEGINNING - 1) + "…";
    }
}
