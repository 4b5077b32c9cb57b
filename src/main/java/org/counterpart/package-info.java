/** Counterpart: consultation between a state and its civil society. Each package below is a module; see {@code docs/decisions/0001}. */
@NullMarked
package org.counterpart;

import org.jspecify.annotations.NullMarked;
