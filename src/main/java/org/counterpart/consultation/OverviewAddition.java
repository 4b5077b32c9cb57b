package org.counterpart.consultation;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something that another module puts beside a published consultation on its overview: the button to follow it, for example. */
public interface OverviewAddition {

    Optional<Component> beside(ConsultationOverview overview);
}
