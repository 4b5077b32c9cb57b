package org.counterpart.text;

import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.PROVISION_BEFORE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.TextVersionId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What provisions of a draft were before each correction; the words never leave the database. */
@Repository
class CorrectionRepository {

    private static final List<Field<?>> COPIED = List.of(PROVISION.fields());

    private static final List<Field<?>> KEPT = COPIED.stream()
            .<Field<?>>map(field -> Objects.requireNonNull(PROVISION_BEFORE.field(field.getName())))
            .toList();

    /** Instead of a place: the provision was not there before. */
    private static final int NOWHERE = -1;

    private final DSLContext db;

    CorrectionRepository(DSLContext db) {
        this.db = db;
    }

    /** @param correction the version of the draft it starts from */
    void remember(TextVersionId version, int correction, Collection<ProvisionId> touched) {
        db.insertInto(PROVISION_BEFORE, with(KEPT, PROVISION_BEFORE.CORRECTION))
                .select(DSL.select(with(COPIED, DSL.val(correction)))
                        .from(PROVISION)
                        .where(PROVISION.TEXT_VERSION_ID.eq(version), PROVISION.ID.in(touched)))
                .execute();
    }

    void rememberNew(TextVersionId version, int correction, Collection<ProvisionId> added) {
        if (added.isEmpty()) {
            return;
        }
        remember(version, correction, added);
        db.update(PROVISION_BEFORE)
                .set(PROVISION_BEFORE.POSITION, NOWHERE)
                .where(PROVISION_BEFORE.TEXT_VERSION_ID.eq(version), PROVISION_BEFORE.CORRECTION.eq(correction))
                .and(PROVISION_BEFORE.ID.in(added))
                .execute();
    }

    /** The newest correction that can be taken back; null for none. */
    @Nullable
    Integer newest(TextVersionId version) {
        return db.fetchValue(db.select(DSL.max(PROVISION_BEFORE.CORRECTION))
                .from(PROVISION_BEFORE)
                .where(PROVISION_BEFORE.TEXT_VERSION_ID.eq(version)));
    }

    /** Makes the provisions that a correction touched what they were before it. */
    void takeBack(TextVersionId version, int correction) {
        var those = PROVISION_BEFORE.TEXT_VERSION_ID.eq(version).and(PROVISION_BEFORE.CORRECTION.eq(correction));
        db.deleteFrom(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(version))
                .and(PROVISION.ID.in(
                        DSL.select(PROVISION_BEFORE.ID).from(PROVISION_BEFORE).where(those)))
                .execute();
        db.insertInto(PROVISION, COPIED)
                .select(DSL.select(KEPT).from(PROVISION_BEFORE).where(those).and(PROVISION_BEFORE.POSITION.ne(NOWHERE)))
                .execute();
        forget(those);
    }

    /** What is published is corrected no more. */
    void forget(TextVersionId version) {
        forget(PROVISION_BEFORE.TEXT_VERSION_ID.eq(version));
    }

    private void forget(Condition those) {
        db.deleteFrom(PROVISION_BEFORE).where(those).execute();
    }

    private static List<Field<?>> with(List<Field<?>> fields, Field<?> last) {
        var all = new ArrayList<>(fields);
        all.add(last);
        return all;
    }
}
