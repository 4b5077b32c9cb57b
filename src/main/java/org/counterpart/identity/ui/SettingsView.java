package org.counterpart.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
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
import java.util.function.Function;
import org.counterpart.base.Language;
import org.counterpart.base.Stale;
import org.counterpart.base.Words;
import org.counterpart.base.ui.Collisions;
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
    private final TextField name = new TextField(t("identity.name"));
    private final Select<Locale> language = new Select<>();
    private final RadioButtonGroup<Delivery> delivery = new RadioButtonGroup<>();
    private final Collisions questions = new Collisions();
    /** What stands in the fields was begun from this. */
    private OwnAccount seen;

    SettingsView(Accounts accounts) {
        this.accounts = accounts;
        seen = accounts.own();
        name.setHelperText(t("identity.name.hint"));
        language.setLabel(t("identity.settings.language"));
        language.setItems(Language.ALL.stream().map(Language::locale).toList());
        language.setItemLabelGenerator(SettingsView::language);
        delivery.setLabel(t("identity.settings.delivery"));
        delivery.setItems(Delivery.values());
        delivery.setItemLabelGenerator(this::t);
        show();
    }

    private void show() {
        var own = accounts.own();
        heading(t("identity.settings.title"), own.email());
        add(profile(own), password(), sessions());
    }

    private Component profile(OwnAccount own) {
        seen = own;
        questions.removeAll();
        name.setValue(own.name());
        language.setValue(Words.nearest(own.locale()));
        delivery.setValue(own.delivery());
        var save = new Button(t("base.save"), click -> change());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return Parts.card(new FormLayout(name, language, delivery), questions, save);
    }

    private void change() {
        if (questions.isAsking()) {
            return;
        }
        var mine =
                new OwnAccount(seen.email(), name.getValue(), language.getValue(), delivery.getValue(), seen.version());
        try {
            if (Problems.run(Map.of("name", name), () -> accounts.change(mine))) {
                if (mine.locale().equals(getLocale())) {
                    show();
                    Problems.done(t("identity.settings.saved"));
                } else {
                    // Menu, title and root of the page speak it too.
                    UI.getCurrent().getPage().reload();
                }
            }
        } catch (Stale otherWindow) {
            takeIn(accounts.own());
        }
    }

    /** What another window saved comes into the fields that were left alone here; where both changed the same, it is asked. */
    private void takeIn(OwnAccount theirs) {
        var base = seen;
        seen = theirs;
        questions.removeAll();
        takeIn(t("identity.name"), name, OwnAccount::name, base, said -> said);
        takeIn(
                t("identity.settings.language"),
                language,
                own -> Words.nearest(own.locale()),
                base,
                SettingsView::language);
        takeIn(t("identity.settings.delivery"), delivery, OwnAccount::delivery, base, this::t);
        questions.whenSettled(this::change);
    }

    private <T> void takeIn(
            String label,
            HasValue<?, T> field,
            Function<OwnAccount, T> part,
            OwnAccount base,
            Function<T, String> said) {
        var before = part.apply(base);
        var stored = part.apply(seen);
        var typed = field.getValue();
        if (typed.equals(before)) {
            field.setValue(stored);
        } else if (!typed.equals(stored) && !stored.equals(before)) {
            questions.ask(label, said.apply(typed), said.apply(stored), () -> field.setValue(stored));
        }
    }

    private static String language(Locale locale) {
        return locale.getDisplayName(locale);
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
