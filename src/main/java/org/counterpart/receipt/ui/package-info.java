/** Receipts in the workspace. */
@NullMarked
package org.counterpart.receipt.ui;

import org.jspecify.annotations.NullMarked;
