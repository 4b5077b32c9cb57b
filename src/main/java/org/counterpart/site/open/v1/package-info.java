/**
 * The public data as programs read them: a record for each address that ends in {@code .json}, and what stands in it, pinned by the snapshots of
 * {@code src/test/resources/open/v1}. What is here stays as it is; what a program cannot read on any more is a new version beside it. Depends on nothing
 * of the product: no type of the inside is ever written out.
 */
@NullMarked
package org.counterpart.site.open.v1;

import org.jspecify.annotations.NullMarked;
