package org.counterpart.consultation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.Id;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers the acts that were published. */
@Component
class ActsSeen {

    private final List<Act> acts = new CopyOnWriteArrayList<>();

    @EventListener
    void on(Act act) {
        acts.add(act);
    }

    List<Act> of(Id subject) {
        return acts.stream()
                .filter(act -> act.subject().equals(subject.value()))
                .toList();
    }

    List<ActKind> kinds(Id subject) {
        return of(subject).stream().map(Act::kind).toList();
    }
}
