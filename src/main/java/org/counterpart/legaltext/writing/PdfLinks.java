package org.counterpart.legaltext.writing;

import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Says at every link of a PDF what it is (PDF/UA-1, 7.18.5), in the words of the link. The layout keeps the title of a link with its tag, but a
 * reader looks for it at the place one clicks on.
 */
final class PdfLinks {

    static void entitle(Document page) {
        var links = page.getElementsByTagName("a");
        for (var i = 0; i < links.getLength(); i++) {
            if (links.item(i) instanceof Element link) {
                link.setAttribute("title", link.getTextContent());
            }
        }
    }

    /** Moves every title from the tag, where it would be read aloud instead of the words, to the place one clicks on. */
    static void describe(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                describe(element);
            } else if (kid instanceof PDObjectReference place
                    && node instanceof PDStructureElement tag
                    && place.getReferencedObject() instanceof PDAnnotation link) {
                link.setContents(tag.getAlternateDescription());
            }
        }
        if (node instanceof PDStructureElement tag && "Link".equals(tag.getStructureType())) {
            tag.setAlternateDescription(null);
        }
    }

    private PdfLinks() {}
}
