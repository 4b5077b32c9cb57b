package org.counterpart.legaltext.writing;

import java.util.Locale;
import org.counterpart.base.Slugs;

/** Identification after the Akoma Ntoso naming convention: the work, this version of it in this language, and this file. */
final class AknMeta {

    /** Says that the date is not known: the schema wants one, and no reader takes this one for real. */
    private static final String NO_DATE = "9999-01-01";

    static final String MAIN = "main";

    private final String country;
    private final String date;
    private final String language;
    private final Edition edition;

    AknMeta(Edition edition, String language) {
        this.edition = edition;
        this.country = edition.country().isEmpty() ? "xx" : edition.country().toLowerCase(Locale.ROOT);
        this.date = edition.date() == null ? NO_DATE : edition.date().toString();
        this.language = language;
    }

    /** @param component {@link #MAIN}, or the name of an annex */
    void write(XmlOut out, String component) {
        var work = "/akn/" + country + "/bill/" + date + "/" + Slugs.of(edition.number(), 40);
        var expression = work + "/" + language + "@" + date;
        out.line().open("meta").open("identification", "source", "#counterpart");
        out.open("FRBRWork");
        core(out, work, "/!" + component, "");
        out.empty("FRBRcountry", "value", country);
        if (!edition.number().isEmpty()) {
            out.empty("FRBRnumber", "value", edition.number());
        }
        out.close("FRBRWork").open("FRBRExpression");
        core(out, expression, "/!" + component, "");
        out.empty("FRBRlanguage", "language", language);
        out.close("FRBRExpression").open("FRBRManifestation");
        core(out, expression, "/!" + component, ".xml");
        out.empty("FRBRformat", "value", "application/xml");
        out.close("FRBRManifestation").close("identification");
        if (component.equals(MAIN)) {
            references(out);
        }
        out.close("meta");
    }

    private void references(XmlOut out) {
        out.open("references", "source", "#counterpart");
        out.empty(
                "TLCOrganization",
                "eId",
                "counterpart",
                "href",
                "/ontology/organization/counterpart",
                "showAs",
                "Counterpart");
        var institution = edition.institution().isEmpty() ? "Institution" : edition.institution();
        out.empty(
                "TLCOrganization",
                "eId",
                "counterpart-author",
                "href",
                "/ontology/organization/institution",
                "showAs",
                institution);
        out.close("references");
    }

    private void core(XmlOut out, String uri, String component, String extension) {
        out.empty("FRBRthis", "value", uri + component + extension);
        out.empty("FRBRuri", "value", uri + extension);
        out.empty("FRBRdate", "date", date, "name", "version");
        out.empty("FRBRauthor", "href", "#counterpart-author");
    }
}
