/** The text of a consultation in the workspace: import, structure, versions; for others the contents with the way to each article. */
@NullMarked
package org.counterpart.text.ui;

import org.jspecify.annotations.NullMarked;
