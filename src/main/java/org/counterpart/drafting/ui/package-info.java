/** How a page takes part in a shared draft, and where its earlier states are read. */
@NamedInterface("ui")
@NullMarked
package org.counterpart.drafting.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
