package org.counterpart.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Reference;
import org.counterpart.base.Slugs;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Download;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.CorrectionList;
import org.counterpart.legaltext.writing.TextExport;
import org.counterpart.response.AnswerLetter;
import org.counterpart.response.AnswerLetters;
import org.jspecify.annotations.Nullable;

/** One contributor's letter: what became of its points, the file to post or to keep, and the answers one by one. */
@Route("consultations/:id/letters/:organisation")
@PermitAll
class LetterView extends Screen implements BeforeEnterObserver {

    private final AnswerLetters letters;
    private final Consultations consultations;

    LetterView(AnswerLetters letters, Consultations consultations) {
        this.letters = letters;
        this.consultations = consultations;
    }

    static String address(ConsultationId consultation, OrganisationId organisation) {
        return LettersView.address(consultation) + "/" + organisation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var letter = letters.get(
                ConsultationRoutes.id(event),
                organisation(event.getRouteParameters().get("organisation").orElse("")));
        heading(
                t("response.letter.title", letter.contributor()),
                t(
                        "response.letter.lead",
                        letter.institution(),
                        letter.title(),
                        Times.date(letter.publishedAt(), letter.zone(), getLocale())));
        addComponentAsFirst(new ConsultationHeader(
                consultations, consultations.overview(letter.consultation()), ConsultationHeader.Section.ANSWERS));
        add(
                takeAway(letter),
                new H2(t("response.letter.summary", letter.points().size())),
                summary(letter));
        if (!letter.withdrawn().isEmpty()) {
            add(new Paragraph(t(
                    "response.letter.withdrawn",
                    letter.withdrawn().size(),
                    letter.withdrawn().stream().map(Reference::contribution).collect(Collectors.joining(", ")))));
        }
        add(new H2(t("response.letter.inOrder")), new Portions<>(letter.points(), point -> point(letter, point)));
        var all = new Anchor("/consultations/" + letter.slug() + "/answers", t("response.letter.all"));
        all.setRouterIgnore(true);
        add(new Paragraph(all));
    }

    private Paragraph takeAway(AnswerLetter letter) {
        var links = new Paragraph(new Span(t("response.letter.take")));
        links.addClassName("take-away");
        var why = letters.obstacle(letter.consultation(), letter.organisation(), getLocale());
        var formats = why == null ? List.of(TextExport.PDF, TextExport.DOCX) : List.of(TextExport.DOCX);
        for (var format : formats) {
            var link = new Anchor(download(letter, format, getLocale()), t(format));
            link.setRouterIgnore(true);
            links.add(new Span(" "), link);
        }
        if (why != null) {
            links.add(new Span(". " + t(why)));
        }
        return links;
    }

    private DownloadHandler download(AnswerLetter letter, TextExport format, Locale reader) {
        var name = letter.slug() + "-" + Slugs.of(letter.contributor(), 60) + "." + format.extension();
        return Download.of(() -> new Download.Content(
                name, format.mediaType(), letters.file(letter.consultation(), letter.organisation(), format, reader)));
    }

    private Component summary(AnswerLetter letter) {
        var row = new Div();
        row.addClassName("row");
        letter.outcomes()
                .forEach((outcome, count) -> row.add(new Span(t("base.labelled", t(outcome), String.valueOf(count)))));
        return row;
    }

    private Component point(AnswerLetter letter, AnswerLetter.Answered point) {
        var number = new Anchor("/contributions/" + point.number(), Reference.contribution(point.number()));
        number.setRouterIgnore(true);
        var card = Parts.card(new H3(point.title()), new Paragraph(number));
        var proposed = point.proposed();
        if (proposed != null && !proposed.isBlank()) {
            card.add(Parts.law(proposed));
        }
        var own = new Paragraph(point.words());
        own.addClassName("verbatim");
        card.add(own, new Paragraph(t("response.letter.answer", t(point.outcome()))), Parts.markdown(point.reason()));
        said(card, point.change());
        if (point.others() > 0) {
            card.add(new Paragraph(Parts.small(t("response.letter.others", point.others()))));
        }
        card.add(new CorrectionList(point.corrections(), letter.zone()));
        return card;
    }

    private void said(Div card, AnswerLetter.@Nullable Change change) {
        if (change != null) {
            card.add(new Paragraph(
                    t(change.made() ? "response.letter.changed" : "response.letter.toChange", change.label())));
        }
    }

    private static OrganisationId organisation(String text) {
        try {
            return new OrganisationId(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }
}
