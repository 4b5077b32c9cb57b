package org.counterpart.legaltext.model;

public enum Direction {
    LTR,
    RTL
}
