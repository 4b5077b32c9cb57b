/** Which addresses of the public site lead somewhere. */
@NullMarked
package org.counterpart.site.address;

import org.jspecify.annotations.NullMarked;
