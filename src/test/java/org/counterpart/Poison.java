package org.counterpart;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.counterpart.base.Act;
import org.counterpart.base.Id;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets every act on a thing fail, as a defect would. */
@Component
public class Poison {

    private final Set<UUID> poisoned = ConcurrentHashMap.newKeySet();

    @EventListener
    void on(Act act) {
        if (poisoned.contains(act.subject())) {
            throw new IllegalStateException("poisoned for a test");
        }
    }

    public void poison(Id subject) {
        poisoned.add(subject.value());
    }

    public void cure(Id subject) {
        poisoned.remove(subject.value());
    }
}
