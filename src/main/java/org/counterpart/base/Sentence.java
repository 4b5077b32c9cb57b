package org.counterpart.base;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of one language with gaps, {@code {0}} or {@code {name}}. Forms that go with a number, {@code {0,plural,one{…}other{…}}}, are chosen by the rules of
 * the language (CLDR, as ICU has them): which of up to six forms a number takes is known there, and nowhere in our code.
 */
public final class Sentence {

    private final String pattern;
    private final Locale language;
    private @Nullable MessageFormat format;

    public Sentence(String pattern, Locale language) {
        this.pattern = pattern;
        this.language = language;
    }

    /** As it stands, where it has no gaps. */
    public String plain() {
        return pattern;
    }

    /** What fills the gaps by their places. What is filled in is never a pattern. */
    public String with(Object... gaps) {
        return filled(gaps);
    }

    /** What fills the gaps by their names. */
    public String with(Map<String, String> gaps) {
        return filled(gaps);
    }

    /** A format is for one caller at a time. */
    private synchronized String filled(Object gaps) {
        if (format == null) {
            format = new MessageFormat(pattern, language);
        }
        return format.format(gaps);
    }
}
