package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns "chapter #" and "# §" into patterns: what a number of a provision may look like in any language. */
final class Numbers {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String ROMAN =
            "(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\\p{L}\\p{Nd}])";
    private static final String SMALL_ROMAN = "(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})(?![\\p{L}\\p{Nd}])";
    /** Letters that Greek and Hebrew count with, with or without their mark. */
    private static final String LETTERS =
            "(?-i:[A-ZΑ-ΩА-Я]{1}|[Α-Ω]{1,3}|[א-ת]{1,2}(?:[\"״][א-ת])?)['’΄´ʹ׳]?(?![\\p{L}\\p{Nd}])";

    private static final String CHINESE = "[一二三四五六七八九十百千零〇两]+";
    private static final String END = "(?![\\p{L}\\p{Nd}])";

    private final String number;

    Numbers(List<String> suffixes, Collection<String> ordinals) {
        var suffix = "(?:[\\s-]?(?:" + alternatives(suffixes) + ")" + END + "|[-/]?(?-i:[A-ZА-ЯΑ-Ω])" + END
                + "|\\s(?-i:[A-ZА-ЯΑ-Ω])(?=\\s*(?:[.:;)(–—-]|$))|\\.?(?-i:[a-zа-яα-ω])" + END + ")";
        var digits =
                "(?:(?-i:[A-Z]{1,3})[.-]?\\s?)?\\p{Nd}+(?:[./:‑-]\\p{Nd}+){0,12}[¹²³⁰-⁹]*(?:\\.?\\s*[ºª°]|er|re|ère|ème|st|nd|rd|th|[oa]\\b)?"
                        + suffix + "{0,8}(?:의\\p{Nd}+)?";
        var roman = "(?-i:" + ROMAN + "|" + SMALL_ROMAN + ")(?:[\\s-]?(?:" + alternatives(suffixes) + ")" + END + ")?";
        var words = alternatives(ordinals);
        var plain = digits + "|" + roman + (words.isEmpty() ? "" : "|(?:" + words + ")" + END) + "|" + LETTERS + "|"
                + CHINESE;
        number = "(?:(?:no|nr|n)[.º°]\\s*|№\\s*)?(?:[(（]\\s*(?:" + plain + "|\\p{L}{1,4})\\s*[)）]|(" + plain + "))";
    }

    /** The pattern of any of these; null for none. What has its number at the end or at the beginning shares one pattern of it. */
    @Nullable
    Pattern compile(List<String> templates) {
        if (templates.isEmpty() || templates.equals(List.of(""))) {
            return null;
        }
        var first = new ArrayList<String>();
        var last = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var template : templates.stream()
                .sorted(Comparator.comparing(one -> -one.length()))
                .toList()) {
            var at = template.indexOf('#');
            if (at == template.length() - 1) {
                last.add(words(template.substring(0, at)));
            } else if (at == 0 && !spaceless(template)) {
                first.add(words(template.substring(1)));
            } else {
                others.add(at < 0 ? words(template) + END : between(template, at));
            }
        }
        var all = new ArrayList<String>();
        if (!last.isEmpty()) {
            all.add("(?:" + String.join("|", last) + ")" + number + END);
        }
        if (!first.isEmpty()) {
            all.add(number + "(?:" + String.join("|", first) + ")" + END);
        }
        all.addAll(others);
        return Pattern.compile(String.join("|", all), FLAGS);
    }

    private String between(String template, int at) {
        return words(template.substring(0, at))
                + number
                + words(template.substring(at + 1))
                + (spaceless(template) ? "" : END);
    }

    /** Whether words follow without a space. */
    private static boolean spaceless(String template) {
        var last = template.codePointBefore(template.length());
        return Character.isIdeographic(last) || Character.UnicodeScript.of(last) == Character.UnicodeScript.HANGUL;
    }

    private static String words(String template) {
        var out = new StringBuilder();
        for (var c : template.toCharArray()) {
            switch (c) {
                case ' ' -> out.append("\\s{0,9}\\.?\\s{0,9}");
                case '.' -> out.append("\\.?");
                case '@' -> out.append("(?:((?-i:[a-z]))(?![\\p{L}\\p{Nd}]))?");
                default -> out.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return out.toString();
    }

    private static String alternatives(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparing((String word) -> -word.length()).thenComparing(word -> word))
                .map(word -> Pattern.quote(word).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
    }
}
