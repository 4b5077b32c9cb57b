package org.counterpart.legaltext.reading.report;

import org.counterpart.base.Problem;
import org.counterpart.base.Refused;

/** Why a file is not read, said at the field "file". */
public final class Unreadable {

    public static Refused because(String key, Object... arguments) {
        return new Refused(Problem.at("file", key, arguments));
    }

    private Unreadable() {}
}
