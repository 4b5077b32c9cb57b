/** Views of accounts and of one's own desk. */
@NullMarked
package org.counterpart.identity.ui;

import org.jspecify.annotations.NullMarked;
