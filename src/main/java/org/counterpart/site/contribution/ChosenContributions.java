package org.counterpart.site.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.contribution.ContributionListing;
import org.counterpart.contribution.Proposals;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.site.page.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The choices of the public list of contributions, for the workspace. */
@Service
public class ChosenContributions implements ContributionListing {

    private final ContributionLists lists;
    private final ContributionListRepository list;
    private final Proposals proposals;

    ChosenContributions(ContributionLists lists, ContributionListRepository list, Proposals proposals) {
        this.lists = lists;
        this.list = list;
        this.proposals = proposals;
    }

    @Override
    @May(Verb.READ_PUBLIC)
    public Listing of(ConsultationId asked, UnaryOperator<@Nullable String> parameters) {
        var consultation = proposals.of(asked).consultation();
        var filter = Filter.of(parameters);
        var ground = lists.ground(consultation);
        var which = ground.contributions(filter);
        var cells = list.cells(which);
        var choices = ground.choices(
                filter,
                List.of(cells.kinds(filter), cells.stances(filter), cells.answered(filter), cells.outcomes(filter)));
        var all = new ArrayList<Choice>();
        all.add(named("article", choices.articles()));
        all.add(named("organisation", choices.organisations()));
        all.add(named("question", choices.questions()));
        choices.groups().forEach(group -> all.add(counted(group)));
        return new Listing(all, filter.parameters(), cells.standing(filter), cells.ended(filter), new Part() {
            @Override
            public List<ContributionId> ids(int skip, int limit) {
                return list.listed(consultation, which, filter, skip, limit).stream()
                        .map(ContributionListRepository.Listed::id)
                        .toList();
            }

            @Override
            public Optional<Integer> place(ContributionId id) {
                return list.place(consultation, which, filter, id);
            }
        });
    }

    private static Choice named(String name, List<Choices.Choice> choices) {
        return new Choice(
                name,
                choices.stream()
                        .map(one -> new Option(one.value(), null, one.name(), null))
                        .toList());
    }

    private static Choice counted(Choices.Group group) {
        return new Choice(
                group.name(),
                group.counts().stream()
                        .filter(count -> count.what() != null)
                        .map(count -> new Option(
                                count.filter().parameters().getOrDefault(group.name(), ""),
                                count.what() instanceof Enum<?> constant ? constant : null,
                                "",
                                count.count()))
                        .toList());
    }
}
