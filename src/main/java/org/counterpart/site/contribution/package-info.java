/** What was put to an institution and what it answered: each by itself, in lists and in feeds. */
@NullMarked
package org.counterpart.site.contribution;

import org.jspecify.annotations.NullMarked;
