package org.counterpart.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.counterpart.base.Problem;

/**
 * What a password must be: long, and nothing one tries first (NIST SP 800-63B section 3.1.1, ASVS 5.0 6.2). No rule about kinds of
 * characters: such rules make passwords worse.
 */
public final class PasswordRules {

    /** In characters as people count them (code points). We recommend fifteen. */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 256;

    /** So many characters must be left when words everybody tries, rows of keys and repetitions are taken away. */
    private static final int OWN = 6;

    private static final List<String> COMMON = load();

    /**
     * Why it is refused; empty when it may be used.
     *
     * @param context words that belong to the person or the place: name, address, organisation
     */
    public static Optional<Problem> problem(String field, String password, Collection<String> context) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Problem.at(field, "identity.password.short", SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of(Problem.at(field, "identity.password.long", LONGEST));
        }
        return remainder(password, context) < OWN
                ? Optional.of(Problem.at(field, "identity.password.common"))
                : Optional.empty();
    }

    /** One spelling for what looks the same on every keyboard; never shortened. */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static int remainder(String password, Collection<String> context) {
        var plain = fold(password);
        var words = Stream.concat(
                        COMMON.stream(),
                        context.stream().flatMap(PasswordRules::parts).filter(part -> part.length() >= 4))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (var word : words) {
            plain = plain.replace(word, " ");
        }
        // Digits and marks around a common word are what everybody adds; alone they count as far as they differ.
        var letters = plain.replaceAll("(.)\\1+", "$1").replaceAll("\\s+", "");
        var distinct = (int) letters.codePoints().distinct().count();
        var only = letters.replaceAll("[^\\p{L}]+", "");
        return only.isEmpty() && !plain.equals(fold(password)) ? 0 : distinct;
    }

    private static Stream<String> parts(String context) {
        return Stream.of(fold(context).split("[^\\p{L}\\p{N}]+"));
    }

    /** Lower case, without accents, with the letters that digits and marks stand for. */
    private static String fold(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return plain.replace('@', 'a').replace('$', 's').replace('0', 'o').replace('3', 'e');
    }

    private static List<String> load() {
        try (var in = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(PasswordRules::fold)
                    .filter(word -> word.length() >= 4)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PasswordRules() {}
}
