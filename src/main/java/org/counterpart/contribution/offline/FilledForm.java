package org.counterpart.contribution.offline;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterpart.base.Packed;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.reading.office.OfficeParts;

/**
 * A form that came back.
 *
 * @param merged rows of a sheet that were merged with rows below them
 */
public record FilledForm(FormIdentity identity, List<FormAnswer> answers, Set<Integer> merged) {

    public static final int LIMIT = OfficeParts.LIMIT;

    /** Rows with words in them; four times the articles of the longest code. */
    static final int ROWS = 10_000;

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
        try {
            return OfficeParts.read(content, FilledForm::unpacked);
        } catch (IOException e) {
            throw new Refused(Problem.at("file", "contribution.offline.damaged"));
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

    static Refused tooManyRows() {
        return new Refused(Problem.at("file", "contribution.offline.tooManyRows", ROWS));
    }

    static Refused notAForm() {
        return new Refused(Problem.at("file", "contribution.offline.notAForm"));
    }

    /** Properties of our own that the file keeps beside its words. */
    static Map<String, String> properties(Map<String, byte[]> parts) {
        var properties = new HashMap<String, String>();
        OfficeParts.each(
                parts,
                "docProps/custom.xml",
                "Properties",
                one -> properties.put(one.attribute("name"), one.words().strip()));
        return properties;
    }
}
