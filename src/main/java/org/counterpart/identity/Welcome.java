package org.counterpart.identity;

import java.util.Locale;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.Words;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/** Tells whoever started the product where it is and, in the demo, as whom to look around. */
@Component
class Welcome {

    private final CounterpartProperties properties;
    private final DemoSignIns demo;
    private final Words words;

    Welcome(CounterpartProperties properties, DemoSignIns demo, Words words) {
        this.properties = properties;
        this.demo = demo;
        this.words = words;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebApplicationContext)) {
            return;
        }
        if (!properties.demo()) {
            System.out.println("\nCounterpart is ready: " + properties.link("/"));
            return;
        }
        var text = new StringBuilder("\nCounterpart is ready: ")
                .append(properties.link("/"))
                .append("\nSign in with one click at ")
                .append(properties.link("/sign-in"))
                .append(" as\n");
        for (var person : demo.all()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-28s %s%s%n",
                    person.name(),
                    words.of(Locale.ENGLISH, person.standing()),
                    person.organisation() == null ? "" : ", " + person.organisation()));
        }
        System.out.println(text);
    }
}
