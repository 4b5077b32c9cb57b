package org.counterpart.vote;

public enum Electorate {
    ADMITTED_NGOS,
    INVITED_NGOS
}
