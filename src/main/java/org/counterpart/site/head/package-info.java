/** What pages of a consultation have in common: what stands at their head, the versions of its text, counts and corrections. */
@NullMarked
package org.counterpart.site.head;

import org.jspecify.annotations.NullMarked;
