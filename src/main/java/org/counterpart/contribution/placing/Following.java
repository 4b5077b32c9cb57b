package org.counterpart.contribution.placing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ActListener;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.Turns;
import org.counterpart.contribution.ArticleTallies;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.Placement;
import org.counterpart.text.TextAct;
import org.counterpart.text.matching.Heirs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes contributions along to a new version. Where their provision goes on living they stay with it. Where it is gone they go with the
 * provision that took its words up, then with the words they quote; the rest waits for a moderator. Nothing disappears.
 */
@Component
public class Following implements ActListener {

    private final FollowingRepository repository;
    private final Heirs heirs;
    private final ArticleTallies tallies;
    private final Turns turns;
    private final List<MovesAlong> along;
    private final ApplicationEventPublisher events;

    Following(
            FollowingRepository repository,
            Heirs heirs,
            ArticleTallies tallies,
            Turns turns,
            List<MovesAlong> along,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.heirs = heirs;
        this.tallies = tallies;
        this.turns = turns;
        this.along = along;
        this.events = events;
    }

    @Override
    public @Nullable Consumer<Act> at(ActKind kind) {
        return kind == TextAct.TEXT_PUBLISHED ? this::published : null;
    }

    private void published(Act act) {
        var consultation = act.consultation();
        if (consultation != null) {
            var version = new TextVersionId(act.subject());
            follow(consultation, version);
            along.forEach(one -> one.moveAlong(consultation));
            invite(act, consultation, version);
        }
    }

    /** Finds a place in this version, the newest, for whatever stands at none of its articles. */
    public void follow(ConsultationId consultation, TextVersionId version) {
        turns.take(consultation);
        var homeless = repository.homeless(consultation, version);
        if (homeless.isEmpty()) {
            return;
        }
        var places = places(version, homeless);
        places.forEach((place, some) -> repository.place(
                some, place.orElse(null), place.isPresent() ? Placement.FOLLOWED : Placement.ORPHANED));
        var touched = new HashSet<LineageId>();
        homeless.forEach(one -> touched.add(one.written()));
        homeless.stream()
                .map(FollowingRepository.Homeless::place)
                .filter(Objects::nonNull)
                .forEach(touched::add);
        places.keySet().stream().flatMap(Optional::stream).forEach(touched::add);
        tallies.recount(consultation, touched);
    }

    private Map<Optional<LineageId>, List<ContributionId>> places(
            TextVersionId version, List<FollowingRepository.Homeless> homeless) {
        var places = new NewPlaces(heirs.into(version), repository.articles(version));
        return homeless.stream()
                .collect(Collectors.groupingBy(
                        places::of, Collectors.mapping(FollowingRepository.Homeless::id, Collectors.toList())));
    }

    /** Positions stay on the version they were given on; their organisations are asked whether they still stand. */
    private void invite(Act published, ConsultationId consultation, TextVersionId version) {
        var positions = repository.givenBefore(consultation, version);
        if (!positions.isEmpty()) {
            events.publishEvent(Act.of(ContributionAct.POSITION_TO_CONFIRM, version, published.title())
                    .by(published.account(), null)
                    .in(consultation)
                    .concerning(positions.stream()
                            .map(position ->
                                    Act.Matter.of(position.contribution(), published.title(), position.organisation()))
                            .toList()));
        }
    }
}
