package org.counterpart.contribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.counterpart.base.Concerned;
import org.counterpart.base.ui.Problems;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionPeriod;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.identity.Actor;
import org.counterpart.identity.Verb;
import org.counterpart.receipt.Receipts;

/** What the own organisation can still do with something it submitted: put something else in its place, or withdraw it. */
class ContributionActs extends Div {

    private Runnable withdrawn = () -> {};

    ContributionActs(
            Contribution contribution,
            ContributionPeriod period,
            Actor actor,
            ContributionDrafts drafts,
            Contributions contributions,
            Receipts receipts,
            Concerned concerned) {
        addClassName("acts");
        var organisation = contribution.organisation();
        receipts.about(contribution.id())
                .ifPresent(receipt -> add(new Anchor(receipt.address(), getTranslation("receipt.link"))));
        if (organisation == null || contribution.status() != ContributionStatus.SUBMITTED) {
            return;
        }
        var position = contribution.kind() == ContributionKind.POSITION;
        if (period.isOpen() && actor.may(Verb.CONTRIBUTE, organisation)) {
            add(new Button(getTranslation("contribution.replace"), click -> {
                if (position) {
                    ContributionRoutes.go(ContributionRoutes.nextPosition(contribution.consultation(), organisation));
                } else {
                    var begun = drafts.own(drafts.replacing(contribution.id()).id());
                    if (begun.mine()) {
                        ContributionRoutes.go(begun.address(contribution.consultation()));
                    } else {
                        Problems.notice(getTranslation("contribution.replace.begunBy", begun.writtenBy()));
                    }
                }
            }));
        }
        if (period.allowsWithdrawal()
                && actor.may(position ? Verb.SIGN_POSITION : Verb.WITHDRAW_CONTRIBUTION, organisation)) {
            add(new Button(
                    getTranslation("contribution.withdraw.confirm"),
                    click -> new WithdrawDialog(contribution, concerned, reason -> {
                                contributions.withdraw(contribution.id(), reason);
                                Problems.done(getTranslation("contribution.withdraw.done"));
                                withdrawn.run();
                            })
                            .open()));
        }
    }

    void onWithdrawn(Runnable listener) {
        withdrawn = listener;
    }
}
