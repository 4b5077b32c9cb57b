package org.counterpart.contribution.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.counterpart.base.ConsultationId;

/** Something that another module puts above the contributions of a consultation: the way to what was answered to one's own, for example. */
public interface ContributionAddition {

    Optional<Component> above(ConsultationId consultation);
}
