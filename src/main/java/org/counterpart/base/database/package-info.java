/** Where the data is: the embedded MariaDB when nothing else is configured, otherwise the operator's MySQL-family server. */
@NullMarked
package org.counterpart.base.database;

import org.jspecify.annotations.NullMarked;
