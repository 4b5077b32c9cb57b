package org.counterpart.legaltext.reading.manuscript;

import java.util.Locale;

/** Numbers as documents print and count them. */
public final class Numerals {

    private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
    private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    private static final String[] HUNDREDS = {"", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"};
    private static final String ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private static final String ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String HEBREW = "אבגדהוזחטיכלמנסעפצקרשת";
    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";
    private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";
    private static final String CHINESE = "〇一二三四五六七八九";

    /** A number in a format by the name that Word gives it. */
    public static String format(String format, int n) {
        return switch (format) {
            case "lowerLetter" -> repeated("abcdefghijklmnopqrstuvwxyz", n);
            case "upperLetter" -> repeated("ABCDEFGHIJKLMNOPQRSTUVWXYZ", n);
            case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(n);
            case "decimalZero" -> n < 10 ? "0" + n : String.valueOf(n);
            case "ordinal" -> n + "º";
            case "arabicAbjad" -> repeated(ABJAD, n);
            case "arabicAlpha" -> repeated(ARABIC, n);
            case "hebrew1", "hebrew2" -> repeated(HEBREW, n);
            case "russianLower" -> repeated(RUSSIAN, n);
            case "russianUpper" -> repeated(RUSSIAN, n).toUpperCase(Locale.ROOT);
            case "lowerGreek" -> repeated(GREEK, n);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "ideographDigital",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "koreanCounting" -> counted(n);
            case "hindiNumbers" -> digits(n, '०');
            case "arabicIndic" -> digits(n, '٠');
            case "none" -> "";
            default -> String.valueOf(n);
        };
    }

    static String roman(int n) {
        return n < 1 || n > 3999
                ? String.valueOf(n)
                : "M".repeat(n / 1000) + HUNDREDS[n / 100 % 10] + TENS[n / 10 % 10] + ONES[n % 10];
    }

    /** The value of a roman number in capitals; 0 for anything else. */
    public static int ofRoman(String text) {
        var sum = 0;
        for (var i = 0; i < text.length(); i++) {
            var own = value(text.charAt(i));
            sum += i + 1 < text.length() && value(text.charAt(i + 1)) > own ? -own : own;
        }
        return sum > 0 && roman(sum).equals(text) ? sum : 0;
    }

    private static int value(char c) {
        return switch (c) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            case 'D' -> 500;
            case 'M' -> 1000;
            default -> 0;
        };
    }

    /** The place of a letter in the alphabets that lists count with, from 1; 0 for any other. */
    static int ofLetter(int letter) {
        var lower = Character.toLowerCase(letter);
        if (lower >= 'a' && lower <= 'z') {
            return lower - 'a' + 1;
        }
        for (var alphabet : new String[] {RUSSIAN, GREEK, ABJAD, HEBREW}) {
            if (alphabet.indexOf(lower) >= 0) {
                return alphabet.indexOf(lower) + 1;
            }
        }
        return 0;
    }

    /** "一百二十三" as "123"; empty for anything else. */
    static String chinese(String text) {
        var sum = 0;
        var digit = 0;
        for (var c : text.toCharArray()) {
            var unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit > 0) {
                sum += Math.max(digit, 1) * unit;
                digit = 0;
            } else if (c != '零') {
                var own = c == '两' ? 2 : CHINESE.indexOf(c);
                if (own < 0) {
                    return "";
                }
                digit = digit * 10 + own;
            }
        }
        return sum + digit == 0 ? "" : String.valueOf(sum + digit);
    }

    private static String counted(int n) {
        if (n < 10) {
            return String.valueOf(CHINESE.charAt(Math.max(n, 0)));
        }
        if (n >= 1000) {
            return counted(n / 1000) + "千" + behind(n % 1000, 100);
        }
        if (n >= 100) {
            return counted(n / 100) + "百" + behind(n % 100, 10);
        }
        return (n < 20 ? "" : counted(n / 10)) + "十" + (n % 10 == 0 ? "" : counted(n % 10));
    }

    /** Behind hundreds or thousands an empty place is said, and so is the one of ten: 一百零五, 一百一十. */
    private static String behind(int n, int highest) {
        return n == 0 ? "" : (n < highest ? "零" : "") + (n >= 10 && n < 20 ? "一" : "") + counted(n);
    }

    /** a … z, aa, bb … as Word continues an alphabet. */
    private static String repeated(String alphabet, int n) {
        return n < 1
                ? ""
                : alphabet.substring((n - 1) % alphabet.length(), (n - 1) % alphabet.length() + 1)
                        .repeat(Math.min((n - 1) / alphabet.length() + 1, 8));
    }

    private static String digits(int n, char zero) {
        return String.valueOf(n)
                .chars()
                .mapToObj(c -> String.valueOf((char) (c - '0' + zero)))
                .reduce("", String::concat);
    }

    private Numerals() {}
}
