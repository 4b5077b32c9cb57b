package org.counterpart.text.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.counterpart.base.Files.Described;
import org.counterpart.base.Files.StoredFile;
import org.counterpart.base.ui.Download;
import org.counterpart.base.ui.Parts;

/** What was uploaded, byte for byte, and the number by which anybody can tell that it is the same. */
class SourceCard extends Div {

    SourceCard(Described file, Supplier<StoredFile> content) {
        addClassNames("card", "source");
        var download = Download.of(() -> Download.Content.of(content.get()));
        add(
                new H2(getTranslation("text.source")),
                new Paragraph(new Anchor(download, file.name())),
                Parts.small(getTranslation("text.source.size", Math.max(1, file.size() / 1024))),
                fingerprint(file.sha256()));
    }

    /** A SHA-256, in groups that break where a line ends. */
    static Div fingerprint(String sha256) {
        var code = new Code(sha256);
        code.addClassName("sha256");
        return new Div(Parts.small("SHA-256 "), code);
    }
}
