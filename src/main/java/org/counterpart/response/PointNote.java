package org.counterpart.response;

import java.time.Instant;

/** What somebody inside the institution noted on a point; it is never edited. */
public record PointNote(String author, Instant at, String body) {}
