package org.counterpart.site.open.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's stance on this article, with the conditions it names.
 *
 * @param stance null where it sets conditions only
 */
public record StandData(
        String organisation,
        String slug,
        Terms.@Nullable Stance stance,
        String reason,
        int number,
        List<AnsweredConditionData> conditions) {}
