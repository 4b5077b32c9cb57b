package org.counterpart.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Question;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.counterpart.response.AnswersOverview;
import org.counterpart.response.Article;
import org.counterpart.response.PointFilter;
import org.counterpart.response.PointStatus;
import org.counterpart.response.PointView;
import org.counterpart.response.PointViews;
import org.counterpart.response.Points;
import org.counterpart.response.Shares;
import org.counterpart.response.Triage;
import org.counterpart.response.rejoinder.Rejoinders;
import org.jspecify.annotations.Nullable;

/**
 * How the list is narrowed down: in one row the states, the views that colleagues have named and what is narrowed at the moment;
 * below it, once asked for, the article, whose points and which theme.
 */
class PointFilters extends Div {

    private final Points points;
    private final Triage triage;
    private final PointViews views;
    private final Rejoinders rejoinders;
    private final Actors actors;
    private final Function<PointFilter, String> address;
    private final Consumer<PointFilter> go;
    private final Div row = new Div();
    private final Div choices = new Div();
    private final Button more;
    private final Component[] beside;

    /**
     * @param address where the list stands under a filter
     * @param go leads there
     * @param beside what stands at the end of the row
     */
    PointFilters(
            Points points,
            Triage triage,
            PointViews views,
            Rejoinders rejoinders,
            Actors actors,
            Function<PointFilter, String> address,
            Consumer<PointFilter> go,
            Component... beside) {
        this.points = points;
        this.triage = triage;
        this.views = views;
        this.rejoinders = rejoinders;
        this.actors = actors;
        this.address = address;
        this.go = go;
        this.beside = beside;
        addClassName("point-filters");
        row.addClassName("filters");
        choices.addClassName("filters");
        choices.setVisible(false);
        more = quiet(getTranslation("response.narrow"), this::toggle);
        more.getElement().setAttribute("aria-expanded", "false");
        add(row, choices);
    }

    private void toggle() {
        choices.setVisible(!choices.isVisible());
        more.getElement().setAttribute("aria-expanded", String.valueOf(choices.isVisible()));
    }

    void show(AnswersOverview overview, PointFilter filter) {
        row.removeAll();
        choices.removeAll();
        var consultation = overview.consultation();
        var counts = overview.counts();
        row.add(state(null, filter, counts.total() + counts.closed()));
        for (var status : PointStatus.values()) {
            if (isShown(status, overview, filter)) {
                row.add(state(status, filter, counts.of(status)));
            }
        }
        if (counts.published() > 0) {
            row.add(link(
                    PointFilter.NOT_REFLECTED,
                    getTranslation("response.notReflected") + " "
                            + points.count(consultation, PointFilter.NOT_REFLECTED),
                    filter.notReflected()));
            row.add(plain(
                    "consultations/" + consultation + "/rejoinders",
                    getTranslation("response.rejoinders") + " " + rejoinders.countContested(consultation)));
        }
        var articles = points.articlesWithPoints(consultation);
        choices.add(articles(articles, filter));
        var answers = actors.current().may(Verb.ANSWER_POINT, overview.institution());
        var shares = answers ? triage.shares(consultation) : null;
        if (shares != null) {
            var me = actors.current().account();
            choices.add(assignees(filter, shares, me), themes(filter, shares));
        }
        narrowed(articles, filter, shares);
        if (shares != null) {
            named(overview, filter);
        }
        row.add(more);
        if (answers) {
            row.add(
                    plain("consultations/" + consultation + "/alike", getTranslation("response.alike")),
                    plain(TableView.address(consultation, filter), getTranslation("response.table")),
                    plain(BlocksView.address(overview.institution()), getTranslation("response.blocks")));
        }
        row.add(beside);
    }

    /** What is worked on always; what nothing is in only while it is asked for. */
    private static boolean isShown(PointStatus status, AnswersOverview overview, PointFilter filter) {
        if (status.isWaiting()) {
            return overview.inside() || status != PointStatus.DRAFTED;
        }
        return overview.counts().of(status) > 0 || status == filter.status();
    }

    private Anchor state(@Nullable PointStatus status, PointFilter filter, int count) {
        var name = status == null ? getTranslation("response.all") : Parts.word(this, status);
        return link(filter.withStatus(status), name + " " + count, status == filter.status() && !filter.notReflected());
    }

    private Anchor link(PointFilter to, String name, boolean current) {
        var link = new Anchor(address.apply(to), name);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private static Anchor plain(String to, String name) {
        var link = new Anchor(to, name);
        link.addClassName("onward");
        return link;
    }

    /** What narrows the list beside the state, each with the way out of it. */
    private void narrowed(List<Article> articles, PointFilter filter, @Nullable Shares shares) {
        if (filter.article() != null) {
            row.add(drop(
                    filter.withArticle(null),
                    articles.stream()
                            .filter(article -> article.lineage().equals(filter.article()))
                            .map(Article::label)
                            .findFirst()
                            .orElseGet(() -> getTranslation("response.article"))));
        }
        var assigned = filter.assigned();
        if (assigned != null && shares != null) {
            row.add(drop(filter.withAssigned(null), name(assigned, shares)));
        }
        var theme = filter.theme();
        if (theme != null && shares != null) {
            row.add(drop(filter.withTheme(null), theme));
        }
    }

    private Anchor drop(PointFilter without, String name) {
        var cross = new Span("×");
        cross.getElement().setAttribute("aria-hidden", "true");
        var link = new Anchor(address.apply(without), new Span(name), cross);
        link.addClassName("narrowed");
        link.getElement().setAttribute("dir", "auto").setAttribute("aria-label", getTranslation("response.drop", name));
        return link;
    }

    /** The views that colleagues have named, and the way to name this one or to take its name away. */
    private void named(AnswersOverview overview, PointFilter filter) {
        var all = views.of(overview.consultation());
        for (var view : all) {
            var link = link(
                    view.filter(),
                    view.name() + " " + view.points(),
                    view.filter().equals(filter));
            link.getElement().setAttribute("dir", "auto");
            row.add(link);
        }
        var here = all.stream().filter(view -> view.filter().equals(filter)).findFirst();
        if (here.isPresent()) {
            choices.add(quiet(
                    getTranslation("response.view.delete", here.get().name()),
                    () -> delete(overview, here.get(), filter)));
        } else if (!filter.equals(PointFilter.ALL)) {
            choices.add(
                    quiet(getTranslation("response.view.save"), () -> save(overview.consultation(), filter, overview)));
        }
    }

    private void save(ConsultationId consultation, PointFilter filter, AnswersOverview overview) {
        new SaveViewDialog(views, consultation, filter, () -> show(overview, filter)).open();
    }

    private void delete(AnswersOverview overview, PointView view, PointFilter filter) {
        Question.warn(
                getTranslation("response.view.delete", view.name()),
                new Follows(getTranslation("response.view.delete.follows")),
                getTranslation("response.view.delete.yes"),
                () -> {
                    views.delete(overview.consultation(), view.id());
                    show(overview, filter);
                });
    }

    private static Button quiet(String name, Runnable act) {
        var button = new Button(name, click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private ComboBox<Article> articles(List<Article> articles, PointFilter filter) {
        var box = PointFilters.<Article>box(getTranslation("response.anyArticle"), getTranslation("response.article"));
        box.setItems(articles);
        box.setItemLabelGenerator(Article::label);
        articles.stream()
                .filter(article -> article.lineage().equals(filter.article()))
                .findFirst()
                .ifPresent(box::setValue);
        box.addValueChangeListener(change -> {
            var article = change.getValue();
            go.accept(filter.withArticle(article == null ? null : article.lineage()));
        });
        return box;
    }

    private ComboBox<PointFilter.Assigned> assignees(PointFilter filter, Shares shares, AccountId me) {
        var box = PointFilters.<PointFilter.Assigned>box(
                getTranslation("response.anyAssignee"), getTranslation("response.byAssignee"));
        var mine = new PointFilter.Assigned(me);
        var items = new ArrayList<>(List.of(mine, PointFilter.Assigned.TO_NOBODY));
        shares.colleagues().stream()
                .map(share -> new PointFilter.Assigned(share.colleague().account()))
                .filter(assigned -> !assigned.equals(mine))
                .forEach(items::add);
        box.setItems(items);
        box.setItemLabelGenerator(assigned -> assigned.equals(mine)
                ? getTranslation("response.me", shares.of(me))
                : name(assigned, shares) + " · "
                        + (assigned.to() == null ? shares.toNobody() : shares.of(assigned.to())));
        box.setValue(filter.assigned());
        box.addValueChangeListener(change -> go.accept(filter.withAssigned(change.getValue())));
        return box;
    }

    private String name(PointFilter.Assigned assigned, Shares shares) {
        var to = assigned.to();
        if (to == null) {
            return getTranslation("response.nobody");
        }
        var colleague = shares.colleague(to);
        return colleague == null ? getTranslation("response.formerColleague") : colleague.name();
    }

    private ComboBox<String> themes(PointFilter filter, Shares shares) {
        var box = PointFilters.<String>box(getTranslation("response.anyTheme"), getTranslation("response.byTheme"));
        box.setItems(shares.themes().stream().map(Shares.Theme::name).toList());
        box.setItemLabelGenerator(theme -> theme + " · " + shares.of(theme));
        box.setValue(filter.theme());
        box.addValueChangeListener(change -> go.accept(filter.withTheme(change.getValue())));
        return box;
    }

    private static <T> ComboBox<T> box(String anything, String label) {
        var box = new ComboBox<T>();
        box.setPlaceholder(anything);
        box.setAriaLabel(label);
        box.setClearButtonVisible(true);
        return box;
    }
}
