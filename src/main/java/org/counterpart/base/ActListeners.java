package org.counterpart.base;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells all listeners of an act, in its transaction: no act without its entry in the record, no entry without its act. An act that one of
 * them publishes in turn is told when all have heard what it follows from, so that every listener meets them in the order of cause.
 */
@Component
class ActListeners {

    private final ObjectProvider<ActListener> listeners;
    private final ThreadLocal<@Nullable Deque<Act>> telling = new ThreadLocal<>();

    ActListeners(ObjectProvider<ActListener> listeners) {
        this.listeners = listeners;
    }

    @EventListener
    @Transactional
    public void on(Act act) {
        var waiting = telling.get();
        if (waiting != null) {
            waiting.add(act);
            return;
        }
        var acts = new ArrayDeque<Act>();
        telling.set(acts);
        try {
            for (var next = act; next != null; next = acts.poll()) {
                tell(next);
            }
        } finally {
            telling.remove();
        }
    }

    private void tell(Act act) {
        listeners.stream().filter(listener -> !listener.isLate()).forEach(listener -> {
            var does = listener.at(act.kind());
            if (does != null) {
                does.accept(act);
            }
        });
    }
}
