package org.counterpart.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Question;
import org.counterpart.response.PointFilter;
import org.counterpart.response.PointView;
import org.counterpart.response.PointViews;
import org.counterpart.response.Shares;

/** How those who answer narrow the list down: whose points, which theme, and the views that colleagues have named. */
class PointFilters extends Div {

    private final PointViews views;
    private final Function<PointFilter, String> address;
    private final Consumer<PointFilter> go;

    /**
     * @param address where the list stands under a filter
     * @param go leads there
     */
    PointFilters(PointViews views, Function<PointFilter, String> address, Consumer<PointFilter> go) {
        this.views = views;
        this.address = address;
        this.go = go;
        addClassName("filters");
    }

    void show(ConsultationId consultation, PointFilter filter, Shares shares, AccountId me) {
        removeAll();
        add(assignees(filter, shares, me), themes(filter, shares));
        var named = views.of(consultation);
        named.forEach(view -> add(link(view, filter)));
        named.stream()
                .filter(view -> view.filter().equals(filter))
                .findFirst()
                .ifPresentOrElse(
                        view -> add(quiet(
                                getTranslation("response.view.delete", view.name()),
                                () -> delete(consultation, view, filter, shares, me))),
                        () -> {
                            if (!filter.equals(PointFilter.ALL)) {
                                add(quiet(
                                        getTranslation("response.view.save"),
                                        () -> new SaveViewDialog(
                                                        views,
                                                        consultation,
                                                        filter,
                                                        () -> show(consultation, filter, shares, me))
                                                .open()));
                            }
                        });
    }

    private void delete(ConsultationId consultation, PointView view, PointFilter filter, Shares shares, AccountId me) {
        Question.warn(
                getTranslation("response.view.delete", view.name()),
                new Follows(getTranslation("response.view.delete.follows")),
                getTranslation("response.view.delete.yes"),
                () -> {
                    views.delete(consultation, view.id());
                    show(consultation, filter, shares, me);
                });
    }

    private static Button quiet(String name, Runnable act) {
        var button = new Button(name, click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Anchor link(PointView view, PointFilter filter) {
        var link = new Anchor(address.apply(view.filter()), view.name() + " " + view.points());
        link.getElement().setAttribute("dir", "auto");
        if (view.filter().equals(filter)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private ComboBox<PointFilter.Assigned> assignees(PointFilter filter, Shares shares, AccountId me) {
        var box = new ComboBox<PointFilter.Assigned>();
        box.setPlaceholder(getTranslation("response.anyAssignee"));
        box.setAriaLabel(getTranslation("response.byAssignee"));
        box.setClearButtonVisible(true);
        var mine = new PointFilter.Assigned(me);
        var items = new ArrayList<>(List.of(mine, PointFilter.Assigned.TO_NOBODY));
        shares.colleagues().stream()
                .map(share -> new PointFilter.Assigned(share.colleague().account()))
                .filter(assigned -> !assigned.equals(mine))
                .forEach(items::add);
        box.setItems(items);
        box.setItemLabelGenerator(assigned ->
                assigned.equals(mine) ? getTranslation("response.me", shares.of(me)) : name(assigned, shares));
        box.setValue(filter.assigned());
        box.addValueChangeListener(change -> go.accept(filter.withAssigned(change.getValue())));
        return box;
    }

    private String name(PointFilter.Assigned assigned, Shares shares) {
        var to = assigned.to();
        if (to == null) {
            return getTranslation("response.nobody") + " · " + shares.toNobody();
        }
        var colleague = shares.colleague(to);
        return (colleague == null ? getTranslation("response.formerColleague") : colleague.name()) + " · "
                + shares.of(to);
    }

    private ComboBox<String> themes(PointFilter filter, Shares shares) {
        var box = new ComboBox<String>();
        box.setPlaceholder(getTranslation("response.anyTheme"));
        box.setAriaLabel(getTranslation("response.byTheme"));
        box.setClearButtonVisible(true);
        box.setItems(shares.themes().stream().map(Shares.Theme::name).toList());
        box.setItemLabelGenerator(theme -> theme + " · " + shares.of(theme));
        box.setValue(filter.theme());
        box.addValueChangeListener(change -> go.accept(filter.withTheme(change.getValue())));
        return box;
    }
}
