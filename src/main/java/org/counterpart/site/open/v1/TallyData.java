package org.counterpart.site.open.v1;

/** What was counted on one article: what was said, and one stance per organisation with a current position. */
public record TallyData(int comments, int amendments, int support, int conditions, int oppose, int noView) {}
