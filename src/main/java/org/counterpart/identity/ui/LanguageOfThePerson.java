package org.counterpart.identity.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
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
        event.getSource().addUIInitListener(init -> {
            if (actors.find().isPresent()) {
                init.getUI().setLocale(Words.nearest(accounts.own().locale()));
            }
        });
    }
}
