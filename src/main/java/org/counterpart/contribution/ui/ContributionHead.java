package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Header;
import java.time.ZoneId;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionStatus;

/** Whose a contribution is, what, since when, and whether it stands still. */
class ContributionHead extends Header {

    ContributionHead(Contribution contribution, ZoneId zone) {
        add(
                Parts.who(Parts.Side.CIVIL_SOCIETY, contribution.authorName()),
                Parts.small(Parts.word(this, contribution.kind()) + " · " + contribution.reference() + " · "
                        + Times.date(contribution.submittedAt(), zone, getLocale())));
        addClassName("row");
        if (contribution.stance() != null) {
            add(Stances.tag(this, contribution.stance()));
        }
        if (contribution.status() != ContributionStatus.SUBMITTED) {
            add(Parts.tag("noview", Parts.word(this, contribution.status())));
        }
    }
}
