package org.counterpart.vote.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.counterpart.base.Reference;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.comment.OwnOrganisation;
import org.counterpart.receipt.Receipt;
import org.counterpart.vote.Ballot;
import org.counterpart.vote.BallotStatus;
import org.counterpart.vote.Ballots;

/** One ballot: what is asked, by which rule, until when, who is on the roll, how it ended. */
class BallotCard extends Article {

    /** @param ended whether the hour of its end has come, also while its votes have not been counted yet */
    BallotCard(
            Ballot ballot,
            boolean ended,
            List<OwnOrganisation> own,
            List<Receipt> receipts,
            boolean mayRevoke,
            Ballots ballots,
            Runnable changed) {
        addClassNames("card", "ballot");
        var head = new Header(new H2(ballot.question()), Parts.tag(tone(ballot), Parts.word(this, ballot.status())));
        head.addClassName("row");
        add(head, subject(ballot), rule(ballot));
        standing(ballot, ended);
        if (ballot.status() == BallotStatus.PREPARED && mayRevoke) {
            add(new Button(
                    getTranslation("vote.revoke"), click -> new RevokeDialog(ballot.id(), ballots, changed).open()));
        }
        if (ballot.status() == BallotStatus.CLOSED) {
            result(ballot);
        }
        if (ballot.status() == BallotStatus.OPEN) {
            add(takingPart(ballot));
        }
        if (ballot.status() == BallotStatus.OPEN && !ended) {
            own.stream().filter(o -> isOnRoll(o, ballot)).forEach(o -> add(new VoteForm(ballot, o, ballots, changed)));
        }
        if (!ballot.isDisclosed()) {
            ballot.roll().forEach(this::own);
        }
        receipts.stream()
                .filter(receipt -> receipt.subject().equals(ballot.id().value()))
                .forEach(this::received);
        if (!ballot.roll().isEmpty()) {
            add(new RollTable(ballot));
        }
    }

    /** Until when it runs, or why it does not. */
    private void standing(Ballot ballot, boolean ended) {
        switch (ballot.status()) {
            case REVOKED -> add(new Paragraph(getTranslation("vote.revoked", ballot.revokedBecause())));
            case LAPSED -> add(new Paragraph(getTranslation("vote.lapsed")));
            default -> {
                add(until(ballot, ended));
                if (ballot.amendmentWithdrawn()) {
                    add(new Paragraph(getTranslation("vote.amendment.withdrawn")));
                }
            }
        }
    }

    private Paragraph takingPart(Ballot ballot) {
        return new Paragraph(
                ballot.tellsWhoVoted()
                        ? getTranslation(
                                "vote.takingPart",
                                ballot.takingPart(),
                                ballot.tally().eligible())
                        : getTranslation("vote.takingPart.later"));
    }

    private static boolean isOnRoll(OwnOrganisation organisation, Ballot ballot) {
        return ballot.roll().stream().anyMatch(voter -> voter.organisation().equals(organisation.id()));
    }

    private void received(Receipt receipt) {
        add(new Paragraph(new Anchor(receipt.address(), getTranslation("vote.receipt", receipt.organisationName()))));
    }

    /** How one’s own organisation voted; of others it is not known here. */
    private void own(Ballot.Voter voter) {
        var choice = voter.choice();
        if (choice != null) {
            var line = new Paragraph(
                    new Span(getTranslation("vote.own", voter.name())),
                    Parts.tag(RollTable.tone(choice), Parts.word(this, choice)),
                    Parts.small(getTranslation("vote.own.only")));
            line.addClassName("row");
            add(line);
            if (!voter.reason().isBlank()) {
                add(Parts.small(voter.reason()));
            }
        }
    }

    private Paragraph subject(Ballot ballot) {
        var number = ballot.amendmentNumber();
        return new Paragraph(
                number == null
                        ? getTranslation("vote.onText", ballot.textTitle(), ballot.textNumber())
                        : getTranslation("vote.onAmendment", Reference.contribution(number)));
    }

    /** The rule in one sentence, beside every result. */
    private Paragraph rule(Ballot ballot) {
        var words = Parts.word(this, ballot.electorate())
                + " · "
                + getTranslation("vote.rule." + ballot.majority().name())
                + " · "
                + getTranslation("vote.rule.quorum", ballot.quorumPercent())
                + " · "
                + getTranslation(ballot.openRoll() ? "vote.rule.openRoll" : "vote.rule.closedRoll");
        var paragraph = new Paragraph(words);
        paragraph.addClassNames("small", "muted");
        return paragraph;
    }

    private Paragraph until(Ballot ballot, boolean ended) {
        var date = ballot.status() == BallotStatus.PREPARED ? ballot.opensAt() : ballot.closesAt();
        return new Paragraph(getTranslation(
                "vote.until."
                        + (ended && ballot.status() == BallotStatus.OPEN
                                ? "COUNTING"
                                : ballot.status().name()),
                Times.minute(date, ballot.zone(), getLocale()),
                Times.zone(ballot.zone(), getLocale())));
    }

    private void result(Ballot ballot) {
        var tally = ballot.tally();
        if (ballot.result() != null) {
            var line = new Paragraph(
                    Parts.tag(tone(ballot), Parts.word(this, ballot.result())),
                    new Span(" "
                            + getTranslation(
                                    "vote.counts",
                                    tally.votesFor(),
                                    tally.votesAgainst(),
                                    tally.abstentions(),
                                    tally.takingPart(),
                                    tally.eligible())));
            line.addClassNames("result", "num");
            add(line);
        }
    }

    private static String tone(Ballot ballot) {
        if (ballot.result() != null) {
            return switch (ballot.result()) {
                case CARRIED -> "support";
                case NOT_CARRIED -> "oppose";
                case NO_QUORUM -> "noview";
            };
        }
        return ballot.status() == BallotStatus.OPEN ? "civil" : "moderator";
    }
}
