package org.counterpart.response;

/** Points of one consultation by state. For readers outside the institution, drafted points count as open. */
public record PointCounts(int open, int drafted, int published, int closed) {

    /** Points that need an answer or have one. */
    public int total() {
        return open + drafted + published;
    }

    public int of(PointStatus status) {
        return switch (status) {
            case OPEN -> open;
            case DRAFTED -> drafted;
            case PUBLISHED -> published;
            case CLOSED -> closed;
        };
    }
}
