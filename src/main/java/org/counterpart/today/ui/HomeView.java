package org.counterpart.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.counterpart.organisation.Organisation;
import org.counterpart.organisation.Organisations;
import org.counterpart.today.Desk;
import org.counterpart.today.News;
import org.counterpart.today.Today;
import org.counterpart.today.Waiting;

/** What waits for me, until when, and what changed since I was here. */
@Route("")
@PermitAll
class HomeView extends Screen {

    HomeView(Actors actors, Desk desk, Organisations organisations) {
        var me = actors.current();
        heading(t("base.home"), me.name());
        if (!me.may(Verb.USE_WORKSPACE)) {
            var own = organisations.own();
            own.forEach(organisation -> add(Parts.empty(standing(organisation))));
            if (own.isEmpty()) {
                add(Parts.empty(t("today.locked")));
            }
            add(outside());
            return;
        }
        var today = desk.today();
        add(new H2(t("today.waits.title")), waiting(today), new H2(t("today.news.title")), news(today));
    }

    private String standing(Organisation organisation) {
        var reason = Objects.requireNonNullElse(organisation.statusReason(), "");
        return t("today.locked." + organisation.status().name(), organisation.name(), reason);
    }

    /** For who belongs to no admitted organisation: what can be read all the same. */
    private Component outside() {
        var read = new Anchor("/consultations", t("today.locked.read"));
        read.setRouterIgnore(true);
        var row = new Div(read, new Anchor("settings", t("identity.settings.title")));
        row.addClassName("row");
        return row;
    }

    private Component waiting(Today today) {
        if (today.waiting().isEmpty()) {
            return new Div(
                    Parts.empty(t("today.waits.nothing")), new Anchor("consultations", t("today.waits.running")));
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        today.waiting().forEach(item -> list.add(new ListItem(line(item, today))));
        return list;
    }

    private Div line(Waiting item, Today today) {
        var what = item.title().isEmpty() ? t(item.key(), item.count()) : item.title();
        var link = new Anchor(item.path(), what);
        var line = new Div(new Div(link), new Div(until(item, today)));
        if (!item.title().isEmpty()) {
            line.addComponentAsFirst(Parts.small(t(item.key(), item.count())));
        }
        line.addClassName("card");
        return line;
    }

    private Span until(Waiting item, Today today) {
        var until = item.until();
        if (until == null) {
            return new Span();
        }
        var left = Times.daysLeft(today.now(), until, item.zone());
        var said = left < 0 ? t("site.daysLate", -left) : t("today.waits.left", left);
        var when = item.wholeDay()
                ? Times.date(until, item.zone(), getLocale())
                : Times.moment(until, item.zone(), getLocale());
        var words = new Span(said + " · " + when);
        words.addClassName(left < 0 ? "late" : "muted");
        return words;
    }

    private Component news(Today today) {
        if (today.news().isEmpty()) {
            return Parts.empty(t("today.news.nothing"));
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        today.news().forEach(item -> list.add(new ListItem(line(item))));
        return list;
    }

    private Div line(News item) {
        var act = new Anchor(item.path(), t("base.labelled", t(item.kind().key()), item.title()));
        act.setRouterIgnore(item.path().startsWith("/"));
        var where = Parts.small(item.consultation());
        var who = item.organisation() == null ? "" : item.organisation() + " · ";
        var line = new Div(
                new Div(act),
                new Div(Parts.small(who + Times.date(item.at(), item.zone(), getLocale()) + " · "), where));
        line.addClassName("card");
        return line;
    }
}
