/** What an official should look at again before words become public. Knows texts only; it finds and never judges. */
@NullMarked
package org.counterpart.response.checking;

import org.jspecify.annotations.NullMarked;
