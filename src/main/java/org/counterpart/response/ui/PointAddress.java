package org.counterpart.response.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.counterpart.base.AccountId;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.PointId;
import org.counterpart.response.PointFilter;
import org.counterpart.response.PointStatus;
import org.counterpart.response.TriagePolicy;
import org.jspecify.annotations.Nullable;

/** What the address of the answers says: which points, and which one of them. Whoever is sent it sees the same. */
final class PointAddress {

    private static final String NOBODY = "nobody";

    static PointFilter filter(QueryParameters query) {
        return new PointFilter(
                query.getSingleParameter("state").map(PointAddress::status).orElse(null),
                id(query, "article", LineageId::new),
                query.getSingleParameter("reflected").isPresent(),
                query.getSingleParameter("assignee").map(PointAddress::assigned).orElse(null),
                query.getSingleParameter("theme")
                        .filter(theme -> theme.length() <= TriagePolicy.THEME_LIMIT)
                        .orElse(null));
    }

    static @Nullable PointId point(QueryParameters query) {
        return id(query, "point", PointId::new);
    }

    static QueryParameters of(PointFilter filter, @Nullable PointId point) {
        var query = new LinkedHashMap<String, String>();
        if (filter.status() != null) {
            query.put("state", filter.status().name().toLowerCase(Locale.ROOT));
        }
        if (filter.notReflected()) {
            query.put("reflected", "no");
        }
        if (filter.article() != null) {
            query.put("article", filter.article().value().toString());
        }
        var assigned = filter.assigned();
        if (assigned != null) {
            query.put(
                    "assignee",
                    assigned.to() == null ? NOBODY : assigned.to().value().toString());
        }
        if (filter.theme() != null) {
            query.put("theme", filter.theme());
        }
        if (point != null) {
            query.put("point", point.value().toString());
        }
        return QueryParameters.simple(query);
    }

    private static PointFilter.Assigned assigned(String said) {
        return said.equals(NOBODY)
                ? PointFilter.Assigned.TO_NOBODY
                : new PointFilter.Assigned(new AccountId(uuid(said)));
    }

    private static @Nullable PointStatus status(String name) {
        for (var status : PointStatus.values()) {
            if (status.name().equalsIgnoreCase(name)) {
                return status;
            }
        }
        return null;
    }

    private static <T> @Nullable T id(QueryParameters query, String name, Function<UUID, T> made) {
        return query.getSingleParameter(name)
                .map(said -> made.apply(uuid(said)))
                .orElse(null);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private PointAddress() {}
}
