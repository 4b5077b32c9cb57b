/** The queue of points, and the place where an institution answers them. */
@NullMarked
package org.counterpart.response.ui;

import org.jspecify.annotations.NullMarked;
