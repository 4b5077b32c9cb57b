package org.counterpart.site.address;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.contribution.Counted;
import org.counterpart.organisation.PublicOrganisations;
import org.counterpart.response.PublicAddresses;
import org.counterpart.site.page.Addresses;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Table;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Asks the routes of the pages whether they answer an address, and the database whether the thing is there that it names. Of a file, and of a
 * place in a version, only the route is asked.
 */
@Component
class KnownAddresses implements PublicAddresses {

    /** Between the slug of a consultation and what is named within it. */
    private static final String WITHIN = "/";

    private final RequestMappingHandlerMapping routes;
    private final DSLContext db;

    KnownAddresses(RequestMappingHandlerMapping requestMappingHandlerMapping, DSLContext db) {
        this.routes = requestMappingHandlerMapping;
        this.db = db;
    }

    /** An address taken apart by the route that answers it. */
    private record Named(String route, Map<String, String> parts) {

        boolean isOf(String beginning) {
            return route.contains(beginning);
        }

        String part(String name) {
            return Addresses.bare(parts.getOrDefault(name, ""));
        }
    }

    private record Kind(String route, String part, Set<String> there) {

        boolean lacks(Named named) {
            return named.isOf(route) && !there.contains(value(named));
        }

        String value(Named named) {
            return part.equals("slug") || !named.parts().containsKey("slug")
                    ? named.part(part)
                    : named.part("slug") + WITHIN + named.part(part);
        }
    }

    @Override
    public Set<String> nowhere(Collection<String> paths) {
        var patterns = patterns();
        var named = paths.stream()
                .collect(Collectors.toMap(path -> path, path -> named(path, patterns), (one, same) -> one));
        var all = named.values().stream().flatMap(Optional::stream).toList();
        var kinds = kinds(all);
        return named.entrySet().stream()
                .filter(path -> path.getValue()
                        .map(found -> kinds.stream().anyMatch(kind -> kind.lacks(found)))
                        .orElse(true))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<PathPattern> patterns() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().isEmpty()
                        || route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> Stream.ofNullable(route.getPathPatternsCondition()))
                .flatMap(route -> route.getPatterns().stream())
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .toList();
    }

    private static Optional<Named> named(String path, List<PathPattern> patterns) {
        var parsed = PathContainer.parsePath(
                path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        for (var pattern : patterns) {
            var match = pattern.matchAndExtract(parsed);
            if (match != null) {
                return Optional.of(new Named(pattern.getPatternString(), match.getUriVariables()));
            }
        }
        return Optional.empty();
    }

    /** One statement for each kind of thing that is named at all. */
    private List<Kind> kinds(List<Named> all) {
        var texts = TEXT_VERSION.join(CONSULTATION).on(CONSULTATION.ID.eq(TEXT_VERSION.CONSULTATION_ID));
        var published = PublicConsultations.PUBLIC.and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED));
        var number = TEXT_VERSION.NUMBER.cast(String.class);
        return List.of(
                kind(all, "/consultations/{slug}", "slug", CONSULTATION, CONSULTATION.SLUG, PublicConsultations.PUBLIC),
                kind(all, "/organisations/{slug}", "slug", ORGANISATION, ORGANISATION.SLUG, PublicOrganisations.PUBLIC),
                kind(
                        all,
                        "/commitments/{reference}",
                        "reference",
                        COMMITMENT,
                        COMMITMENT.REFERENCE,
                        COMMITMENT.REFERENCE.isNotNull()),
                contributions(all),
                within(
                        all,
                        "/articles/{handle}",
                        "handle",
                        texts.join(PROVISION).on(PROVISION.TEXT_VERSION_ID.eq(TEXT_VERSION.ID)),
                        PROVISION.HANDLE,
                        published),
                within(all, "/versions/{number}", "number", texts, number, published));
    }

    private Kind kind(List<Named> all, String route, String part, Table<?> from, Field<String> name, Condition open) {
        var asked = asked(all, route, part);
        return new Kind(
                route,
                part,
                asked.isEmpty()
                        ? Set.of()
                        : db.selectDistinct(name)
                                .from(from)
                                .where(name.in(asked), open)
                                .fetchSet(name));
    }

    /** By number, for there are many and each is found by its index. */
    private Kind contributions(List<Named> all) {
        var asked = asked(all, "/contributions/{number}", "number").stream()
                .filter(number -> number.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .toList();
        return new Kind(
                "/contributions/{number}",
                "number",
                asked.isEmpty()
                        ? Set.of()
                        : db
                                .select(CONTRIBUTION.NUMBER)
                                .from(CONTRIBUTION)
                                .join(CONSULTATION)
                                .on(CONSULTATION.ID.eq(CONTRIBUTION.CONSULTATION_ID))
                                .where(CONTRIBUTION.NUMBER.in(asked), Counted.PUBLIC, PublicConsultations.PUBLIC)
                                .fetch(CONTRIBUTION.NUMBER)
                                .stream()
                                .map(String::valueOf)
                                .collect(Collectors.toSet()));
    }

    /** What has its name within a consultation only. */
    private Kind within(
            List<Named> all, String route, String part, Table<Record> from, Field<String> name, Condition open) {
        var asked = asked(all, route, part);
        return new Kind(
                route,
                part,
                asked.isEmpty()
                        ? Set.of()
                        : db.selectDistinct(CONSULTATION.SLUG, name)
                                .from(from)
                                .where(CONSULTATION.SLUG.in(asked(all, route, "slug")), name.in(asked), open)
                                .fetchSet(Records.mapping((slug, named) -> slug + WITHIN + named)));
    }

    private static Set<String> asked(List<Named> all, String route, String part) {
        return all.stream()
                .filter(named -> named.isOf(route))
                .map(named -> named.part(part))
                .collect(Collectors.toSet());
    }
}
