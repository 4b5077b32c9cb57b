package org.counterpart.vote;

/** Who is put on the roll when a ballot opens. */
public enum Electorate {
    ADMITTED_NGOS,
    /** Those invited to the consultation, as far as they are admitted. */
    INVITED_NGOS
}
