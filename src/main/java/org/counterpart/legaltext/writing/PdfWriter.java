package org.counterpart.legaltext.writing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.LegalText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Writes a PDF that a screen reader can read (PDF/UA) and an archive can keep (PDF/A): tagged, with its language, its title, bookmarks and the
 * fonts inside. It is laid out from the same page that {@link HtmlWriter} writes.
 */
public final class PdfWriter implements TextWriter {

    /** Characters of the page; about a thousand sheets. Beyond, laying out takes minutes. */
    static final int LIMIT = 3_000_000;

    private static final String STYLE = """
            @page{size:A4;margin:24mm 22mm;@bottom-center{content:counter(page) ' / ' counter(pages);font:9pt FAMILIES}}
            body{font-family:FAMILIES;font-size:10.5pt;line-height:1.45;word-wrap:break-word}
            h1{font-size:20pt;line-height:1.25;margin:0 0 10mm}h2{font-size:15pt}h3{font-size:13pt}
            h4{font-size:11.5pt}h5{font-size:10.5pt}h6{font-size:10pt}h2,h3,h4,h5,h6{margin:6mm 0 2mm;page-break-after:avoid;line-height:1.3}
            p{margin:0 0 2mm}section section section section p{margin-left:3mm}
            section[data-provision*=heading]>p{margin-left:0}
            blockquote{margin:2mm 6mm;font-style:italic}table{border-collapse:collapse;width:100%}
            td{border:0.5pt solid #888;padding:1mm 2mm;vertical-align:top}a{color:#1f4e79}
            .remark{border:0.5pt solid #888;padding:2mm 3mm;direction:ltr;text-align:left}
            sup{font-size:7.5pt}ins{color:#1b5e20;text-decoration:underline}del{color:#8b1a1a;text-decoration:line-through}
            """.replace("FAMILIES", PdfFonts.FAMILIES);
    /** Pages take much memory while they are laid out: one document after the other, and only so many wait. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private static final int WAITING = 8;

    static {
        // It tells of every style sheet and font.
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public TextExport format() {
        return TextExport.PDF;
    }

    /**
     * Writes a text whose own words are {@linkplain TextExport#obstacle printable}. What others put into it never stands in the way: a sign without
     * a shape becomes a visible stand-in, and the first page says so.
     *
     * @throws Refused when it is too long to be laid out, or too many wait for theirs
     */
    @Override
    public byte[] write(LegalText text, Edition edition) {
        var style = text.direction() == Direction.RTL ? STYLE + "body{direction:rtl;text-align:right}" : STYLE;
        var page = HtmlWriter.page(text, edition, style).toString();
        if (page.length() - style.length() > LIMIT) {
            throw new Refused(Problem.of("legaltext.export.tooLong"));
        }
        if (ONE_AT_A_TIME.getQueueLength() >= WAITING) {
            throw new Refused(Problem.of("legaltext.export.busy"));
        }
        ONE_AT_A_TIME.lock();
        try {
            return rendered(document(page, edition), text.direction());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static byte[] rendered(Document document, Direction direction) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Counterpart")
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withW3cDocument(document, null);
        PdfFonts.addTo(builder);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.useUnicodeBidiSplitter(BidiRuns::new);
        builder.useUnicodeBidiReorderer(new ArabicShape());
        builder.defaultTextDirection(direction == Direction.RTL ? TextDirection.RTL : TextDirection.LTR);
        try (var renderer = builder.buildPdfRenderer();
                var pdf = renderer.createPDFKeepOpen()) {
            PdfLinks.describe(pdf.getDocumentCatalog().getStructureTreeRoot());
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static Document document(String page, Edition edition) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
            var body = document.getElementsByTagName("body").item(0);
            if (show(body) > 0 && edition.unshown() != null) {
                remark(document, edition.unshown());
            }
            bookmarks(document);
            PdfLinks.entitle(document);
            return document;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves only signs that have a shape, and returns how many gave way. */
    private static long show(Node node) {
        if (node instanceof Text text) {
            var shown = PdfFonts.shown(text.getData());
            text.setData(shown.words());
            return shown.unshown();
        }
        var unshown = 0L;
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            unshown += show(child);
        }
        return unshown;
    }

    private static void remark(Document document, Edition.Remark remark) {
        var paragraph = document.createElement("p");
        paragraph.setAttribute("class", "remark");
        paragraph.setAttribute("lang", remark.language());
        paragraph.setTextContent(remark.words());
        var title = document.getElementsByTagName("h1").item(0);
        title.getParentNode().insertBefore(paragraph, title.getNextSibling());
    }

    /** One for every section that has a heading, in the same tree. */
    private static void bookmarks(Document document) {
        var all = document.createElement("bookmarks");
        children(document.getDocumentElement(), all, document);
        document.getElementsByTagName("head").item(0).appendChild(all);
    }

    private static void children(Element from, Element into, Document document) {
        for (var node = from.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                var heading = element.getTagName().equals("section") ? element.getFirstChild() : null;
                if (heading != null && heading.getNodeName().matches("h[2-6]")) {
                    var bookmark = document.createElement("bookmark");
                    bookmark.setAttribute("name", heading.getTextContent());
                    bookmark.setAttribute("href", "#" + element.getAttribute("id"));
                    into.appendChild(bookmark);
                    children(element, bookmark, document);
                } else {
                    children(element, into, document);
                }
            }
        }
    }
}
