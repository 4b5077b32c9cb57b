package org.counterpart.contribution.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.ContributionKind;
import org.jspecify.annotations.Nullable;

/** Addresses of the module's views, inside the workspace. */
final class ContributionRoutes {

    static String article(ConsultationId consultation, String handle) {
        return "consultations/" + consultation + "/articles/" + handle;
    }

    static String contributions(ConsultationId consultation) {
        return "consultations/" + consultation + "/contributions";
    }

    static String position(ConsultationId consultation) {
        return "consultations/" + consultation + "/position";
    }

    static String offline(ConsultationId consultation) {
        return "consultations/" + consultation + "/offline";
    }

    /** Where one writes about this: the article, or for the whole text the list of contributions. */
    static String writing(ConsultationId consultation, ContributionKind kind, @Nullable ArticleName about) {
        var wording = kind == ContributionKind.AMENDMENT ? "?write=wording" : "";
        return about == null ? contributions(consultation) : article(consultation, about.handle()) + wording;
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

    static ConsultationId consultation(BeforeEnterEvent event) {
        try {
            return new ConsultationId(
                    UUID.fromString(event.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private ContributionRoutes() {}
}
