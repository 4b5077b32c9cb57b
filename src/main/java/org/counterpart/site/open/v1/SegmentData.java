package org.counterpart.site.open.v1;

/** A run of words that stayed, came or went. */
public record SegmentData(Terms.Mark kind, String text) {}
