package org.counterpart.contribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.Contributions;
import org.jspecify.annotations.Nullable;

/** Contributions with all their words, latest first, some at a time. */
class ContributionList extends Div {

    private static final int PAGE = 10;

    private final Contributions contributions;
    private final ContributionFilter filter;
    private final ZoneId zone;
    private ContributionFilter.@Nullable Place end;

    ContributionList(Contributions contributions, ContributionFilter filter, ZoneId zone) {
        this.contributions = contributions;
        this.filter = filter;
        this.zone = zone;
        refresh();
    }

    final void refresh() {
        removeAll();
        end = null;
        more();
        if (getComponentCount() == 0) {
            add(Parts.empty(getTranslation("contribution.nothingSaid")));
        }
    }

    private void more() {
        var page = contributions.read(filter, end, PAGE);
        page.forEach(contribution -> add(new ContributionCard(contribution, zone, false)));
        if (page.size() == PAGE) {
            end = new ContributionFilter.Place(
                    page.getLast().submittedAt(), page.getLast().id());
            add(new Button(getTranslation("contribution.more"), click -> {
                remove(click.getSource());
                more();
            }));
        }
    }
}
