/** Plain HTML pages: compiled templates, the frame every page shares, and the headers that guard them. */
@NullMarked
package org.counterpart.base.web;

import org.jspecify.annotations.NullMarked;
