package org.counterpart.text.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Locale;
import org.counterpart.base.ui.Download;
import org.counterpart.base.ui.Parts;
import org.counterpart.consultation.Consultation;
import org.counterpart.legaltext.writing.TextExport;
import org.counterpart.text.TextExports;
import org.counterpart.text.TextVersion;

/** A version in every format; a published one at its lasting address, a draft from here. */
class TakeAway extends Paragraph {

    TakeAway(Consultation consultation, TextVersion version, TextExports exports) {
        addClassName("take-away");
        add(new Span(getTranslation("text.export")));
        var between = " ";
        var takeaway = exports.takeaway(version.id());
        for (var format : takeaway.formats()) {
            var name = Parts.word(this, format);
            var link = version.isPublished()
                    ? new Anchor(
                            "/consultations/" + consultation.slug() + "/versions/" + version.number() + "/text."
                                    + format.extension(),
                            name)
                    : new Anchor(download(consultation, version, exports, format, getLocale()), name);
            link.setRouterIgnore(true);
            add(new Span(between), link);
            between = " · ";
        }
        if (takeaway.why() != null) {
            add(new Span(". " + getTranslation(takeaway.why())));
        }
    }

    private static DownloadHandler download(
            Consultation consultation, TextVersion version, TextExports exports, TextExport format, Locale reader) {
        return Download.of(() -> new Download.Content(
                consultation.slug() + "-" + version.number() + "-draft." + format.extension(),
                format.mediaType(),
                exports.write(version.id(), format, reader)));
    }
}
