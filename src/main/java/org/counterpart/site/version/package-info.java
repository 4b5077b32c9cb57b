/** The versions of a text: their list, and the words of each. */
@NullMarked
package org.counterpart.site.version;

import org.jspecify.annotations.NullMarked;
