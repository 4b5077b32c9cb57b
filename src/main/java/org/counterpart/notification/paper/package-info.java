/** What the templates of mail are handed. */
@NullMarked
package org.counterpart.notification.paper;

import org.jspecify.annotations.NullMarked;
