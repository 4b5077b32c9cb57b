package org.counterpart.text.model;

public enum Direction {
    LTR,
    RTL
}
