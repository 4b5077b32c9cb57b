/** Forms that an organisation fills in without a network: written as files, read back, and made drafts of. */
@NullMarked
package org.counterpart.contribution.offline;

import org.jspecify.annotations.NullMarked;
