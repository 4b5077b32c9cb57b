/** Forms that an organisation fills in without a network: how they are written as files and read back. Pure: no database, no rules. */
@NullMarked
package org.counterpart.contribution.offline;

import org.jspecify.annotations.NullMarked;
