package org.counterpart.identity.ui;

import org.counterpart.base.ui.NavigationEntry;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityNavigation {

    @Bean
    NavigationEntry peopleEntry(Actors actors) {
        return new NavigationEntry(
                "identity.nav.people",
                "people",
                55,
                () -> actors.find()
                        .map(actor -> actor.may(Verb.MANAGE_ACCOUNTS))
                        .orElse(false));
    }

    @Bean
    NavigationEntry settingsEntry(Actors actors) {
        return new NavigationEntry(
                "identity.nav.settings", "settings", 90, () -> actors.find().isPresent());
    }
}
