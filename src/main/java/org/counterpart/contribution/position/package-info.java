/** The formal stance of an organisation: drafted together, signed, confirmed for later versions. */
@NamedInterface("position")
@NullMarked
package org.counterpart.contribution.position;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
