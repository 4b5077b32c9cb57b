package org.counterpart.commitment;

import java.time.Instant;
import java.time.LocalDate;
import org.counterpart.base.MilestoneId;
import org.jspecify.annotations.Nullable;

/** A date that was moved: by whom and why stays on the page. */
public record Slippage(
        MilestoneId milestone,
        LocalDate fromOn,
        LocalDate toOn,
        String reason,
        @Nullable String by,
        Instant at) {}
