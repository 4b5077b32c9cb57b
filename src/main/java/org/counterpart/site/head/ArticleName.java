package org.counterpart.site.head;

/** An article by its name and the end of its address. */
public record ArticleName(String handle, String number, String heading) {}
