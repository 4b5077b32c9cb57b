package org.counterpart.site.contribution;

import java.util.List;
import org.counterpart.site.open.v1.ChoicesData;
import org.counterpart.site.page.Filter;
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
public record Choices(
        Filter chosen, List<Choice> articles, List<Choice> organisations, List<Choice> questions, List<Group> groups) {

    /** The question that is chosen, by number and words. */
    public @Nullable String question() {
        return questions.stream()
                .filter(one -> one.value().equals(String.valueOf(chosen.question())))
                .map(Choice::name)
                .findFirst()
                .orElse(null);
    }

    /** One of many: its value in an address, and its name. */
    public record Choice(String value, String name) {

        public ChoicesData.Choice open() {
            return new ChoicesData.Choice(value, name);
        }
    }

    /** Counts of one kind, beginning with all. */
    public record Group(String name, List<Count> counts) {

        public ChoicesData.Group open() {
            return new ChoicesData.Group(name, counts.stream().map(Count::open).toList());
        }
    }

    /**
     * A number and where it leads.
     *
     * @param what is counted: a constant with a word, true or false for answered or not, null for all
     * @param filter restricts to what was counted
     */
    public record Count(@Nullable Object what, int count, Filter filter, boolean current) {

        public ChoicesData.Count open() {
            return new ChoicesData.Count(
                    what instanceof Enum<?> term ? term.name() : what, count, filter.open(), current);
        }
    }

    public ChoicesData open() {
        return new ChoicesData(
                chosen.open(),
                articles.stream().map(Choice::open).toList(),
                organisations.stream().map(Choice::open).toList(),
                questions.stream().map(Choice::open).toList(),
                groups.stream().map(Group::open).toList());
    }
}
