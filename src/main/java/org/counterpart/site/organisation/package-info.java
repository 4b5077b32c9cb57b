/** Organisations, and what each of them did. */
@NullMarked
package org.counterpart.site.organisation;

import org.jspecify.annotations.NullMarked;
