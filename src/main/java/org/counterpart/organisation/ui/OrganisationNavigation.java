package org.counterpart.organisation.ui;

import org.counterpart.base.ui.NavigationEntry;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisationNavigation {

    @Bean
    NavigationEntry organisationsEntry(Actors actors) {
        return new NavigationEntry(
                "organisation.nav.organisations",
                "organisations",
                50,
                () -> actors.find().map(actor -> actor.may(Verb.USE_WORKSPACE)).orElse(false));
    }

    @Bean
    NavigationEntry rulesEntry(Actors actors) {
        return new NavigationEntry(
                "organisation.nav.rules",
                "rules",
                60,
                () -> actors.find().map(actor -> actor.may(Verb.MANAGE_RULES)).orElse(false));
    }
}
