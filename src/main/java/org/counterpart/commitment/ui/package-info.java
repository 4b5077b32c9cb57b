/** The list of promises, one promise with its three voices, and the forms of each voice. */
@NullMarked
package org.counterpart.commitment.ui;

import org.jspecify.annotations.NullMarked;
