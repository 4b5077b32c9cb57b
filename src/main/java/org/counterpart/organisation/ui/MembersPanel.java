package org.counterpart.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.counterpart.base.AccountId;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.identity.Invitation;
import org.counterpart.identity.Member;
import org.counterpart.identity.Role;
import org.counterpart.organisation.Members;
import org.counterpart.organisation.Organisation;

/** Who belongs to an organisation, who is invited, and what those who manage it may do about it. */
class MembersPanel extends Div {

    private final Members members;
    private final Organisation organisation;
    private final ZoneId zone;

    MembersPanel(Members members, Organisation organisation, ZoneId zone) {
        this.members = members;
        this.organisation = organisation;
        this.zone = zone;
        show();
    }

    private void show() {
        removeAll();
        add(new H2(getTranslation("organisation.members")));
        var all = members.of(organisation.id());
        if (all.isEmpty()) {
            add(Parts.empty(getTranslation("organisation.members.none")));
        } else {
            add(grid(all));
        }
        var offered = members.rolesToOffer(organisation.id());
        if (!offered.isEmpty()) {
            add(invite(offered), invitations());
        }
    }

    private Component grid(List<Member> all) {
        var manages = members.mayManage(organisation.id());
        var last = manages ? members.last(organisation.id()) : Optional.<AccountId>empty();
        var grid = new Grid<Member>();
        grid.addComponentColumn(member -> {
            var stays = !manages || last.equals(Optional.of(member.account()));
            var role = stays ? new Span(Parts.word(this, member.role())) : role(member);
            return manages
                    ? Parts.cells("member-cells", person(member, true), role, stays ? kept() : remove(member))
                    : Parts.cells("member-cells", person(member, false), role);
        });
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAriaLabel(getTranslation("organisation.members"));
        grid.setItems(all);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private Component person(Member member, boolean address) {
        var name = new Div(member.name());
        name.addClassName("promise");
        var since = getTranslation(
                "base.labelled", getTranslation("organisation.since"), Times.date(member.since(), zone, getLocale()));
        var person = new Div(name);
        if (address) {
            person.add(new Div(Parts.small(member.email())));
        }
        person.add(new Div(Parts.small(since)));
        return person;
    }

    private Component kept() {
        return Parts.small(getTranslation("organisation.members.last"));
    }

    private Component role(Member member) {
        var role = roles(organisation.kind().roles());
        role.setAriaLabel(getTranslation("organisation.role.of", member.name()));
        role.setValue(member.role());
        role.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Problems.run(
                        Map.of(), () -> members.changeRole(organisation.id(), member.account(), change.getValue()));
                show();
            }
        });
        return role;
    }

    private Component remove(Member member) {
        var remove = new Button(getTranslation("organisation.members.remove"), click -> {
            Question.ask(
                    getTranslation("organisation.members.remove.title", member.name()),
                    new Follows(getTranslation("organisation.members.remove.access", organisation.name()))
                            .and(getTranslation("organisation.members.remove.invitations"))
                            .and(getTranslation("organisation.members.remove.words")),
                    getTranslation("organisation.members.remove"),
                    () -> {
                        Problems.run(Map.of(), () -> members.remove(organisation.id(), member.account()));
                        show();
                    });
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        return remove;
    }

    private Component invite(List<Role> offered) {
        var email = new EmailField(getTranslation("identity.email"));
        var role = roles(offered);
        role.setLabel(getTranslation("organisation.role"));
        // The one that may least.
        role.setValue(offered.getLast());
        var send = new Button(getTranslation("organisation.members.invite"), click -> {
            if (Problems.run(
                    Map.of("email", email, "role", role),
                    () -> members.invite(organisation.id(), email.getValue(), role.getValue()))) {
                Problems.done(getTranslation("organisation.members.invited"));
                show();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var row = new Div(email, role, send);
        row.addClassNames("row", "inviting");
        return row;
    }

    private Component invitations() {
        var waiting = members.invitations(organisation.id());
        var list = new Div();
        if (!waiting.isEmpty()) {
            list.add(new H3(getTranslation("organisation.invitations")));
            waiting.forEach(invitation -> list.add(line(invitation)));
        }
        return list;
    }

    private Component line(Invitation invitation) {
        var takeBack = new Button(getTranslation("organisation.invitations.takeBack"), click -> {
            members.takeBack(organisation.id(), invitation.id());
            show();
        });
        takeBack.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new Div(
                Parts.small(getTranslation(
                        "organisation.invitations.line",
                        invitation.email(),
                        Parts.word(this, invitation.role()),
                        Times.date(invitation.expiresAt(), zone, getLocale()))),
                takeBack);
        row.addClassNames("row", "inviting");
        return row;
    }

    private Select<Role> roles(List<Role> offered) {
        var select = new Select<Role>();
        select.setItems(offered);
        select.setItemLabelGenerator(role -> Parts.word(this, role));
        return select;
    }
}
