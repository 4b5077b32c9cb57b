package org.counterpart.contribution.offline;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.text.reading.Archive;
import org.counterpart.text.reading.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * A form that came back.
 *
 * @param merged rows of a sheet that were merged with rows below them
 */
public record FilledForm(FormIdentity identity, List<FormAnswer> answers, Set<Integer> merged) {

    /** Bytes of a file; a form of two thousand articles has less than one million. */
    public static final int LIMIT = 10 * 1024 * 1024;

    /** Rows with words in them; four times the articles of the longest code. */
    private static final int ROWS = 10_000;

    private static final Pattern PARTS = Pattern.compile(
            "docProps/custom\\.xml|word/document\\.xml|xl/workbook\\.xml|xl/_rels/workbook\\.xml\\.rels|xl/sharedStrings\\.xml"
                    + "|xl/worksheets/[^/]+\\.xml");

    public FilledForm {
        if (answers.size() > ROWS) {
            throw new Refused(Problem.at("file", "contribution.offline.tooManyRows", ROWS));
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
        if (!Archive.is(content)) {
            throw notAForm();
        }
        var archive = Archive.open(content, name -> PARTS.matcher(name).matches());
        if (archive.xml("word/document.xml") != null) {
            return DocxForm.read(archive);
        }
        if (archive.xml("xl/workbook.xml") != null) {
            return XlsxReader.read(archive);
        }
        throw notAForm();
    }

    static Refused notAForm() {
        return new Refused(Problem.at("file", "contribution.offline.notAForm"));
    }

    /** Properties of our own that the file keeps beside its words. */
    static java.util.Map<String, String> properties(@Nullable XmlElement custom) {
        var properties = new java.util.HashMap<String, String>();
        if (custom != null) {
            custom.all("property")
                    .forEach(one ->
                            properties.put(one.attribute("name"), one.words().strip()));
        }
        return properties;
    }
}
