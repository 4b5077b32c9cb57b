package org.counterpart.response;

import java.util.Collection;
import java.util.Set;

/** Which addresses of this site lead somewhere. */
public interface PublicAddresses {

    /** Those of the paths at which there is nothing for everybody; by a number of statements that does not grow with them. */
    Set<String> nowhere(Collection<String> paths);
}
