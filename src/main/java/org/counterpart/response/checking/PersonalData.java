package org.counterpart.response.checking;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Handles;

/**
 * Words that look like data of a person: mail addresses, telephone numbers, account numbers (IBAN), long numbers of persons. Numbers of laws,
 * days, amounts and references are none; what is in doubt is left out, for a warning that is mostly wrong is not read.
 */
public final class PersonalData {

    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://\\S+|\\bwww\\.\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}+@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,4}");
    private static final Pattern IBAN =
            Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b");
    private static final Pattern INTERNATIONAL =
            Pattern.compile("(?<![\\w+])\\+\\d(?:[ ().\\-/]{0,2}\\d){7,14}(?![\\w])");
    private static final Pattern NATIONAL =
            Pattern.compile("(?<![\\w.,/-])(?<!\\d\\s)\\(?0\\d{1,4}\\)?(?:[ .\\-/]\\d{2,4}){2,4}(?![\\w/]|[.,-]\\d)");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}.*");
    /** As in France: sex, year, month, place, order, key. */
    private static final Pattern PARTED = Pattern.compile(
            "(?<![\\w./-])[12] \\d{2} (?:0[1-9]|1[0-2]) (?:\\d{2}|2[AB]) \\d{3} \\d{3}(?: \\d{2})?(?![\\w/-])");

    private static final Pattern LONG =
            Pattern.compile("(?<![\\w./,:-])(?<!\\d\\s)\\d{10,15}(?![\\w/-]|[.,:]\\d|\\s\\d)");
    /** What stands before the number of a law or a file, or before or after an amount. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?:\\bno|\\bnr|\\bn[°º]|№|\\b[Ll]aw|\\b[Ll]oi|[€$£])\\.?\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern AMOUNT =
            Pattern.compile("^\\s*(?:[€$£%]|EUR\\b|USD\\b|euros?\\b|dollars?\\b)", Pattern.CASE_INSENSITIVE);

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /** Fewer digits beside each other are the number of nobody. */
    private static final int FEWEST_DIGITS = 9;

    /** What was found, as it is written, in the order of the kinds. */
    public static List<String> in(String text) {
        var western = Handles.westernDigits(text);
        var rest = new StringBuilder(
                western.contains("http") || western.contains("www")
                        ? ADDRESS.matcher(western).replaceAll(found -> " ".repeat(found.end() - found.start()))
                        : western);
        var found = new ArrayList<String>();
        if (rest.indexOf("@") >= 0) {
            take(MAIL, rest, found, match -> true);
        }
        if (hasManyDigits(rest)) {
            take(IBAN, rest, found, match -> isIban(match.group()));
            take(PARTED, rest, found, match -> true);
            take(INTERNATIONAL, rest, found, match -> digits(match) <= 15);
            take(NATIONAL, rest, found, PersonalData::isTelephone);
            var before = rest.toString();
            take(
                    LONG,
                    rest,
                    found,
                    match -> !NUMBERED.matcher(before.substring(0, match.start()))
                                    .find()
                            && !AMOUNT.matcher(before.substring(match.end())).find());
        }
        return found;
    }

    /** Looked at first, because most texts have none: the patterns are dear. */
    private static boolean hasManyDigits(CharSequence text) {
        var digits = 0;
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign >= '0' && sign <= '9') {
                digits++;
            } else if (Character.isLetter(sign)) {
                digits = 0;
            }
            if (digits >= FEWEST_DIGITS) {
                return true;
            }
        }
        return false;
    }

    /** Takes out what it finds: one number is one thing. */
    private static void take(Pattern what, StringBuilder from, List<String> into, Predicate<MatchResult> really) {
        for (var match : what.matcher(from.toString()).results().filter(really).toList()) {
            into.add(match.group().strip());
            from.replace(match.start(), match.end(), "_".repeat(match.end() - match.start()));
        }
    }

    private static boolean isTelephone(MatchResult match) {
        var digits = digits(match);
        return digits >= 9 && digits <= 11 && !DAY.matcher(match.group()).matches();
    }

    private static long digits(MatchResult match) {
        return match.group().chars().filter(Character::isDigit).count();
    }

    /** ISO 13616: the first four signs behind the others, letters as numbers from 10, leave 1 when divided by 97. */
    private static boolean isIban(String written) {
        var bare = written.replace(" ", "").toUpperCase(Locale.ROOT);
        if (bare.length() < 15 || bare.length() > 34) {
            return false;
        }
        var turned = new StringBuilder();
        (bare.substring(4) + bare.substring(0, 4)).chars().forEach(sign -> turned.append(Character.digit(sign, 36)));
        return new BigInteger(turned.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    private PersonalData() {}
}
