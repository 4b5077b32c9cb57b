package org.counterpart.contribution.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.counterpart.base.Times;
import org.counterpart.contribution.ContributionPeriod;

/** Says why nothing can be submitted now, since or until when, and what can be done meanwhile. */
final class ClosedWords {

    static String of(Component where, Locale locale, ContributionPeriod period) {
        var yet = period.isYetToOpen();
        var date = yet ? period.opensAt() : period.closesAt();
        if (date == null) {
            return where.getTranslation(yet ? "contribution.notYetOpen" : "contribution.closed");
        }
        return where.getTranslation(
                yet ? "contribution.opensAt" : "contribution.closedAt", Times.moment(date, period.zone(), locale));
    }

    private ClosedWords() {}
}
