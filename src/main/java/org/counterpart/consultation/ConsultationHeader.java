package org.counterpart.consultation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Locale;
import org.counterpart.base.Times;
import org.counterpart.base.ui.DueIn;
import org.counterpart.base.ui.Parts;

/**
 * On top of every view of a consultation: which one, whose, in what phase and until when, and the way to its other views. Put it first,
 * above the view's own heading ({@code addComponentAsFirst} after {@code heading}). On a page that stays open it follows the timetable.
 */
public class ConsultationHeader extends Div {

    /** The views of a consultation, with the end of their address. */
    public enum Section {
        OVERVIEW(""),
        TEXT("/text"),
        CONTRIBUTIONS("/contributions"),
        POSITION("/position"),
        VOTES("/ballots"),
        ANSWERS("/answers");

        private final String path;

        Section(String path) {
            this.path = path;
        }

        /** Address inside the workspace, without leading slash. */
        public String of(Consultation consultation) {
            return "consultations/" + consultation.id() + path;
        }
    }

    private final Div standing = new Div();
    private final DueIn next;

    public ConsultationHeader(Consultations consultations, ConsultationOverview overview, Section current) {
        addClassName("consultation-head");
        standing.addClassName("row");
        // Who listens to a page is told as well.
        standing.getElement().setAttribute("role", "status");
        next = new DueIn(
                () -> say(consultations.overview(overview.consultation().id())));
        say(overview);
        add(crumbs(overview, current), standing, sections(overview.consultation(), current), next);
    }

    private Div crumbs(ConsultationOverview overview, Section current) {
        var crumbs = new Div(new Anchor("consultations", getTranslation("consultation.consultations")));
        crumbs.addClassNames("crumbs", "row");
        var consultation = overview.consultation();
        if (current != Section.OVERVIEW) {
            var title = new Anchor(Section.OVERVIEW.of(consultation), consultation.title());
            title.getElement().setAttribute("lang", consultation.language());
            title.addClassName("consultation-title");
            crumbs.add(title);
        }
        crumbs.add(Parts.who(Parts.Side.INSTITUTION, overview.institutionName()));
        return crumbs;
    }

    private void say(ConsultationOverview overview) {
        standing.removeAll();
        standing.add(tag(this, overview.consultation().phase()));
        var until = until(overview, getLocale());
        if (!until.isEmpty()) {
            standing.add(new Span(until));
        }
        waitForTheNext(overview);
    }

    /** Other words come with the end of the phase, and with the next day: the days that are left are counted. */
    private void waitForTheNext(ConsultationOverview overview) {
        var consultation = overview.consultation();
        var now = overview.now();
        var end = consultation.timetable().until(consultation.phase());
        if (end != null && end.isAfter(now)) {
            var zone = consultation.zone();
            var tomorrow = Times.day(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
            next.in(Duration.between(now, end.isBefore(tomorrow) ? end : tomorrow));
        }
    }

    /** The name of a phase in the colour of the side that acts in it. */
    public static Span tag(Component where, Phase phase) {
        return Parts.tag(tone(phase), Parts.word(where, phase));
    }

    private static String tone(Phase phase) {
        return switch (phase) {
            case OPEN, DELIBERATION -> "civil";
            case ANNOUNCED, REVIEW, ANSWERED, DECIDED -> "institution";
            case FOLLOW_UP -> "moderator";
            case DRAFT, ARCHIVED -> "noview";
        };
    }

    /** What runs and until when, in one sentence; empty where nothing has a date. */
    private String until(ConsultationOverview overview, Locale locale) {
        var consultation = overview.consultation();
        var timetable = consultation.timetable();
        var phase = consultation.phase();
        var instant = timetable.until(phase);
        var key = "consultation.until." + phase.name();
        if (instant != null) {
            var days = Times.daysLeft(overview.now(), instant, consultation.zone());
            // What the clock ends gives way to the next phase; only what people owe can be late.
            return instant.isBefore(overview.now())
                    ? getTranslation(key + ".late", Times.moment(instant, consultation.zone(), locale))
                    : getTranslation(
                            key,
                            Times.minute(instant, consultation.zone(), locale),
                            Times.zone(consultation.zone(), locale),
                            days);
        }
        var date = timetable.untilDate(phase);
        return date == null ? "" : getTranslation(key, Times.date(date, locale));
    }

    private Nav sections(Consultation consultation, Section current) {
        var nav = new Nav();
        nav.addClassName("sections");
        nav.getElement().setAttribute("aria-label", consultation.title());
        for (var section : Section.values()) {
            var link = new Anchor(section.of(consultation), getTranslation("consultation.Section." + section.name()));
            if (section == current) {
                link.getElement().setAttribute("aria-current", "page");
                // Where the row is wider than the screen.
                link.scrollIntoView(ScrollIntoViewOption.Block.NEAREST, ScrollIntoViewOption.Inline.NEAREST);
            }
            nav.add(link);
        }
        return nav;
    }
}
