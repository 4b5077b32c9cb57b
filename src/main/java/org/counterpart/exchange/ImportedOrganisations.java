package org.counterpart.exchange;

import static counterpart.schema.Tables.ORGANISATION;

import counterpart.schema.tables.records.OrganisationRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Slugs;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.organisation.OrganisationStatus;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Organisations that took part elsewhere. They were never admitted here, so they are entered as withdrawn: their names stand beside what they
 * wrote, nobody can act for them.
 */
final class ImportedOrganisations {

    private static final String PREFIX = "import-";

    private final DSLContext db;
    private final Instant at;
    private final Map<String, OrganisationId> ids = new HashMap<>();

    ImportedOrganisations(DSLContext db, Instant at) {
        this.db = db;
        this.at = at;
    }

    /** The institution, made at the first import. */
    OrganisationId government() {
        var slug = PREFIX + "gouvernement-francais";
        var known = known(List.of(slug)).get(slug);
        if (known != null) {
            return known;
        }
        var row = row("Gouvernement français (import)", slug, OrganisationKind.INSTITUTION);
        row.setStatus(OrganisationStatus.ADMITTED);
        row.setDescription(
                "Institution de consultations passées, importées de données ouvertes. Personne n’agit ici en son nom.");
        db.batchInsert(row).execute();
        return row.getId();
    }

    void write(DigitalRepublic data) {
        var names = new TreeSet<String>();
        Stream.concat(
                        data.proposals().stream()
                                .filter(DigitalRepublic.Opinion::byOrganisation)
                                .map(DigitalRepublic.Opinion::author),
                        data.arguments().stream()
                                .filter(DigitalRepublic.Argument::byOrganisation)
                                .map(DigitalRepublic.Argument::author))
                .forEach(names::add);
        var known = known(names.stream().map(ImportedOrganisations::slug).toList());
        var rows = new ArrayList<OrganisationRecord>();
        for (var name : names) {
            var slug = slug(name);
            var id = known.get(slug);
            if (id == null) {
                var row = row(name, slug, OrganisationKind.NGO);
                rows.add(row);
                id = row.getId();
                known.put(slug, id);
            }
            ids.put(name, id);
        }
        db.batchInsert(rows).execute();
    }

    @Nullable
    OrganisationId of(String author, boolean byOrganisation) {
        return byOrganisation ? ids.get(author) : null;
    }

    private static String slug(String name) {
        return PREFIX + Slugs.of(name, 70);
    }

    private Map<String, OrganisationId> known(List<String> slugs) {
        return db.select(ORGANISATION.SLUG, ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.SLUG.in(slugs))
                .fetchMap(ORGANISATION.SLUG, ORGANISATION.ID);
    }

    private OrganisationRecord row(String name, String slug, OrganisationKind kind) {
        var row = db.newRecord(ORGANISATION);
        row.setId(OrganisationId.next());
        row.setKind(kind);
        row.setSlug(slug);
        row.setName(name);
        row.setDescription("");
        row.setStatus(OrganisationStatus.WITHDRAWN);
        row.setStatusReason("A participé à une consultation importée ; n’a jamais demandé son admission ici.");
        row.setAppliedAt(at);
        row.setVersion(0);
        return row;
    }
}
