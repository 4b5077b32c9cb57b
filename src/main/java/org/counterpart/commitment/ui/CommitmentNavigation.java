package org.counterpart.commitment.ui;

import org.counterpart.base.ui.NavigationEntry;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommitmentNavigation {

    private static final int ORDER = 30;

    @Bean
    NavigationEntry commitmentsEntry(Actors actors) {
        return new NavigationEntry(
                "commitment.commitments",
                "commitments",
                ORDER,
                () -> actors.find().map(actor -> actor.may(Verb.USE_WORKSPACE)).orElse(false));
    }
}
