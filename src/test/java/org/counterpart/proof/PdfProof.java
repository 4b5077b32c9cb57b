package org.counterpart.proof;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        // The validator folds names by the machine's language: in Turkey it does not know "valueType", whatever stands
        // in the file.
        var language = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return validated(pdf);
        } finally {
            Locale.setDefault(language);
        }
    }

    private static List<String> validated(byte[] pdf) throws Exception {
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
