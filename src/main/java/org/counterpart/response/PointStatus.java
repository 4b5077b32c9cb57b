package org.counterpart.response;

public enum PointStatus {
    OPEN,
    DRAFTED,
    PUBLISHED,
    CLOSED
}
