/** The list of consultations, and each one's own page. */
@NullMarked
package org.counterpart.site.consultation;

import org.jspecify.annotations.NullMarked;
