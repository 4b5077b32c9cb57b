package org.counterpart.text.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.counterpart.base.Concerned;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationOverview;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.Phase;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.text.TextDrafts;
import org.counterpart.text.TextExports;
import org.counterpart.text.TextVersion;
import org.counterpart.text.Texts;
import org.counterpart.text.imports.ImportState;
import org.counterpart.text.imports.TextImports;
import org.jspecify.annotations.Nullable;

/** The versions of a text; the one that the address names is shown, otherwise the newest. */
@Route("consultations/:id/text")
@PermitAll
class TextView extends Screen implements BeforeEnterObserver {

    private final Texts texts;
    private final TextDrafts drafts;
    private final TextImports imports;
    private final TextExports exports;
    private final Consultations consultations;
    private final BesideArticles beside;
    private final Concerned concerned;

    TextView(
            Texts texts,
            TextDrafts drafts,
            TextImports imports,
            TextExports exports,
            Consultations consultations,
            BesideArticles beside,
            Concerned concerned) {
        this.texts = texts;
        this.drafts = drafts;
        this.imports = imports;
        this.exports = exports;
        this.consultations = consultations;
        this.beside = beside;
        this.concerned = concerned;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = ConsultationRoutes.id(event);
        var overview = consultations.overview(id);
        var versions = texts.versions(id);
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("version")
                .orElse("");
        var shown = versions.stream()
                .filter(version -> wanted.isEmpty() || wanted.equals(String.valueOf(version.number())))
                .findFirst()
                .orElse(null);
        if (shown == null && !wanted.isEmpty()) {
            throw new NotFound();
        }
        build(overview, versions, shown);
    }

    private void build(ConsultationOverview overview, List<TextVersion> versions, @Nullable TextVersion shown) {
        if (shown == null) {
            heading(t("text.text"), t("text.lead.none"));
        } else {
            heading(shown.title(), lead(overview, shown));
        }
        addComponentAsFirst(new ConsultationHeader(consultations, overview, ConsultationHeader.Section.TEXT));
        if (versions.size() > 1 && shown != null) {
            add(versions(overview, versions, shown));
        }
        if (shown != null) {
            add(new TakeAway(overview.consultation(), shown, exports));
        }
        var consultation = overview.consultation();
        var mayEdit = overview.mine() && consultation.phase() != Phase.ARCHIVED;
        if (mayEdit) {
            underWay(consultation.id());
        }
        var isDraft = shown != null && !shown.isPublished();
        if (mayEdit && !isDraft) {
            add(importing(consultation, versions));
        }
        if (shown == null) {
            add(Parts.empty(t(overview.mine() ? "text.none.mine" : "text.none")));
        } else if (mayEdit && isDraft) {
            draft(overview, shown, versions);
        } else {
            add(new Contents(
                    consultation,
                    shown,
                    texts.outline(shown.id()),
                    shown.isPublished() ? beside.of(consultation.id()) : Map.of()));
        }
        setClassName("wide", mayEdit && isDraft);
    }

    private void underWay(ConsultationId id) {
        imports.newest(id)
                .filter(one -> one.state() != ImportState.DONE)
                .ifPresent(one -> add(new ImportProgress(
                        one, () -> imports.newest(id), cancelled -> imports.cancel(id, cancelled.id()), this::reopen)));
    }

    private String lead(ConsultationOverview overview, TextVersion shown) {
        var published = shown.publishedAt();
        return published == null
                ? t("text.lead.draft", shown.number(), shown.articles())
                : t(
                        "text.lead.published",
                        shown.number(),
                        shown.articles(),
                        Times.date(published, overview.consultation().zone(), getLocale()));
    }

    private Nav versions(ConsultationOverview overview, List<TextVersion> versions, TextVersion shown) {
        var nav = new Nav();
        nav.addClassName("filters");
        nav.getElement().setAttribute("aria-label", t("text.versions"));
        for (var version : versions) {
            var link = new Anchor(
                    address(overview, version),
                    t(version.isPublished() ? "text.version" : "text.version.draft", version.number()));
            if (version.id().equals(shown.id())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private Details importing(Consultation consultation, List<TextVersion> versions) {
        var form = new ImportForm(
                consultation.title() + ".txt",
                (format, name, content) -> read(consultation.id(), format, name, content),
                this::reopen);
        var details = new Details(t(versions.isEmpty() ? "text.import.first" : "text.import.again"), form);
        if (versions.stream().anyMatch(version -> !version.isPublished())) {
            form.addComponentAsFirst(new Paragraph(t("text.import.replaces")));
        }
        details.setOpened(versions.isEmpty());
        return details;
    }

    private void read(ConsultationId id, @Nullable TextFormat format, String name, byte[] content) {
        if (content.length >= TextImports.LARGE) {
            imports.begin(id, format, name, content);
            return;
        }
        if (format == null) {
            imports.importText(id, name, content);
        } else {
            imports.importText(id, format, name, content);
        }
        Problems.done(t("text.imported"));
    }

    private void draft(ConsultationOverview overview, TextVersion draft, List<TextVersion> versions) {
        var follows = versions.stream().anyMatch(TextVersion::isPublished);
        var phase = overview.consultation().phase();
        add(
                new StructureReview(texts, drafts, draft, now -> lead(lead(overview, now))),
                new H2(t("text.review.version")),
                new DraftForm(texts, drafts, concerned, draft, phase, follows, this::reopen),
                importing(overview.consultation(), versions));
    }

    private void reopen() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private static String address(ConsultationOverview overview, TextVersion version) {
        return "consultations/" + overview.consultation().id() + "/text?version=" + version.number();
    }
}
