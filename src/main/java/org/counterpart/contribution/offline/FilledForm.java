package org.counterpart.contribution.offline;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.counterpart.base.Packed;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.reading.xml.SafeXml;
import org.counterpart.legaltext.reading.xml.XmlElement;

/**
 * A form that came back.
 *
 * @param merged rows of a sheet that were merged with rows below them
 */
public record FilledForm(FormIdentity identity, List<FormAnswer> answers, Set<Integer> merged) {

    /** Bytes of a file; a form of two thousand articles has less than one million. */
    public static final int LIMIT = 10 * 1024 * 1024;

    /** Rows with words in them; four times the articles of the longest code. */
    static final int ROWS = 10_000;

    /** The form of four thousand articles, as Word saves it, has a fifth of this. */
    private static final Packed.Bounds BOUNDS = new Packed.Bounds(2_000, 24 * 1024 * 1024, 48L * 1024 * 1024);

    /** Elements of one paragraph, table or row. */
    private static final int ELEMENTS = 50_000;

    /** One at a time on a machine: each takes memory, and nobody waits long. */
    private static final Lock ONE_AT_A_TIME = new ReentrantLock(true);

    private static final Pattern PARTS = Pattern.compile(
            "docProps/custom\\.xml|word/document\\.xml|xl/workbook\\.xml|xl/_rels/workbook\\.xml\\.rels|xl/sharedStrings\\.xml"
                    + "|xl/worksheets/[^/]+\\.xml");

    public FilledForm {
        if (answers.size() > ROWS) {
            throw tooManyRows();
        }
        answers = List.copyOf(answers);
        merged = Set.copyOf(merged);
    }

    /**
     * Reads a file of Word, Excel or LibreOffice. Macros, links and pictures in it are not looked at.
     *
     * @throws Refused when it is none, is damaged, or does not say which form it is
     */
    public static FilledForm read(byte[] content) {
        if (content.length > LIMIT) {
            throw new Refused(Problem.at("file", "base.file.tooLarge", LIMIT / 1024 / 1024));
        }
        if (!Packed.is(content)) {
            throw notAForm();
        }
        ONE_AT_A_TIME.lock();
        try {
            return unpacked(Packed.parts(content, name -> PARTS.matcher(name).matches(), BOUNDS));
        } catch (IOException e) {
            throw new Refused(Problem.at("file", "contribution.offline.damaged"));
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static FilledForm unpacked(Map<String, byte[]> parts) {
        if (parts.containsKey("word/document.xml")) {
            return DocxForm.read(parts);
        }
        if (parts.containsKey("xl/workbook.xml")) {
            return XlsxReader.read(parts);
        }
        throw notAForm();
    }

    /** Hands over what stands right inside of an element of this name, one after the other; returns the rest. Nothing without such a part. */
    static Optional<XmlElement> each(Map<String, byte[]> parts, String name, String parent, Consumer<XmlElement> each) {
        return Optional.ofNullable(parts.get(name)).map(part -> SafeXml.read(part, parent, ELEMENTS, each));
    }

    static Refused tooManyRows() {
        return new Refused(Problem.at("file", "contribution.offline.tooManyRows", ROWS));
    }

    static Refused notAForm() {
        return new Refused(Problem.at("file", "contribution.offline.notAForm"));
    }

    /** Properties of our own that the file keeps beside its words. */
    static Map<String, String> properties(Map<String, byte[]> parts) {
        var properties = new HashMap<String, String>();
        each(
                parts,
                "docProps/custom.xml",
                "Properties",
                one -> properties.put(one.attribute("name"), one.words().strip()));
        return properties;
    }
}
