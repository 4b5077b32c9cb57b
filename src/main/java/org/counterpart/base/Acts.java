package org.counterpart.base;

import java.util.List;

/**
 * Many acts of one moment, such as the answers to all points of a consultation: published as one event, so that what follows from them costs
 * a few statements and not a few for each. Pages follow the one act that stands beside them.
 */
public record Acts(List<Act> all) {

    public Acts {
        all = List.copyOf(all);
    }
}
