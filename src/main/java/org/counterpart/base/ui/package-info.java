/** What every view of the workspace shares: the shell with its navigation, and small components of the common visual language. */
@NullMarked
package org.counterpart.base.ui;

import org.jspecify.annotations.NullMarked;
