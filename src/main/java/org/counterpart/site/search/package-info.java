/** What is public, found by its words. Other modules search by {@link org.counterpart.site.search.PublicSearch}. */
@NamedInterface("search")
@NullMarked
package org.counterpart.site.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
