package org.counterpart.response;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterpart.base.Language;
import org.counterpart.base.Words;
import org.jspecify.annotations.Nullable;

/** Placeholders in words: a name between braces, in any of the languages. */
final class Placeholders {

    private static final Pattern GAP = Pattern.compile("\\{\\h*([\\p{L}\\p{M}]{1,40})\\h*}");
    private static final Pattern MARKS = Pattern.compile("[\\\\*_\\[\\]`<]");
    private static final Map<String, Placeholder> NAMES = names();

    private static Map<String, Placeholder> names() {
        var words = new Words();
        var names = new HashMap<String, Placeholder>();
        for (var language : Language.ALL) {
            for (var one : Placeholder.values()) {
                names.putIfAbsent(words.of(language.locale(), one).toLowerCase(Locale.ROOT), one);
            }
        }
        return Map.copyOf(names);
    }

    /** Those that stand in the words, as they are written. */
    static List<String> in(String words) {
        return GAP.matcher(words)
                .results()
                .filter(gap -> NAMES.containsKey(folded(gap.group(1))))
                .map(gap -> gap.group())
                .distinct()
                .toList();
    }

    /** What is written like a placeholder and is none. */
    static List<String> unknown(String words) {
        return GAP.matcher(words)
                .results()
                .filter(gap -> !NAMES.containsKey(folded(gap.group(1))))
                .map(gap -> gap.group())
                .distinct()
                .toList();
    }

    /**
     * Markdown with its placeholders filled; one that has no value stays as it is written, to be seen.
     *
     * @param values plain words, which mean in Markdown what they say
     */
    static String filled(String markdown, Function<Placeholder, @Nullable String> values) {
        return GAP.matcher(markdown).replaceAll(gap -> {
            var one = NAMES.get(folded(gap.group(1)));
            var value = one == null ? null : values.apply(one);
            return Matcher.quoteReplacement(
                    value == null
                            ? gap.group()
                            : MARKS.matcher(value).replaceAll(mark -> Matcher.quoteReplacement("\\" + mark.group())));
        });
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Placeholders() {}
}
