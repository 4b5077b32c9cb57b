/** Views of organisations, their members and the rules of procedure; the form of application. */
@NullMarked
package org.counterpart.organisation.ui;

import org.jspecify.annotations.NullMarked;
