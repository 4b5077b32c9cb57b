package org.counterpart.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.LanguageBox;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.Drafts;
import org.counterpart.consultation.OwnInstitution;
import org.springframework.security.access.AccessDeniedException;

/** Begins a draft: whose, under which title, in which language. Everything else follows in the editor. */
@Route("consultations/new")
@PermitAll
class NewConsultationView extends Screen implements BeforeEnterObserver {

    private final ConsultationId id = ConsultationId.next();
    private final Drafts drafts;
    private final Consultations consultations;
    private final Select<OwnInstitution> institution = new Select<>();
    private final TextField title = new TextField();
    private final LanguageBox language = new LanguageBox(getTranslation("consultation.language"));

    NewConsultationView(Drafts drafts, Consultations consultations) {
        this.drafts = drafts;
        this.consultations = consultations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var institutions = consultations.ownInstitutions();
        if (institutions.isEmpty()) {
            throw new AccessDeniedException("no officer");
        }
        heading(t("consultation.new"), t("consultation.new.lead"));
        institution.setLabel(t("consultation.institution"));
        institution.setItems(institutions);
        institution.setItemLabelGenerator(OwnInstitution::name);
        institution.setValue(institutions.getFirst());
        institution.setVisible(institutions.size() > 1);
        title.setLabel(t("consultation.title"));
        title.setHelperText(t("consultation.title.help"));
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(300);
        language.setValue(getLocale().getLanguage());
        var create = new Button(t("consultation.new.begin"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        var form = new Div(institution, title, language, create);
        form.addClassNames("card", "form");
        add(form);
        create.addClickListener(click -> create.setEnabled(true));
        title.focus();
    }

    private void create() {
        var done = Problems.run(
                Map.of("title", title, "language", language),
                () -> drafts.create(id, institution.getValue().id(), title.getValue(), tag()));
        if (done) {
            getUI().ifPresent(ui -> ui.navigate("consultations/" + id));
        }
    }

    private String tag() {
        return language.getValue() == null ? "" : language.getValue();
    }
}
