package org.counterpart.contribution;

/** An article of one version with its words, one paragraph a line: what quotes are checked against and amendments start from. */
public record ArticleWords(ArticleName name, String text) {}
