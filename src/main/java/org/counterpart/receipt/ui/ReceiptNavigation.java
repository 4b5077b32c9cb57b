package org.counterpart.receipt.ui;

import org.counterpart.base.ui.NavigationEntry;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReceiptNavigation {

    @Bean
    NavigationEntry receipts(Actors actors) {
        return new NavigationEntry(
                "receipt.all",
                "receipts",
                89,
                () -> actors.find()
                        .filter(actor -> actor.has(Role.REPRESENTATIVE) || actor.has(Role.CONTRIBUTOR))
                        .isPresent());
    }
}
