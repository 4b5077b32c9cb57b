package org.counterpart.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Map;
import org.counterpart.base.Stale;
import org.counterpart.base.Words;
import org.counterpart.base.ui.BothVersions;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Screen;
import org.counterpart.identity.Accounts;
import org.counterpart.identity.Delivery;
import org.counterpart.identity.OwnAccount;

/** One's own account: name, language, mail, password, sessions. */
@Route("settings")
@PermitAll
class SettingsView extends Screen {

    private final Accounts accounts;

    SettingsView(Accounts accounts) {
        this.accounts = accounts;
        show();
    }

    private void show() {
        var own = accounts.own();
        heading(t("identity.settings.title"), own.email());
        add(profile(own), password(), sessions());
    }

    private Component profile(OwnAccount own) {
        var name = new TextField(t("identity.name"));
        name.setHelperText(t("identity.name.hint"));
        name.setValue(own.name());
        var language = new Select<Locale>();
        language.setLabel(t("identity.settings.language"));
        language.setItems(Words.LOCALES);
        language.setItemLabelGenerator(SettingsView::language);
        language.setValue(Words.nearest(own.locale()));
        var delivery = new RadioButtonGroup<Delivery>();
        delivery.setLabel(t("identity.settings.delivery"));
        delivery.setItems(Delivery.values());
        delivery.setItemLabelGenerator(this::t);
        delivery.setValue(own.delivery());
        var save = new Button(
                t("base.save"),
                click -> change(
                        new OwnAccount(
                                own.email(), name.getValue(), language.getValue(), delivery.getValue(), own.version()),
                        name));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return Parts.card(new FormLayout(name, language, delivery), save);
    }

    private void change(OwnAccount mine, TextField name) {
        try {
            if (Problems.run(Map.of("name", name), () -> accounts.change(mine))) {
                getUI().ifPresent(ui -> ui.setLocale(mine.locale()));
                show();
                Problems.done(t("identity.settings.saved"));
            }
        } catch (Stale otherWindow) {
            var theirs = accounts.own();
            var again = new OwnAccount(mine.email(), mine.name(), mine.locale(), mine.delivery(), theirs.version());
            new BothVersions(() -> change(again, name), this::show)
                    .field(t("identity.name"), mine.name(), theirs.name())
                    .field(t("identity.settings.language"), language(mine.locale()), language(theirs.locale()))
                    .field(t("identity.settings.delivery"), t(mine.delivery()), t(theirs.delivery()))
                    .ask();
        }
    }

    private static String language(Locale locale) {
        return Words.nearest(locale).getDisplayLanguage(Words.nearest(locale));
    }

    private Component password() {
        var current = new PasswordField(t("identity.settings.current"));
        var next = new PasswordField(t("identity.newPassword.field"));
        next.setHelperText(t("identity.password.hint"));
        var save = new Button(t("identity.settings.change"), click -> {
            if (Problems.run(
                    Map.of("current", current, "password", next),
                    () -> accounts.changePassword(current.getValue(), next.getValue()))) {
                show();
                Problems.done(t("identity.settings.changed"));
            }
        });
        return Parts.card(new H2(t("identity.settings.password")), new FormLayout(current, next), save);
    }

    private Component sessions() {
        var end = new Button(t("identity.settings.sessions.end"), click -> {
            accounts.endSessions();
            getUI().ifPresent(ui -> ui.getPage().setLocation("/sign-in"));
        });
        end.addThemeVariants(ButtonVariant.ERROR);
        return Parts.card(
                new H2(t("identity.settings.sessions")), new Paragraph(t("identity.settings.sessions.lead")), end);
    }
}
