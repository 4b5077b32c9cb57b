/** Views of the process: the list, the overview with its timeline, and the editor of a draft. */
@NullMarked
package org.counterpart.consultation.ui;

import org.jspecify.annotations.NullMarked;
