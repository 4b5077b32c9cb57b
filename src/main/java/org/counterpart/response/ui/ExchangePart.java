package org.counterpart.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Objects;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.Concerned;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Parts.Side;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.identity.Actor;
import org.counterpart.identity.Verb;
import org.counterpart.response.Point;
import org.counterpart.response.Points;
import org.counterpart.response.ResponseAct;
import org.counterpart.response.rejoinder.Exchange;
import org.counterpart.response.rejoinder.Rejoinder;
import org.counterpart.response.rejoinder.Rejoinders;
import org.jspecify.annotations.Nullable;

/** What was said after a published answer, one below the other, and what the reader may say next and until when. */
class ExchangePart extends Div {

    private final Rejoinders rejoinders;
    private final Points points;
    private final SharedDrafts drafts;
    private final Concerned concerned;
    private final Actor actor;
    private final Runnable changed;

    /** @param changed shows the point anew */
    ExchangePart(
            Rejoinders rejoinders,
            Points points,
            SharedDrafts drafts,
            Concerned concerned,
            Actor actor,
            Runnable changed) {
        this.rejoinders = rejoinders;
        this.points = points;
        this.drafts = drafts;
        this.concerned = concerned;
        this.actor = actor;
        this.changed = changed;
        addClassName("exchange");
    }

    ExchangePart showing(Point point) {
        var exchange = rejoinders.of(point.id());
        var rejoinder = exchange.rejoinder();
        if (rejoinder != null && !rejoinder.isDraft()) {
            add(new H3(getTranslation("response.rejoinder.thread")));
            thread(exchange, rejoinder);
            replying(exchange, rejoinder, point);
            finding(exchange, rejoinder);
        }
        contesting(exchange);
        return this;
    }

    private void thread(Exchange exchange, Rejoinder rejoinder) {
        var contested = Objects.requireNonNull(rejoinder.contested());
        var replied = rejoinder.replied();
        if (replied != null && replied.outcome() != null) {
            add(said(
                    Side.INSTITUTION,
                    getTranslation("response.rejoinder.before", Parts.word(this, contested.outcome())),
                    contested.reason(),
                    null,
                    exchange));
        }
        add(said(
                Side.CIVIL_SOCIETY,
                getTranslation("response.rejoinder.by", rejoinder.organisationName()),
                rejoinder.body(),
                rejoinder.submittedAt(),
                exchange));
        if (replied != null) {
            var outcome = replied.outcome();
            add(said(
                    Side.INSTITUTION,
                    outcome == null
                            ? Parts.word(this, replied.reply())
                            : Parts.word(this, replied.reply()) + " · " + Parts.word(this, outcome),
                    replied.reason(),
                    replied.at(),
                    exchange));
        }
        var found = rejoinder.found();
        if (found != null) {
            add(said(
                    Side.MODERATOR,
                    getTranslation("response.rejoinder.found", Parts.word(this, found.finding())),
                    found.reason(),
                    found.at(),
                    exchange));
        }
    }

    private Div said(Side side, String title, String words, @Nullable Instant at, Exchange exchange) {
        var head = new Paragraph(Parts.who(side, title));
        head.addClassName("row");
        if (at != null) {
            head.add(Parts.small(Times.moment(at, exchange.zone(), getLocale())));
        }
        return Parts.card(head, Parts.markdown(words));
    }

    private void replying(Exchange exchange, Rejoinder rejoinder, Point point) {
        if (!exchange.awaitsReply()) {
            return;
        }
        add(new Paragraph(until(
                exchange.repliesDue() ? "response.rejoinder.awaitsReply" : "response.rejoinder.replyOverdue",
                exchange.repliesDueAt(),
                exchange)));
        if (!actor.may(Verb.REPLY_TO_REJOINDER, exchange.institution())) {
            return;
        }
        var keep = new Button(
                getTranslation("response.rejoinder.keep"),
                click -> new KeepAnswerDialog(
                                exchange,
                                follows("response.rejoinder.keep.follows", ResponseAct.ANSWER_KEPT, exchange),
                                reason -> {
                                    rejoinders.keep(exchange.point(), rejoinder.version(), reason);
                                    changed.run();
                                })
                        .open());
        var change = new Button(
                getTranslation("response.rejoinder.change"),
                click -> new ChangeAnswerDialog(
                                points,
                                point,
                                follows("response.rejoinder.change.follows", ResponseAct.ANSWER_CHANGED, exchange),
                                answer -> {
                                    rejoinders.change(exchange.point(), rejoinder.version(), answer);
                                    changed.run();
                                })
                        .open());
        add(row(keep, change));
    }

    private void finding(Exchange exchange, Rejoinder rejoinder) {
        if (exchange.awaitsFinding() && actor.may(Verb.FIND_ON_ANSWER)) {
            add(row(new Button(
                    getTranslation("response.rejoinder.find"),
                    click -> new AnswerFindingDialog(
                                    exchange,
                                    follows("response.rejoinder.find.follows", ResponseAct.FINDING_RECORDED, exchange),
                                    (finding, reason) -> {
                                        rejoinders.find(exchange.point(), rejoinder.version(), finding, reason);
                                        changed.run();
                                    })
                            .open())));
        } else if (rejoinder.replied() != null && rejoinder.found() == null) {
            add(new Paragraph(getTranslation("response.rejoinder.awaitsFinding")));
        }
    }

    private void contesting(Exchange exchange) {
        var organisation = exchange.organisation();
        if (organisation == null || !actor.isMemberOf(organisation) || exchange.closesAt() == null) {
            return;
        }
        if (!exchange.mayBeContested()) {
            if (exchange.rejoinder() == null && exchange.standing()) {
                add(new Paragraph(until("response.rejoinder.closed", exchange.closesAt(), exchange)));
            }
            return;
        }
        add(new Paragraph(until("response.rejoinder.until", exchange.closesAt(), exchange)));
        if (!actor.may(Verb.DRAFT_REJOINDER, organisation)) {
            return;
        }
        var begun = exchange.rejoinder() != null;
        var begin = new Button(getTranslation("response.rejoinder.contest"));
        begin.setVisible(!begun);
        begin.addClickListener(click -> {
            begin.setVisible(false);
            write(exchange, organisation);
        });
        add(begin);
        if (begun) {
            write(exchange, organisation);
        }
    }

    private void write(Exchange exchange, OrganisationId organisation) {
        add(new RejoinderForm(
                rejoinders,
                drafts,
                exchange,
                actor.may(Verb.CONTEST_ANSWER, organisation),
                () -> follows("response.rejoinder.submit.follows", ResponseAct.ANSWER_CONTESTED, exchange)
                        .forGood(),
                changed));
    }

    private Follows follows(String key, ActKind kind, Exchange exchange) {
        return new Follows(getTranslation(key))
                .told(
                        concerned,
                        Act.of(kind, exchange.point(), exchange.title())
                                .by(actor.account(), exchange.organisation())
                                .in(exchange.consultation()));
    }

    private String until(String key, @Nullable Instant moment, Exchange exchange) {
        return moment == null ? "" : getTranslation(key, Times.moment(moment, exchange.zone(), getLocale()));
    }

    private static Div row(Button... buttons) {
        var row = new Div(buttons);
        row.addClassName("row");
        return row;
    }
}
