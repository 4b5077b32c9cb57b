package org.counterpart.contribution.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.OwnOrganisation;
import org.jspecify.annotations.Nullable;

/**
 * What the list is narrowed to; the address carries it.
 *
 * @param mine only contributions of the reader's organisation
 */
record ContributionFilters(
        ConsultationId consultation,
        @Nullable ContributionKind kind,
        @Nullable LineageId article,
        boolean mine) {

    static final List<ContributionKind> KINDS =
            List.of(ContributionKind.COMMENT, ContributionKind.AMENDMENT, ContributionKind.POSITION);

    static ContributionFilters from(ConsultationId consultation, QueryParameters query) {
        var kind = query.getSingleParameter("kind")
                .flatMap(name -> Arrays.stream(ContributionKind.values())
                        .filter(k -> k.name().equalsIgnoreCase(name))
                        .findFirst());
        var article = query.getSingleParameter("article")
                .filter(id -> id.matches("[0-9a-fA-F-]{36}"))
                .map(id -> new LineageId(UUID.fromString(id)));
        return new ContributionFilters(
                consultation,
                kind.orElse(null),
                article.orElse(null),
                query.getSingleParameter("mine").isPresent());
    }

    ContributionFilter filter(List<OwnOrganisation> own) {
        return new ContributionFilter(
                consultation,
                article,
                kind,
                mine ? own.stream().map(OwnOrganisation::id).toList() : null);
    }

    String address() {
        var query = (kind == null ? "" : "&kind=" + kind)
                + (article == null ? "" : "&article=" + article)
                + (mine ? "&mine=1" : "");
        return ContributionRoutes.contributions(consultation) + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    String selecting(int number) {
        var address = address();
        return address + (address.contains("?") ? "&" : "?") + "c=" + number;
    }

    Div bar(List<ArticleName> articles, List<OwnOrganisation> own) {
        var bar = new Div();
        bar.addClassNames("row", "filters");
        var kinds = new Select<ContributionKind>();
        kinds.setLabel(bar.getTranslation("contribution.filter.kind"));
        kinds.setItems(KINDS);
        kinds.setItemLabelGenerator(
                k -> k == null ? bar.getTranslation("contribution.filter.all") : Parts.word(bar, k));
        kinds.setEmptySelectionCaption(bar.getTranslation("contribution.filter.all"));
        kinds.setEmptySelectionAllowed(true);
        kinds.setValue(kind);
        kinds.addValueChangeListener(
                change -> go(new ContributionFilters(consultation, change.getValue(), article, mine)));
        var about = new ComboBox<ArticleName>(bar.getTranslation("contribution.filter.article"));
        about.setItems(articles);
        about.setItemLabelGenerator(ArticleName::name);
        about.setClearButtonVisible(true);
        articles.stream().filter(a -> a.lineage().equals(article)).findFirst().ifPresent(about::setValue);
        about.addValueChangeListener(change -> go(new ContributionFilters(
                consultation,
                kind,
                change.getValue() == null ? null : change.getValue().lineage(),
                mine)));
        bar.add(kinds, about);
        if (!own.isEmpty()) {
            var only = new Checkbox(bar.getTranslation("contribution.filter.mine"), mine);
            only.addValueChangeListener(
                    change -> go(new ContributionFilters(consultation, kind, article, change.getValue())));
            bar.add(only);
        }
        return bar;
    }

    private static void go(ContributionFilters filters) {
        ContributionRoutes.go(filters.address());
    }
}
