package org.counterpart.vote.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.counterpart.base.ui.Parts;
import org.counterpart.vote.Ballot;
import org.counterpart.vote.Choice;

/** Who was on the roll and who took part; how, only where the rule shows it. */
class RollTable extends Div {

    RollTable(Ballot ballot) {
        var list = new UnorderedList();
        list.addClassName("roll");
        ballot.roll().forEach(voter -> list.add(line(voter, ballot)));
        add(new Details(getTranslation("vote.roll", ballot.roll().size()), list));
    }

    private ListItem line(Ballot.Voter voter, Ballot ballot) {
        var disclosed = ballot.isDisclosed();
        var item = new ListItem(Parts.who(Parts.Side.CIVIL_SOCIETY, voter.name()));
        item.addClassName("row");
        var choice = voter.choice();
        if (choice != null && disclosed) {
            item.add(Parts.tag(tone(choice), Parts.word(this, choice)));
        } else if (ballot.tellsWhoVoted() || voter.voted()) {
            item.add(Parts.small(getTranslation(voter.voted() ? "vote.hasVoted" : "vote.hasNotVoted")));
        }
        if (disclosed && !voter.reason().isBlank()) {
            item.add(new Span(voter.reason()));
        }
        return item;
    }

    static String tone(Choice choice) {
        return switch (choice) {
            case FOR -> "support";
            case AGAINST -> "oppose";
            case ABSTAIN -> "noview";
        };
    }
}
