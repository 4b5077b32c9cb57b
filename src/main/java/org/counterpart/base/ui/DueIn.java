package org.counterpart.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Duration;

/** Takes no room; does something when so much time has passed on an open page, as {@code frontend/due.js} measures it. */
@Tag("due-in")
public class DueIn extends Component {

    public DueIn(Runnable act) {
        getElement().addEventListener("due", due -> act.run());
    }

    /** Begins to wait, in place of what it waited for. */
    public void in(Duration time) {
        getElement().setAttribute("millis", String.valueOf(time.toMillis()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJavaScript("context://static/due.js");
    }
}
