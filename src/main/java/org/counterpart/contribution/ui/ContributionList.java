package org.counterpart.contribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.counterpart.base.ContributionId;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.placing.ChangedSince;
import org.jspecify.annotations.Nullable;

/** Contributions with all their words, latest first, some at a time. */
class ContributionList extends Div {

    private static final int PAGE = 10;

    private final Contributions contributions;
    private final ContributionFilter filter;
    private final ZoneId zone;
    private final Function<List<Contribution>, Map<ContributionId, ChangedSince>> since;
    private ContributionFilter.@Nullable Place end;

    /** @param since what changed for the contributions of a page since they were written */
    ContributionList(
            Contributions contributions,
            ContributionFilter filter,
            ZoneId zone,
            Function<List<Contribution>, Map<ContributionId, ChangedSince>> since) {
        this.contributions = contributions;
        this.filter = filter;
        this.zone = zone;
        this.since = since;
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
        var changed = since.apply(page);
        page.forEach(contribution -> {
            var card = new ContributionCard(contribution, List.of(), List.of(), zone, false);
            var note = changed.get(contribution.id());
            if (note != null) {
                card.add(new SinceNote(note));
            }
            add(card);
        });
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
