package org.counterpart.exchange;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.comparison.Differences;
import org.counterpart.legaltext.reading.TextImporter;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./counterpart text compare OLD NEW [--json] [--ignore-ids]}: which unit of the one file is which of the other, and what changed. */
final class TextCompare {

    private static final String IGNORE_IDS = "--ignore-ids";

    static int run(List<String> args, PrintStream out, PrintStream err) {
        var others = new ArrayList<>(args);
        var ignoreIds = others.removeIf(IGNORE_IDS::equals);
        var options = Options.of(others);
        if (options.files().size() != 2) {
            throw new TextCommand.Misunderstood("Name two files: the old text and the new one.");
        }
        var contents = options.files().stream().map(Options::read).toList();
        var old = read(options.files().get(0), contents.get(0), err);
        var fresh = read(options.files().get(1), contents.get(1), err);
        if (old == null || fresh == null) {
            return TextCommand.REFUSED;
        }
        var start = System.nanoTime();
        var differences = Differences.between(old.text(), fresh.text(), !ignoreIds);
        var milliseconds = (System.nanoTime() - start) / 1_000_000;
        if (options.json()) {
            var comparison = Comparison.of(
                    side(options.files().get(0), old),
                    side(options.files().get(1), fresh),
                    ignoreIds,
                    milliseconds,
                    differences);
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(comparison));
        } else {
            ComparisonText.print(differences, out);
        }
        return TextCommand.DONE;
    }

    private static Comparison.Side side(String file, ImportedText text) {
        return new Comparison.Side(
                file,
                text.title(),
                text.language(),
                text.articles(),
                text.units().size());
    }

    private static @Nullable ImportedText read(String file, byte[] content, PrintStream err) {
        try {
            return TextImporter.read(content, Options.name(file));
        } catch (Refused refused) {
            refused.problems()
                    .forEach(problem -> err.println(file + ": " + Sentences.of(problem.key(), problem.arguments())));
        } catch (RuntimeException | StackOverflowError e) {
            // A reader that stumbles is a fault of ours; the console still gets a sentence and the exit code.
            err.println(file + ": " + Sentences.of("legaltext.import.failed", List.of(String.valueOf(e))));
        }
        return null;
    }

    private TextCompare() {}
}
