/** Which of many texts are one letter with small changes: found by themselves, confirmed by people. Knows texts only. */
@NullMarked
package org.counterpart.response.grouping;

import org.jspecify.annotations.NullMarked;
