package org.counterpart.record;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.RECORD_ENTRY;
import static counterpart.schema.Tables.TEXT_VERSION;

import counterpart.schema.tables.Organisation;
import java.util.List;
import org.counterpart.base.Id;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What an act was about, by the public address of the very thing: the name that stands in its address is looked up by its key. */
final class Subjects {

    private static final Organisation ABOUT = counterpart.schema.Tables.ORGANISATION.as("about");

    private static final Field<Integer> NUMBER = named(CONTRIBUTION.NUMBER, CONTRIBUTION.ID, "subject_number");
    private static final Field<Integer> ANSWERED = DSL.field(DSL.select(CONTRIBUTION.NUMBER)
                    .from(POINT)
                    .join(CONTRIBUTION)
                    .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                    .where(POINT.ID.eq(RECORD_ENTRY.SUBJECT_ID.coerce(POINT.ID))))
            .as("subject_point");
    private static final Field<String> REFERENCE = named(COMMITMENT.REFERENCE, COMMITMENT.ID, "subject_reference");
    private static final Field<Integer> VERSION = named(TEXT_VERSION.NUMBER, TEXT_VERSION.ID, "subject_version");
    private static final Field<String> SLUG = named(ABOUT.SLUG, ABOUT.ID, "subject_slug");

    static final List<Field<?>> FIELDS = List.of(NUMBER, ANSWERED, REFERENCE, VERSION, SLUG);

    private static <T, I extends Id> Field<T> named(TableField<?, T> name, TableField<?, I> id, String alias) {
        return DSL.field(DSL.select(name).from(id.getTable()).where(id.eq(RECORD_ENTRY.SUBJECT_ID.coerce(id))))
                .as(alias);
    }

    /** Null for what has no page. */
    static @Nullable String path(Record row) {
        var process = row.get(CONSULTATION.SLUG) == null ? null : "/consultations/" + row.get(CONSULTATION.SLUG);
        return switch (row.get(RECORD_ENTRY.KIND).nature().subject()) {
            case CONTRIBUTION -> at("/contributions/", row.get(NUMBER), process);
            case POINT -> at("/contributions/", row.get(ANSWERED), process);
            case TEXT_VERSION -> process == null ? null : at(process + "/versions/", row.get(VERSION), process);
            case BALLOT -> process == null ? null : process + "/ballots";
            case ANSWERS -> process == null ? null : process + "/answers";
            case COMMITMENT -> at("/commitments/", row.get(REFERENCE), process);
            case ORGANISATION -> at("/organisations/", row.get(SLUG), process);
            case CONSULTATION, RULE -> process;
        };
    }

    private static @Nullable String at(String folder, @Nullable Object name, @Nullable String otherwise) {
        return name == null ? otherwise : folder + name;
    }

    private Subjects() {}
}
