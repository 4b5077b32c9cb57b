/** Where contributions are written, read, signed and taken back. */
@NullMarked
package org.counterpart.contribution.ui;

import org.jspecify.annotations.NullMarked;
