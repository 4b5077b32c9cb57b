package org.counterpart.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.Times;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.OpeningPackage;
import org.counterpart.consultation.Timetable;

/** Somebody else saved first: both texts side by side where they differ, and the writer decides. */
class ConflictDialog extends Dialog {

    ConflictDialog(
            OpeningPackage mine, Timetable myDates, Consultation theirs, IntConsumer keepMine, Runnable takeTheirs) {
        setHeaderTitle(getTranslation("consultation.conflict"));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        add(new Paragraph(getTranslation("base.stale")));
        var words = theirs.words();
        differing("consultation.title", mine.title(), words.title());
        differing("consultation.language", mine.language(), words.language());
        differing("consultation.summary", mine.summary(), words.summary());
        differing("consultation.purpose", mine.purpose(), words.purpose());
        differing("consultation.questions", lines(mine), lines(words));
        differing("consultation.whoIsAsked", mine.whoIsAsked(), words.whoIsAsked());
        differing("consultation.contact", mine.contact(), words.contact());
        differing("consultation.timetable", dates(myDates), dates(theirs.timetable()));
        var keep = new Button(getTranslation("consultation.conflict.keep"), click -> {
            close();
            keepMine.accept(theirs.version());
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        var take = new Button(getTranslation("consultation.conflict.take"), click -> {
            close();
            takeTheirs.run();
        });
        getFooter().add(take, keep);
    }

    private void differing(String label, String mine, String theirs) {
        if (mine.equals(theirs)) {
            return;
        }
        var sides = new Div(side("consultation.conflict.mine", mine), side("consultation.conflict.theirs", theirs));
        sides.addClassName("two-sides");
        add(new H3(getTranslation(label)), sides);
    }

    private Div side(String key, String text) {
        var words = new Paragraph(text);
        words.addClassName("verbatim");
        var head = new Span(getTranslation(key));
        head.addClassNames("small", "muted");
        return new Div(head, words);
    }

    private static String lines(OpeningPackage words) {
        return String.join("\n", words.questions());
    }

    private String dates(Timetable dates) {
        var moments = Stream.of(
                        dates.opensAt(),
                        dates.contributionsCloseAt(),
                        dates.deliberationClosesAt(),
                        dates.answersDueAt())
                .map(moment -> moment == null ? "–" : Times.minute(moment, dates.zone(), getLocale()));
        var days = Stream.of(dates.decisionDueOn(), dates.followUpUntil())
                .map(day -> day == null ? "–" : Times.date(day, getLocale()));
        return Stream.concat(moments, days).collect(Collectors.joining("\n", "", "\n" + dates.zone()));
    }
}
