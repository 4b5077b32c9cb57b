package org.counterpart.text;

public enum Direction {
    LTR,
    RTL
}
