package org.counterpart.publication.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.counterpart.base.ui.Screen;
import org.counterpart.identity.Actors;

/** What waits for me, until when, and what changed since I was here. */
@Route("")
@PermitAll
class HomeView extends Screen {

    HomeView(Actors actors) {
        heading(t("base.home"), actors.current().name());
    }
}
