/** What public pages show, as plain records: everything here is public by being here. Templates and JSON are both made of them. */
@NamedInterface("page")
@NullMarked
package org.counterpart.publication.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
