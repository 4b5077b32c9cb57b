package org.counterpart.response;

import java.util.List;
import org.counterpart.base.PointId;
import org.counterpart.base.Problem;

/**
 * An open point, and what its answer lacks.
 *
 * @param copies how many points are answered with it
 */
public record Lacking(PointId point, String title, int copies, List<Problem> problems) {}
