/** The machinery of public pages: from an address to what is kept, made anew or refused. Knows no thing that pages are about. */
@NullMarked
package org.counterpart.site.page;

import org.jspecify.annotations.NullMarked;
