package org.counterpart.today.ui;

import org.counterpart.base.ui.NavigationEntry;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way home, and the search. */
@Configuration(proxyBeanMethods = false)
class TodayNavigation {

    @Bean
    NavigationEntry homeEntry(Actors actors) {
        return new NavigationEntry("base.home", "", 0, () -> works(actors));
    }

    @Bean
    NavigationEntry searchEntry(Actors actors) {
        return new NavigationEntry("base.nav.search", "search", 45, () -> works(actors));
    }

    private static boolean works(Actors actors) {
        return actors.find().map(actor -> actor.may(Verb.USE_WORKSPACE)).orElse(false);
    }
}
