/** What is taken away: texts and article files in several formats, and documents. */
@NullMarked
package org.counterpart.site.files;

import org.jspecify.annotations.NullMarked;
