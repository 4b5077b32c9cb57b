/** The home of the workspace and its search. */
@NullMarked
package org.counterpart.today.ui;

import org.jspecify.annotations.NullMarked;
