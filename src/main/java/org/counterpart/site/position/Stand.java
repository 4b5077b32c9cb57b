package org.counterpart.site.position;

import java.util.List;
import org.counterpart.contribution.Stance;
import org.counterpart.site.contribution.AnsweredCondition;
import org.counterpart.site.open.v1.StandData;
import org.counterpart.site.open.v1.Terms;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's stance on this article, with the conditions it names.
 *
 * @param stance null where it sets conditions only
 */
public record Stand(
        String organisation,
        String slug,
        @Nullable Stance stance,
        String reason,
        int number,
        List<AnsweredCondition> conditions) {

    public StandData open() {
        return new StandData(
                organisation,
                slug,
                Terms.sameOrNull(Terms.Stance.class, stance),
                reason,
                number,
                conditions.stream().map(AnsweredCondition::open).toList());
    }
}
