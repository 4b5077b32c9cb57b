package org.counterpart.notification.ui;

import org.counterpart.base.ui.NavigationEntry;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationNavigation {

    @Bean
    NavigationEntry outboxEntry(Actors actors) {
        return new NavigationEntry(
                "notification.outbox.title",
                "outbox",
                80,
                () -> actors.find().map(actor -> actor.may(Verb.READ_OUTBOX)).orElse(false));
    }
}
