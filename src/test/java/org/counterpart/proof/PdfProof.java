package org.counterpart.proof;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** What veraPDF, the reference of the PDF Association and of archives, finds wrong in a PDF. */
public final class PdfProof {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Against PDF/UA-1 (ISO 14289-1), for people who do not see it, and PDF/A-2a (ISO 19005-2), for archives; a line for every rule broken. */
    public static List<String> faults(byte[] pdf) throws Exception {
        var faults = new ArrayList<String>();
        for (var standard : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                    var validator = Foundries.defaultInstance().createValidator(standard, false)) {
                validator.validate(parser).getTestAssertions().stream()
                        .filter(one -> one.getStatus() == Status.FAILED)
                        .map(one -> standard + " " + one.getRuleId().getClause() + ": " + one.getMessage())
                        .distinct()
                        .forEach(faults::add);
            }
        }
        return faults;
    }

    private PdfProof() {}
}
