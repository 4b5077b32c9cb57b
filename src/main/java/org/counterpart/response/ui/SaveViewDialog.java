package org.counterpart.response.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.response.PointFilter;
import org.counterpart.response.PointView;
import org.counterpart.response.PointViews;

/** Puts the filter that is shown under a name. */
class SaveViewDialog extends FormDialog {

    SaveViewDialog(PointViews views, ConsultationId consultation, PointFilter filter, Runnable saved) {
        super("response.view.save", consultation);
        var name = new TextField(getTranslation("response.view.name"));
        name.setMaxLength(PointView.NAME_LIMIT);
        name.setRequiredIndicatorVisible(true);
        build(
                "response.view.save",
                Map.of("name", name),
                () -> {
                    views.save(consultation, name.getValue(), filter);
                    saved.run();
                },
                new Follows(getTranslation("response.view.follows")),
                name);
        name.focus();
    }
}
