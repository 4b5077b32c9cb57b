package org.counterpart.site.contribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Stance;
import org.counterpart.response.Outcome;
import org.counterpart.site.contribution.Choices.Count;
import org.counterpart.site.contribution.Choices.Group;
import org.counterpart.site.page.Filter;
import org.jspecify.annotations.Nullable;

/** How many there are of each kind, stance and outcome, from which every count beside a list is summed: one statement for all of them. */
record Cells(List<Cell> cells) {

    /**
     * @param standing whether they count; those withdrawn or replaced are listed only
     * @param count of contributions or answers that have all this in common
     */
    record Cell(
            ContributionKind kind,
            @Nullable Stance stance,
            @Nullable Outcome outcome,
            boolean standing,
            int count) {

        private boolean fits(Filter filter) {
            return (filter.kind() == null || filter.kind() == kind)
                    && (filter.stance() == null || filter.stance() == stance)
                    && (filter.outcome() == null || filter.outcome() == outcome)
                    && (filter.answered() == null || filter.answered() == (outcome != null));
        }
    }

    /** What counts of that which is chosen. */
    int standing(Filter filter) {
        return sum(filter, true);
    }

    /** What is listed besides. */
    int ended(Filter filter) {
        return sum(filter, false);
    }

    private int sum(Filter filter, boolean standing) {
        return cells.stream()
                .filter(cell -> cell.standing() == standing && cell.fits(filter))
                .mapToInt(Cell::count)
                .sum();
    }

    Group kinds(Filter chosen) {
        return group("kind", chosen, Filter::kind, Filter::kind, List.of(ContributionKind.values()));
    }

    Group stances(Filter chosen) {
        return group("stance", chosen, Filter::stance, Filter::stance, List.of(Stance.values()));
    }

    Group outcomes(Filter chosen) {
        return group("outcome", chosen, Filter::outcome, Filter::outcome, List.of(Outcome.values()));
    }

    Group answered(Filter chosen) {
        return group("answered", chosen, Filter::answered, Filter::answered, Arrays.asList(true, false));
    }

    /** Counts under all other choices. What nobody said is left out, unless it is chosen. */
    private <T> Group group(
            String name,
            Filter chosen,
            Function<Filter, @Nullable T> now,
            BiFunction<Filter, @Nullable T, Filter> with,
            List<T> values) {
        var counts = new ArrayList<Count>();
        var all = with.apply(chosen, null);
        counts.add(new Count(null, standing(all), all, now.apply(chosen) == null));
        for (var value : values) {
            var filter = with.apply(chosen, value);
            var current = Objects.equals(now.apply(chosen), value);
            var count = standing(filter);
            if (count > 0 || current) {
                counts.add(new Count(value, count, filter, current));
            }
        }
        return new Group(name, counts.size() > 1 ? counts : List.of());
    }
}
