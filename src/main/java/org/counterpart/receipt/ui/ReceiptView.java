package org.counterpart.receipt.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.counterpart.base.NotFound;
import org.counterpart.base.ReceiptId;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Download;
import org.counterpart.base.ui.Screen;
import org.counterpart.receipt.Receipts;

/** One receipt: what was received, when, the hash, and how anybody checks it. */
@Route("receipts/:id")
@PermitAll
class ReceiptView extends Screen implements BeforeEnterObserver {

    private final Receipts receipts;

    ReceiptView(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var receipt = receipts.find(id(event.getRouteParameters().get("id").orElse("")));
        heading(t("receipt.title", receipt.name()), t("receipt.lead"));
        var facts = new DescriptionList();
        fact(
                facts,
                "receipt.what",
                t(receipt.kind()) + (receipt.reference().isEmpty() ? "" : " " + receipt.reference()));
        fact(facts, "receipt.about", receipt.title());
        fact(facts, "receipt.consultation", receipt.consultationTitle());
        fact(facts, "receipt.organisation", receipt.organisationName());
        fact(facts, "receipt.by", receipt.accountName());
        fact(facts, "receipt.received", Times.second(receipt.at(), receipt.zone(), getLocale()));
        fact(facts, "receipt.sha256", receipt.sha256());
        facts.addClassName("facts");
        var words = new Pre(receipt.words());
        words.addClassName("received");
        words.getElement().setAttribute("dir", "auto");
        add(
                facts,
                new H2(t("receipt.words")),
                words,
                new H2(t("receipt.check")),
                new Paragraph(t("receipt.check.explain")),
                new Paragraph(new Anchor(download(receipt.id()), t("receipt.download"))),
                new Paragraph(new Anchor("receipts", t("receipt.all"))));
    }

    private void fact(DescriptionList facts, String key, String said) {
        facts.add(new DescriptionList.Term(t(key)), new DescriptionList.Description(said));
    }

    private DownloadHandler download(ReceiptId id) {
        return Download.of(() -> {
            var receipt = receipts.find(id);
            return new Download.Content(receipt.name() + ".txt", "text/plain;charset=utf-8", receipt.bytes());
        });
    }

    private static ReceiptId id(String text) {
        try {
            return new ReceiptId(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }
}
