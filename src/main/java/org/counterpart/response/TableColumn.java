package org.counterpart.response;

import java.util.Arrays;
import java.util.List;

/** A column of the table in which points go out and come back, in its order. */
public enum TableColumn {
    REFERENCE,
    PROVISION,
    AUTHOR,
    KIND,
    WORDS,
    STANCE,
    COPIES,
    THEME,
    ASSIGNEE,
    STATE,
    OUTCOME,
    CHANGED,
    REASON,
    VERSION,
    MARK;

    /** Those that may be changed outside. */
    public static final List<TableColumn> OPEN = List.of(THEME, ASSIGNEE, OUTCOME, CHANGED, REASON);

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    char letter() {
        return (char) ('A' + ordinal());
    }

    /** "F12". */
    String cell(int row) {
        return letter() + String.valueOf(row);
    }

    static char last() {
        return Arrays.asList(values()).getLast().letter();
    }
}
