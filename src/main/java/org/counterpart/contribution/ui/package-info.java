/** Where contributions are written, read, signed and taken back. */
@NamedInterface("ui")
@NullMarked
package org.counterpart.contribution.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
