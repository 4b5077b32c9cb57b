package org.counterpart.consultation.ui;

import org.counterpart.base.ui.NavigationEntry;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsultationNavigation {

    @Bean
    NavigationEntry consultations(Actors actors) {
        return new NavigationEntry(
                "consultation.consultations",
                "consultations",
                10,
                () -> actors.find().map(actor -> actor.may(Verb.USE_WORKSPACE)).orElse(false));
    }
}
