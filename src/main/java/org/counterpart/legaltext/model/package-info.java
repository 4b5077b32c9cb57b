/** Units of a text: what they are, how they are called; free of files, screens and the database. */
@NamedInterface("model")
@NullMarked
package org.counterpart.legaltext.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
