package org.counterpart.site.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.counterpart.base.NotFound;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Stance;
import org.counterpart.response.Outcome;
import org.counterpart.site.open.v1.FilterData;
import org.counterpart.site.open.v1.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Which contributions or answers are shown, and in which order: the choices that an address may make, and no others. They stand in one order
 * in the address and in what a page is known by, so that the same choices are one page.
 *
 * @param article end of the article's address, or {@link #WHOLE_TEXT}
 * @param organisation end of its address
 * @param question its number in the consultation
 * @param answered whether the institution's answer is published
 */
public record Filter(
        @Nullable String article,
        @Nullable String organisation,
        @Nullable Integer question,
        @Nullable ContributionKind kind,
        @Nullable Stance stance,
        @Nullable Outcome outcome,
        @Nullable Boolean answered,
        Order order) {

    /** How lists stand. */
    public enum Order {
        TEXT,
        NEWEST
    }

    public static final Filter NONE = new Filter(null, null, null, null, null, null, null, Order.TEXT);

    /** In place of an article. No article has this address. */
    public static final String WHOLE_TEXT = "whole_text";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,120}");

    /** @throws NotFound when a choice is none */
    public static Filter of(UnaryOperator<@Nullable String> parameter) {
        var answered = parameter.apply("answered");
        var order = one(Order.class, parameter.apply("order"));
        return new Filter(
                WHOLE_TEXT.equals(parameter.apply("article")) ? WHOLE_TEXT : name(parameter.apply("article")),
                name(parameter.apply("organisation")),
                number(parameter.apply("question")),
                one(ContributionKind.class, parameter.apply("kind")),
                one(Stance.class, parameter.apply("stance")),
                one(Outcome.class, parameter.apply("outcome")),
                isNone(answered) ? null : Boolean.valueOf(yes(answered)),
                order == null ? Order.TEXT : order);
    }

    public Filter article(@Nullable String other) {
        return new Filter(other, organisation, question, kind, stance, outcome, answered, order);
    }

    public Filter organisation(@Nullable String other) {
        return new Filter(article, other, question, kind, stance, outcome, answered, order);
    }

    public Filter kind(@Nullable ContributionKind other) {
        return new Filter(article, organisation, question, other, stance, outcome, answered, order);
    }

    public Filter stance(@Nullable Stance other) {
        return new Filter(article, organisation, question, kind, other, outcome, answered, order);
    }

    public Filter outcome(@Nullable Outcome other) {
        return new Filter(article, organisation, question, kind, stance, other, answered, order);
    }

    public Filter answered(@Nullable Boolean other) {
        return new Filter(article, organisation, question, kind, stance, outcome, other, order);
    }

    public Filter newest() {
        return new Filter(article, organisation, question, kind, stance, outcome, answered, Order.NEWEST);
    }

    /** What is chosen, as an address says it. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "article", article);
        put(parameters, "organisation", organisation);
        put(parameters, "question", question == null ? null : question.toString());
        put(parameters, "kind", value(kind));
        put(parameters, "stance", value(stance));
        put(parameters, "outcome", value(outcome));
        put(parameters, "answered", answered == null ? null : answered ? "yes" : "no");
        put(parameters, "order", order == Order.TEXT ? null : value(order));
        return parameters;
    }

    /** With its question mark; empty where nothing is chosen. No value needs an escape. */
    public String query() {
        var parameters = parameters();
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static @Nullable String value(@Nullable Enum<?> one) {
        return one == null ? null : one.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isNone(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static @Nullable String name(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!NAME.matcher(text).matches()) {
            throw new NotFound();
        }
        return text;
    }

    private static @Nullable Integer number(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new NotFound();
        }
        return Integer.valueOf(text);
    }

    private static boolean yes(@Nullable String text) {
        if (!"yes".equals(text) && !"no".equals(text)) {
            throw new NotFound();
        }
        return "yes".equals(text);
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> kind, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        for (var constant : kind.getEnumConstants()) {
            if (text.equals(value(constant))) {
                return constant;
            }
        }
        throw new NotFound();
    }

    public FilterData open() {
        return new FilterData(
                article,
                organisation,
                question,
                Terms.sameOrNull(Terms.ContributionKind.class, kind),
                Terms.sameOrNull(Terms.Stance.class, stance),
                Terms.sameOrNull(Terms.Outcome.class, outcome),
                answered,
                Terms.same(Terms.Order.class, order));
    }
}
