package org.counterpart.identity.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import java.util.Optional;
import org.counterpart.base.Language;
import org.counterpart.base.Words;
import org.counterpart.identity.Accounts;
import org.counterpart.identity.Actors;
import org.springframework.stereotype.Component;

/** The workspace speaks the language of the account, not of the browser. */
@Component
class LanguageOfThePerson implements VaadinServiceInitListener {

    private final Actors actors;
    private final Accounts accounts;

    LanguageOfThePerson(Actors actors, Accounts accounts) {
        this.actors = actors;
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> own().ifPresent(init.getUI()::setLocale));
        // What reads the page aloud, and what writes a time into it, goes by its root.
        event.addIndexHtmlRequestListener(page -> own().ifPresent(language -> {
            var root = page.getDocument().expectFirst("html").attr("lang", language.toLanguageTag());
            Optional.ofNullable(Language.nearest(language).dir()).ifPresent(dir -> root.attr("dir", dir));
        }));
    }

    private Optional<Locale> own() {
        return actors.find().map(person -> Words.nearest(accounts.own().locale()));
    }
}
