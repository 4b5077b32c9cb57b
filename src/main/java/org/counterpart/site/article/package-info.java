/** The page of an article: its words, what was said on it, and the wordings proposed for it. */
@NullMarked
package org.counterpart.site.article;

import org.jspecify.annotations.NullMarked;
