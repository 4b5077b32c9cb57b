package org.counterpart.commitment;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.JURISDICTION;
import static counterpart.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Set;
import org.counterpart.base.ReadOnce;
import org.counterpart.base.Times;
import org.counterpart.base.WrittenOnce;
import org.counterpart.base.WrittenOnce.Query;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Today as a commitment has it, inside of statements: the day in the zone of the consultation in which it was promised, else of its owner's
 * jurisdiction. Both doors, the lists and the reminders ask here. Databases know zones by name only where somebody has loaded them, so the days
 * are reckoned here and handed over, one for each zone in use.
 */
@Component
public class CommitmentDays {

    /** The zone of a row of the table of commitments. */
    public static final Field<String> ZONE = WrittenOnce.field(DSL.coalesce(
            DSL.field(DSL.select(CONSULTATION.ZONE)
                    .from(CONSULTATION)
                    .where(CONSULTATION.ID.eq(COMMITMENT.CONSULTATION_ID))),
            DSL.field(DSL.select(JURISDICTION.ZONE)
                    .from(ORGANISATION)
                    .join(JURISDICTION)
                    .on(JURISDICTION.ID.eq(ORGANISATION.JURISDICTION_ID))
                    .where(ORGANISATION.ID.eq(COMMITMENT.OWNER_ID))),
            DSL.inline(Times.SITE.getId())));

    private static final Query<Record1<String>> IN_USE = WrittenOnce.query(DSL.selectDistinct(JURISDICTION.ZONE)
            .from(JURISDICTION)
            .union(DSL.selectDistinct(CONSULTATION.ZONE)
                    .from(CONSULTATION)
                    .join(COMMITMENT)
                    .on(COMMITMENT.CONSULTATION_ID.eq(CONSULTATION.ID))));

    private final DSLContext db;
    private final ReadOnce reads;

    CommitmentDays(DSLContext db, ReadOnce reads) {
        this.db = db;
        this.reads = reads;
    }

    /** Today of a row of the table of commitments. */
    public Field<LocalDate> today(Instant now) {
        return ahead(now, 0);
    }

    /** The day that is so many days ahead of its today. */
    public Field<LocalDate> ahead(Instant now, int days) {
        var elsewhere = Times.day(now, Times.SITE).plusDays(days);
        var there = new HashMap<String, LocalDate>();
        for (var zone : reads.of(CommitmentDays.class, "zones", this::zonesInUse)) {
            var day = Times.day(now, ZoneId.of(zone)).plusDays(days);
            if (!day.equals(elsewhere)) {
                there.put(zone, day);
            }
        }
        var otherwise = DSL.inline(elsewhere);
        var mapped = new HashMap<Field<String>, Field<LocalDate>>();
        there.forEach((zone, day) -> mapped.put(DSL.inline(zone), DSL.inline(day)));
        return there.isEmpty() ? otherwise : DSL.case_(ZONE).mapFields(mapped).otherwise(otherwise);
    }

    private Set<String> zonesInUse() {
        return IN_USE.with(db).fetchSet(JURISDICTION.ZONE);
    }
}
