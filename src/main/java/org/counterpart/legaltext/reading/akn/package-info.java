/** Akoma Ntoso, which says its structure itself. */
@NullMarked
package org.counterpart.legaltext.reading.akn;

import org.jspecify.annotations.NullMarked;
