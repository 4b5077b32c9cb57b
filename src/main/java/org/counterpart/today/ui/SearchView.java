package org.counterpart.today.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.site.search.PublicSearch;
import org.counterpart.site.search.SearchPage;
import org.counterpart.today.Desk;

/** Search over everything I may see: what is public, and the drafts of my organisations. The address holds what was asked. */
@Route("search")
@PermitAll
class SearchView extends Screen implements BeforeEnterObserver {

    private final Desk desk;
    private final PublicSearch search;

    SearchView(Desk desk, PublicSearch search) {
        this.desk = desk;
        this.search = search;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var asked = parameters.getSingleParameter("q").orElse("").strip();
        heading(t("base.nav.search"), t("site.search.hint"));
        add(form(asked));
        if (!asked.isEmpty()) {
            found(asked.length() > 200 ? asked.substring(0, 200) : asked);
        }
    }

    private Div form(String asked) {
        var field = new TextField(t("site.search.for"));
        field.setValue(asked);
        field.setMaxLength(200);
        field.setAutofocus(true);
        var button = new Button(t("base.nav.search"), click -> ask(field.getValue()));
        field.addKeyPressListener(Key.ENTER, press -> ask(field.getValue()));
        var form = new Div(field, button);
        form.addClassNames("row", "asking");
        return form;
    }

    private void ask(String words) {
        getUI().ifPresent(ui -> ui.navigate(SearchView.class, QueryParameters.of("q", words)));
    }

    private void found(String asked) {
        var drafts = desk.drafts(asked);
        if (!drafts.isEmpty()) {
            var own = new UnorderedList();
            drafts.forEach(draft -> own.add(new ListItem(new Anchor(draft.path(), draft.title()))));
            add(new H2(t("today.drafts")), own);
        }
        var page = search.find(asked, 1);
        add(new Paragraph(t("site.search.found", page.all())));
        page.hits().forEach(hit -> add(line(hit)));
        if (page.pages() > 1) {
            var all = new Anchor(
                    "/search?q=" + java.net.URLEncoder.encode(asked, java.nio.charset.StandardCharsets.UTF_8),
                    t("site.search.all"));
            all.setRouterIgnore(true);
            add(all);
        }
    }

    private Div line(SearchPage.Hit hit) {
        var link = new Anchor(hit.path(), hit.title());
        link.setRouterIgnore(true);
        var what = t("site.hit." + hit.kind());
        var passage = new Div();
        hit.passage()
                .forEach(piece -> passage.add(
                        piece.found() ? new HtmlContainer("mark", new Text(piece.text())) : new Text(piece.text())));
        var line = new Div(
                new Div(Parts.small(hit.within().isEmpty() ? what : what + " · " + hit.within())), link, passage);
        line.addClassName("card");
        return line;
    }
}
