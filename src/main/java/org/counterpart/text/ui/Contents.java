package org.counterpart.text.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterpart.base.LineageId;
import org.counterpart.base.ui.Parts;
import org.counterpart.consultation.Consultation;
import org.counterpart.text.Entry;
import org.counterpart.text.TextVersion;

/** The contents of a version, each article with the way to its page. */
class Contents extends Div {

    /** @param beside what stands beside each article */
    Contents(
            Consultation consultation,
            TextVersion version,
            List<Entry> outline,
            Map<LineageId, ? extends Component> beside) {
        if (!version.note().isEmpty()) {
            var note = version.correction() ? getTranslation("text.correction.of", version.note()) : version.note();
            add(new Paragraph(note));
        }
        var sha256 = version.sha256();
        if (sha256 != null) {
            add(SourceCard.fingerprint(sha256));
        }
        if (version.isPublished()) {
            var whole = new Anchor(
                    "/consultations/" + consultation.slug() + "/versions/" + version.number(),
                    getTranslation("text.whole"));
            whole.setRouterIgnore(true);
            add(whole);
        }
        if (outline.isEmpty()) {
            add(Parts.empty(getTranslation("text.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("contents");
        list.getElement().setAttribute("lang", version.language());
        list.getElement().setAttribute("dir", version.direction().name().toLowerCase(Locale.ROOT));
        outline.forEach(entry -> {
            var item = line(consultation, version, entry);
            var counted = beside.get(entry.lineage());
            if (counted != null && entry.isArticle()) {
                counted.getElement().setAttribute("lang", getLocale().getLanguage());
                item.add(counted);
            }
            list.add(item);
        });
        add(list);
    }

    private ListItem line(Consultation consultation, TextVersion version, Entry entry) {
        var item = new ListItem(shown(consultation, version, entry));
        item.addClassNames("depth-" + Math.min(entry.depth(), 6), entry.isArticle() ? "is-article" : "is-division");
        return item;
    }

    private Component shown(Consultation consultation, TextVersion version, Entry entry) {
        var label = entry.label().isEmpty() ? Parts.word(this, entry.kind()) : entry.label();
        if (!entry.isArticle() || !version.isPublished()) {
            return new Span(label);
        }
        return new Anchor("consultations/" + consultation.id() + "/articles/" + entry.handle(), label);
    }
}
