package org.counterpart.site.open.v1;

/** What an address of the open data answers with. */
public interface OpenDocument {}
