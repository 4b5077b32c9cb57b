package org.counterpart.publication;

import java.time.Instant;
import org.counterpart.base.ActKind;
import org.jspecify.annotations.Nullable;

/** An official act since the person was last here, in a process that concerns them. */
public record News(
        ActKind kind, String title, Instant at, @Nullable String organisation, String consultation, String path) {}
