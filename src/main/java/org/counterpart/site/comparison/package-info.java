/** What changed between two versions. */
@NullMarked
package org.counterpart.site.comparison;

import org.jspecify.annotations.NullMarked;
