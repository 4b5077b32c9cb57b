/** Where contributions stand in the newest version of the text: they follow their words, or a moderator finds them a place. */
@NamedInterface("placing")
@NullMarked
package org.counterpart.contribution.placing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
