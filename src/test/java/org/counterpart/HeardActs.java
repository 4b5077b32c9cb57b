package org.counterpart;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Id;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers the acts whose transactions were committed. */
@Component
public class HeardActs {

    private final Queue<Act> acts = new ConcurrentLinkedQueue<>();

    /** By hand: the registry of events would keep each act as a row for a listener of its own. */
    @EventListener
    void hear(Act act) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            acts.addAll(act.each());
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                acts.addAll(act.each());
            }
        });
    }

    public List<Act> of(ActKind kind, Id subject) {
        return acts.stream()
                .filter(act -> act.kind() == kind && act.subject().equals(subject.value()))
                .toList();
    }

    public List<Act> in(ActKind kind, ConsultationId consultation) {
        return acts.stream()
                .filter(act -> act.kind() == kind && consultation.equals(act.consultation()))
                .toList();
    }
}
