package org.counterpart.contribution.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.ArticleName;
import org.jspecify.annotations.Nullable;

/** Addresses of the module's views, inside the workspace. */
final class ContributionRoutes {

    /** Asks for the draft of the position that is to take the place of the one that stands. */
    static final String NEXT = "next";

    static String article(ConsultationId consultation, String handle) {
        return "consultations/" + consultation + "/articles/" + handle;
    }

    /** The article one wrote about, as it is called now. */
    static String article(ConsultationId consultation, ArticleName about) {
        return article(consultation, about.handle()) + "?of=" + about.lineage();
    }

    static String contributions(ConsultationId consultation) {
        return "consultations/" + consultation + "/contributions";
    }

    /** Where a question is answered, and what was answered to it. */
    static String questions(ConsultationId consultation, Question question) {
        return "consultations/" + consultation + "/questions?q=" + question.number();
    }

    static String nextPosition(ConsultationId consultation, OrganisationId organisation) {
        return position(consultation) + "?for=" + organisation + "&" + NEXT + "=true";
    }

    static String position(ConsultationId consultation) {
        return "consultations/" + consultation + "/position";
    }

    /** Where one's own drafts are looked at and submitted together. */
    static String drafts(ConsultationId consultation) {
        return "consultations/" + consultation + "/drafts";
    }

    static String offline(ConsultationId consultation) {
        return "consultations/" + consultation + "/offline";
    }

    /** The draft that an address asks for; nothing where it asks for none. */
    static @Nullable ContributionId draft(BeforeEnterEvent event) {
        try {
            return event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("draft")
                    .map(UUID::fromString)
                    .map(ContributionId::new)
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    /** Goes to an address of the workspace that may carry a query. */
    static void go(String address) {
        var mark = address.indexOf('?');
        if (mark < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, mark), QueryParameters.fromString(address.substring(mark + 1)));
        }
    }

    /** The article that an address asks for by its lasting identity; empty where it asks by number. */
    static Optional<LineageId> lineage(BeforeEnterEvent event) {
        try {
            return event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("of")
                    .map(UUID::fromString)
                    .map(LineageId::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private ContributionRoutes() {}
}
