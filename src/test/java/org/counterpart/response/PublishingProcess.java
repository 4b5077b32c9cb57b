package org.counterpart.response;

import java.util.UUID;
import org.counterpart.CounterpartApplication;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.identity.Actors;
import org.springframework.boot.SpringApplication;

/** A copy of the product in a process of its own that publishes the answers of one consultation, and may be killed while it does. */
public final class PublishingProcess {

    /** The officer, the consultation, then whatever the product is started with. */
    public static void main(String[] arguments) {
        var own = 2;
        var officer = new AccountId(UUID.fromString(arguments[0]));
        var consultation = new ConsultationId(UUID.fromString(arguments[1]));
        var rest = java.util.Arrays.copyOfRange(arguments, own, arguments.length);
        try (var product = SpringApplication.run(CounterpartApplication.class, rest)) {
            product.getBean(Actors.class).runAs(officer, () -> {
                product.getBean(Points.class).publish(consultation, "");
                return true;
            });
        }
    }

    private PublishingProcess() {}
}
