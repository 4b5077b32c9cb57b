package org.counterpart.publication.page;

/** A refusal in plain words; {@code key} names its sentences, {@code .title} and {@code .body}. */
public record ErrorPage(int status, String key) {}
