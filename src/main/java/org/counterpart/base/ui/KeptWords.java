package org.counterpart.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.counterpart.base.Files;

/**
 * The place of a page that keeps, in the tab, what was typed and is not stored yet ({@code frontend/typing.js}), with its sentences in the
 * reader's language. Words belong to the account that typed them: whoever else signs in in the same tab never sees them.
 */
@Tag("kept-words")
class KeptWords extends Component {

    KeptWords(String account) {
        getElement()
                .setAttribute(
                        "account",
                        HexFormat.of().formatHex(Files.sha256(account.getBytes(StandardCharsets.UTF_8)), 0, 8));
        Map.ofEntries(
                        Map.entry("back", getTranslation("base.typing.back", "{0}")),
                        Map.entry("changed", getTranslation("base.typing.changed", "{0}")),
                        Map.entry("waiting", getTranslation("base.typing.waiting", "{0}", "{1}")),
                        Map.entry("fine", getTranslation("base.typing.fine")),
                        Map.entry("drop", getTranslation("base.typing.drop")),
                        Map.entry("put", getTranslation("base.typing.put")),
                        Map.entry("go", getTranslation("base.typing.go")),
                        Map.entry("again", getTranslation("base.typing.again")),
                        Map.entry("lost", getTranslation("base.connection.lost")),
                        Map.entry("unsaved", getTranslation("base.connection.unsaved", "{0}")),
                        Map.entry("typed", getTranslation("base.connection.typed", "{0}")),
                        Map.entry("restored", getTranslation("base.connection.restored")),
                        Map.entry("since", getTranslation("base.notSavedSince", "{0}")))
                .forEach(getElement()::setAttribute);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ComponentUtil.setData(event.getUI(), KeptWords.class, this);
        event.getUI().getPage().addJavaScript("context://static/typing.js");
    }

    /** Tells the page of this request, if it keeps words. */
    static void tell(String what, String marks) {
        var ui = UI.getCurrent();
        var keeper = ui == null ? null : ComponentUtil.getData(ui, KeptWords.class);
        if (keeper != null && !marks.isEmpty()) {
            keeper.getElement().callJsFunction(what, marks);
        }
    }

    /** The person signs out: nothing typed stays in this tab. */
    void leave() {
        getElement().callJsFunction("leave");
    }
}
