package org.counterpart.site.open.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list can be restricted by.
 *
 * @param chosen what it is restricted by now
 * @param articles that something was said on, in the order of the text
 * @param organisations that said something, by name
 * @param questions of the consultation, in order
 * @param groups counts that restrict
 */
public record ChoicesData(
        FilterData chosen,
        List<ChoicesData.Choice> articles,
        List<ChoicesData.Choice> organisations,
        List<ChoicesData.Choice> questions,
        List<ChoicesData.Group> groups) {

    /** One of many: its value in an address, and its name. */
    public record Choice(String value, String name) {}

    /** Counts of one kind, beginning with all. */
    public record Group(String name, List<ChoicesData.Count> counts) {}

    /**
     * A number and where it leads.
     *
     * @param what is counted: a constant with a word, true or false for answered or not, null for all
     * @param filter restricts to what was counted
     */
    public record Count(@Nullable Object what, int count, FilterData filter, boolean current) {}
}
