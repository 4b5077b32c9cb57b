package org.counterpart.contribution.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.counterpart.base.Times;
import org.counterpart.contribution.Window;

/** Says why nothing can be submitted now, since or until when, and what can be done meanwhile. */
final class ClosedWords {

    static String of(Component where, Locale locale, Window window) {
        var yet = window.isYetToOpen();
        var date = yet ? window.opensAt() : window.closesAt();
        if (date == null) {
            return where.getTranslation(yet ? "contribution.notYetOpen" : "contribution.closed");
        }
        return where.getTranslation(
                yet ? "contribution.opensAt" : "contribution.closedAt", Times.moment(date, window.zone(), locale));
    }

    private ClosedWords() {}
}
