package org.counterpart.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** One person at work in the workspace, finding everything by what it is called. */
final class Desk {

    final Page page;

    Desk(Page page) {
        this.page = page;
    }

    Desk open(String path) {
        page.navigate("/workspace/" + path);
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first()
                .waitFor();
        return settled();
    }

    /** Nothing is under way between page and server, and every component has taken its shape. */
    private Desk settled() {
        page.waitForFunction(
                "() => Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())");
        page.waitForFunction("() => !document.querySelector('vaadin-tabs > vaadin-tab:not([role])')");
        return this;
    }

    Desk write(String label, String words) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
        field.fill(words);
        field.blur();
        return this;
    }

    /** Date fields are set as the picker would: the shown form differs by language. */
    Desk day(String label, String iso) {
        page.locator("vaadin-date-time-picker, vaadin-date-picker")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .evaluate(
                        "(field, value) => { field.value = value; field.dispatchEvent(new CustomEvent('change', {bubbles: true})); }",
                        iso);
        return this;
    }

    Desk choose(String label, String option) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
        field.click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .first()
                .click();
        return this;
    }

    /** A choice may show a glyph before its word and a key after it. */
    Desk mark(String choice) {
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(Pattern.compile("(^|\\W)" + choice + "\\W*\\d?$")))
                .first()
                .check();
        return this;
    }

    Desk press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
        return this;
    }

    /** The same in the dialog that asks back. */
    Desk confirm(String button) {
        page.locator("vaadin-confirm-dialog[opened], vaadin-dialog[opened]")
                .last()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    Desk see(String words) {
        page.getByText(words).first().waitFor();
        return this;
    }

    /** What the page shows is accessible, and fits its window. */
    Desk isSound() {
        settled();
        assertThat(Browser.violations(page)).isEmpty();
        var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertThat(width)
                .as("%s is wider than its window", page.url())
                .isLessThanOrEqualTo(page.viewportSize().width + 1);
        return this;
    }
}
