package org.counterpart.organisation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.counterpart.base.Names;
import org.counterpart.base.Problem;
import org.counterpart.identity.EmailAddress;

/** What organisations may say about themselves. */
final class DetailChecks {

    /** Problems at "name", "shortName", "description", "website" and "contactEmail". */
    static List<Problem> problems(OrganisationDetails details) {
        var problems = new ArrayList<Problem>();
        Limits.required(problems, "name", details.name(), 200);
        name(problems, "name", details.name());
        // A name is sent to strangers in mail: it must not advertise.
        if (details.name().contains("://") || details.name().contains("www.")) {
            problems.add(Problem.at("name", "organisation.name.link"));
        }
        Limits.optional(problems, "shortName", details.shortName(), 60);
        name(problems, "shortName", details.shortName());
        Limits.optional(problems, "description", details.description(), 4000);
        Limits.optional(problems, "website", details.website(), 300);
        if (!details.website().isBlank() && !isWebAddress(details.website().strip())) {
            problems.add(Problem.at("website", "organisation.website.wrong"));
        }
        if (!details.contactEmail().isBlank()
                && EmailAddress.of(details.contactEmail()).isEmpty()) {
            problems.add(Problem.at("contactEmail", "identity.email.wrong"));
        }
        return problems;
    }

    /** The same for an application, which needs a person and a description besides. */
    static List<Problem> problems(Application application) {
        var problems = new ArrayList<>(problems(application.details()));
        Limits.required(problems, "description", application.description(), Integer.MAX_VALUE);
        Limits.required(problems, "contactName", application.contactName(), 160);
        name(problems, "contactName", application.contactName());
        Limits.required(problems, "contactEmail", application.contactEmail(), Integer.MAX_VALUE);
        return problems;
    }

    private static void name(List<Problem> problems, String field, String name) {
        if (!name.isBlank()) {
            Names.problem(field, name).ifPresent(problems::add);
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private DetailChecks() {}
}
