package org.counterpart.contribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.counterpart.base.Act;
import org.counterpart.base.Concerned;
import org.counterpart.base.Stale;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.position.Positions;

/** A position that was given on an earlier version: says so, shows what changed, and lets a representative confirm it for the newest. */
class PositionSince extends Div {

    PositionSince(
            Contribution position,
            Proposal proposal,
            Positions positions,
            Concerned concerned,
            boolean maySign,
            Runnable confirmed) {
        addClassName("card");
        add(new H3(getTranslation("contribution.position.since", position.textNumber(), proposal.number())));
        var compare = new Anchor(
                "/consultations/" + proposal.slug() + "/versions/" + proposal.number() + "?compare="
                        + position.textNumber(),
                getTranslation("contribution.position.since.compare"));
        compare.setRouterIgnore(true);
        var when = positions.confirmed(position.id(), proposal.version());
        if (when.isPresent()) {
            add(new Paragraph(getTranslation(
                    "contribution.position.confirmed",
                    proposal.number(),
                    Times.date(when.get(), proposal.period().zone(), getLocale()))));
            add(compare);
        } else if (maySign) {
            Runnable confirming = () -> {
                try {
                    positions.confirm(position.id(), proposal.version());
                    Problems.done(getTranslation("contribution.position.confirmed.done"));
                    confirmed.run();
                } catch (Stale newer) {
                    confirmed.run();
                    Problems.notice(getTranslation("contribution.position.confirm.newer"));
                }
            };
            var confirm = new Button(
                    getTranslation("contribution.position.confirm", proposal.number()),
                    click -> Question.ask(
                            getTranslation("contribution.position.confirm", proposal.number()),
                            new Follows(getTranslation(
                                            "contribution.position.confirm.stands",
                                            proposal.number(),
                                            position.textNumber()))
                                    .told(
                                            concerned,
                                            Act.of(ContributionAct.POSITION_CONFIRMED, position.id(), "")
                                                    .by(null, position.organisation())
                                                    .in(position.consultation()))
                                    .forGood(),
                            getTranslation("contribution.position.confirm", proposal.number()),
                            confirming));
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            var acts = new Div(confirm, compare);
            acts.addClassName("acts");
            add(new Paragraph(getTranslation("contribution.position.since.explain")), acts);
        } else {
            add(Parts.small(getTranslation("contribution.position.since.wait")), compare);
        }
    }
}
