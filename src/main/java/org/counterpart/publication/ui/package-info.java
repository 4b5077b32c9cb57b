/** The home of the workspace and its search: read from everywhere. */
@NullMarked
package org.counterpart.publication.ui;

import org.jspecify.annotations.NullMarked;
