package org.counterpart.response;

import org.counterpart.base.PointId;
import org.counterpart.contribution.ContributionKind;
import org.jspecify.annotations.Nullable;

/**
 * A point in a list.
 *
 * @param author the organisation, or the person where there is none
 * @param excerpt the contribution's first words, or the condition
 * @param assignee who answers it, and under which theme it is; null also for readers outside the institution
 * @param copies how many points are answered with this one and stand in no list by themselves
 */
public record PointSummary(
        PointId id,
        String title,
        PointStatus status,
        @Nullable Outcome outcome,
        ContributionKind kind,
        boolean condition,
        @Nullable Integer number,
        String author,
        String excerpt,
        @Nullable String assignee,
        @Nullable String theme,
        int copies) {}
