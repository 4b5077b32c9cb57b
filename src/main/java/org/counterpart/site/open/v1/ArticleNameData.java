package org.counterpart.site.open.v1;

/** An article by its name and the end of its address. */
public record ArticleNameData(String handle, String number, String heading) {}
