package org.counterpart.legaltext.reading.manuscript;

import org.counterpart.legaltext.model.Declaration;
import org.counterpart.legaltext.model.ProvisionKind;

/**
 * What a paragraph of an export of ours says of itself: which provision it opens.
 *
 * @param number empty where it has none, or where it was typed anew and has to be found in the words
 */
public record Declared(Declaration declaration, String number, String heading, String eid) {

    /** Opens nothing: it goes on with the last provision. */
    public static final Declared CONTINUED =
            new Declared(new Declaration(ProvisionKind.TEXT, 0, false, false), "", "", "");

    /** Goes on with the last line of the last provision. */
    public static final Declared JOINED =
            new Declared(new Declaration(ProvisionKind.TEXT, 0, false, false), "", "", "joined");
}
