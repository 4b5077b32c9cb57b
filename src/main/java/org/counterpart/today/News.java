package org.counterpart.today;

import java.time.Instant;
import java.time.ZoneId;
import org.counterpart.base.ActKind;
import org.jspecify.annotations.Nullable;

/**
 * An official act since the person was last here, in a process that concerns them.
 *
 * @param zone of the process: in which its days are said
 * @param path of what it was about; with a leading slash on the public side, without one in the workspace
 */
public record News(
        ActKind kind,
        String title,
        Instant at,
        ZoneId zone,
        @Nullable String organisation,
        String consultation,
        String path) {}
