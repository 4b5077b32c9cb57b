package org.counterpart.base;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import java.util.regex.Pattern;

/**
 * Takes out of every line of the log, whoever wrote it, what tells who somebody is: network addresses, e-mail addresses and the secrets of
 * links. It stands around the whole pattern in {@code logback-spring.xml}, so that no library needs to be asked.
 */
public final class Discretion extends CompositeConverter<ILoggingEvent> {

    static final String HIDDEN = "[hidden]";

    private static final String GROUP = "[0-9A-Fa-f]{1,4}";
    private static final String FOUR = "(?:[0-9]{1,3}\\.){3}[0-9]{1,3}";
    private static final String GROUPS = GROUP + "(?::" + GROUP + "){0,6}";

    /** The loopback tells nothing of anybody, and where our own database listens has to be said. */
    private static final Pattern ADDRESS = Pattern.compile(
            // In full, or shortened by two colons with a group on at least one side; the last two groups may be written
            // like IPv4.
            "(?<![\\w:.])(?:(?:" + GROUP + ":){6}(?:" + GROUP + ":" + GROUP + "|" + FOUR + ")"
                    + "|(?:" + GROUPS + ")?::(?:(?:" + GROUP + ":){0,5}" + FOUR + "|" + GROUPS + ")"
                    + "|" + GROUPS + "::)(?![\\w:])"
                    + "|(?<![\\w.])(?!127\\.0\\.0\\.1(?![\\w.]))" + FOUR + "(?!\\w|\\.\\w)");

    private static final Pattern MAIL =
            Pattern.compile("[^\\s<>\"'(),;:=\\[\\]]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+");

    private static final Pattern SECRET = Pattern.compile("([?&](?:t|_csrf|token|v-csrf)=)[^\\s&\"']+");

    @Override
    protected String transform(ILoggingEvent event, String line) {
        return hide(line);
    }

    static String hide(String line) {
        var withoutSecrets = SECRET.matcher(line).replaceAll("$1" + HIDDEN);
        var withoutMail = MAIL.matcher(withoutSecrets).replaceAll(HIDDEN);
        return ADDRESS.matcher(withoutMail).replaceAll(HIDDEN);
    }
}
