/** The outbox of the product's mail, for administrators. */
@NullMarked
package org.counterpart.notification.ui;

import org.jspecify.annotations.NullMarked;
