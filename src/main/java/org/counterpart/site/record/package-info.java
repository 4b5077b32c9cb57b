/** The public record of official acts. */
@NullMarked
package org.counterpart.site.record;

import org.jspecify.annotations.NullMarked;
