package org.counterpart.exchange;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.counterpart.base.Files;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.reading.TextImporter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./counterpart text inspect FILE… [--json]}: what would be imported from these files. */
final class TextInspect {

    static int run(List<String> args, PrintStream out) {
        var options = Options.of(args);
        if (options.files().isEmpty()) {
            throw new TextCommand.Misunderstood("Name at least one file.");
        }
        var contents = options.files().stream().map(Options::read).toList();
        var inspections = new ArrayList<Inspection>();
        for (var i = 0; i < contents.size(); i++) {
            inspections.add(inspect(options.files().get(i), contents.get(i)));
        }
        if (options.json()) {
            var json = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            out.println(json.writeValueAsString(inspections.size() == 1 ? inspections.getFirst() : inspections));
        } else {
            inspections.forEach(inspection -> InspectionTree.print(inspection, out));
        }
        return inspections.stream().anyMatch(inspection -> inspection.refused() != null)
                ? TextCommand.REFUSED
                : TextCommand.DONE;
    }

    private static Inspection inspect(String file, byte[] content) {
        var start = System.nanoTime();
        var sha256 = HexFormat.of().formatHex(Files.sha256(content));
        try {
            var text = TextImporter.read(content, Options.name(file));
            return Inspection.of(file, sha256, text, (System.nanoTime() - start) / 1_000_000);
        } catch (Refused refused) {
            return Inspection.refused(
                    file, sha256, refused.problems().getFirst(), (System.nanoTime() - start) / 1_000_000);
        } catch (RuntimeException | StackOverflowError e) {
            // A reader that stumbles is a fault of ours; whoever inspects a hundred files still wants the others.
            return Inspection.refused(
                    file,
                    sha256,
                    Problem.at("file", "legaltext.import.failed", String.valueOf(e)),
                    (System.nanoTime() - start) / 1_000_000);
        }
    }

    private TextInspect() {}
}
