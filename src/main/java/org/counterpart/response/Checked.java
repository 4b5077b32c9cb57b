package org.counterpart.response;

import java.util.List;
import org.counterpart.base.Problem;

/**
 * What stands in the way of publishing, and what should be looked at before.
 *
 * @param blocking what {@link Points#publish} refuses for
 * @param lacking the first of the open points among that, in the order of the text
 * @param answers how many would become public now
 */
public record Checked(List<Problem> blocking, List<Lacking> lacking, List<Doubt> doubts, int answers) {}
