package org.counterpart.consultation;

import com.vaadin.flow.router.BeforeEvent;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;

/** Reads the address of a view that belongs to a consultation: {@code consultations/:id/…}. */
public final class ConsultationRoutes {

    /** What is no identity leads to "not found". */
    public static ConsultationId id(BeforeEvent event) {
        var id = event.getRouteParameters().get("id").orElseThrow(NotFound::new);
        try {
            return new ConsultationId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private ConsultationRoutes() {}
}
