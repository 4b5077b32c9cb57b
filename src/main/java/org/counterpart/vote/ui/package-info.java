/** Where ballots are fixed, votes cast and results read. */
@NullMarked
package org.counterpart.vote.ui;

import org.jspecify.annotations.NullMarked;
