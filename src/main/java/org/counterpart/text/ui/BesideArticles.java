package org.counterpart.text.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;

/** What another module has to say beside the articles in the contents of a published text: what was said on each, for example. */
public interface BesideArticles {

    /** Articles of which there is nothing to say are left out. */
    Map<LineageId, ? extends Component> of(ConsultationId consultation);
}
