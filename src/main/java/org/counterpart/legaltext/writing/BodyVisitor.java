package org.counterpart.legaltext.writing;

import org.counterpart.legaltext.model.Mark;

/** Receives the words of a unit in the order in which a file has them; what is opened last is closed first. */
interface BodyVisitor {

    void beginParagraph(String words);

    void endParagraph();

    /** @param rest words that follow the quotation on its last line; usually empty */
    void beginQuotation(String rest);

    /** The rest, if any, comes next, and after it {@link #afterQuotation}. */
    void endQuotation(String rest);

    void afterQuotation(String rest);

    /** @param columns of its longest row; others may have fewer cells */
    void beginTable(int columns);

    void endTable();

    void beginRow();

    void endRow();

    void beginCell(String words);

    void endCell();

    void open(Mark mark);

    void close(Mark mark);

    void words(String words);

    void note(Mark note);
}
