package org.counterpart.response;

import java.util.UUID;

/**
 * A filter under a name, which all who answer in the institution see.
 *
 * @param points how many it shows at this moment
 */
public record PointView(UUID id, String name, PointFilter filter, int points) {

    /** Characters. */
    public static final int NAME_LIMIT = 60;
}
