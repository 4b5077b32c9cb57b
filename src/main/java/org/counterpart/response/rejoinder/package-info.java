/** An answer contested by whose point it is, the institution's reply, and what the moderator finds. */
@NamedInterface("rejoinder")
@NullMarked
package org.counterpart.response.rejoinder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
