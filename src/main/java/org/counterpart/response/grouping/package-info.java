/** Which of many texts are one letter with small changes: found by themselves, confirmed by people. Knows texts only. */
@NamedInterface("grouping")
@NullMarked
package org.counterpart.response.grouping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
