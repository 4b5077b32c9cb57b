package org.counterpart.bench;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.reading.TextImporter;

/**
 * {@code ./counterpart bench texts}: every real text beside the project, what was found in it and what another way of counting expects. Times
 * are CPU of the thread that reads, so that others on the machine do not count.
 */
final class TextBench {

    private static final Path FOLDER = Path.of("../shared/data/legislation");
    private static final int WARM_ROUNDS = 10;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** XPath for the articles of a source, by its own tradition; quotations of other laws are not its own. */
    private static final String OUTSIDE = "[not(ancestor::*[local-name()='quotedStructure'])]";

    private static final String ARTICLES = "count(//*[local-name()='article']" + OUTSIDE + ")";
    private static final String SECTIONS = "count(//*[local-name()='section']" + OUTSIDE + ")";
    private static final Map<String, String> EXPECTED = Map.of(
            "sct_natural_environment_bill.en.xml", SECTIONS,
            "za_community_fire_safety.en.xml", SECTIONS);
    /** Counted by a person in files that have no marks to count by. */
    private static final Map<String, Integer> BY_HAND =
            Map.of("UY-ley-18381.md", 35, "MPV-1318-2025-09-17-CP-S00.docx", 5, "tz_cap1_interpretation.txt", 85);

    static void main(String[] args) throws Exception {
        if (!Files.isDirectory(FOLDER)) {
            say("skipped: the folder %s with real texts is not here", FOLDER);
            return;
        }
        say(
                "| file | KB | articles expected | found | units | letters | left out | unplaced | first | warm | memory |");
        say("|---|---|---|---|---|---|---|---|---|---|---|");
        try (var files = Files.list(FOLDER)) {
            for (var file : files.sorted().toList()) {
                row(file);
            }
        }
        for (var articles : new int[] {500, 1000, 2000, 4000}) {
            synthetic(articles);
        }
    }

    private static void row(Path file) throws Exception {
        var content = Files.readAllBytes(file);
        var name = file.getFileName().toString();
        try {
            var start = THREADS.getCurrentThreadCpuTime();
            var text = TextImporter.read(content, name);
            var first = millis(start);
            say(
                    "| %s | %d | %s | %d | %d | %,d | %,d | %d | %.0f ms | %.0f ms | %.0f MB |",
                    name,
                    content.length / 1024,
                    expected(name, content),
                    text.articles(),
                    text.units().size(),
                    text.report().letters(),
                    text.report().lettersLeftOut(),
                    text.report().unplaced(),
                    first,
                    warm(content, name),
                    allocated(content, name));
        } catch (Refused refused) {
            say(
                    "| %s | %d | | refused: %s |",
                    name, content.length / 1024, refused.problems().getFirst().key());
        }
    }

    private static String expected(String name, byte[] content) throws Exception {
        if (!name.endsWith(".xml")) {
            return BY_HAND.containsKey(name) ? BY_HAND.get(name) + " (by hand)" : "?";
        }
        var document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(content));
        var count =
                XPathFactory.newDefaultInstance().newXPath().evaluate(EXPECTED.getOrDefault(name, ARTICLES), document);
        return count.replaceFirst("\\.0$", "");
    }

    private static double warm(byte[] content, String name) {
        var best = Double.MAX_VALUE;
        for (var i = 0; i < WARM_ROUNDS; i++) {
            var start = THREADS.getCurrentThreadCpuTime();
            TextImporter.read(content, name);
            best = Math.min(best, millis(start));
        }
        return best;
    }

    /** Megabytes that one import allocates in all, most of them at once garbage. */
    private static double allocated(byte[] content, String name) {
        var before = THREADS.getCurrentThreadAllocatedBytes();
        TextImporter.read(content, name);
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / 1048576.0;
    }

    /** How time and memory grow with the size of a code. */
    private static void synthetic(int articles) {
        var xml = new StringBuilder("<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><act><body>");
        for (var i = 1; i <= articles; i++) {
            xml.append("<article eId='art_")
                    .append(i)
                    .append("'><num>Article ")
                    .append(i)
                    .append("</num>");
            for (var j = 1; j <= 4; j++) {
                xml.append("<paragraph><num>(").append(j).append(")</num><content><p>The authority decides within ");
                xml.append(j * 10)
                        .append(
                                " days and gives <b>reasons</b>; silence is <i>no</i> decision.</p></content></paragraph>");
            }
            xml.append("</article>");
        }
        var content = xml.append("</body></act></akomaNtoso>").toString().getBytes(StandardCharsets.UTF_8);
        say(
                "a code of %,d articles, %d KB: %.0f ms warm, %.0f MB allocated",
                articles, content.length / 1024, warm(content, "code.xml"), allocated(content, "code.xml"));
    }

    private static double millis(long start) {
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }

    @SuppressWarnings("SystemOut")
    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ENGLISH, format, arguments));
    }

    private TextBench() {}
}
