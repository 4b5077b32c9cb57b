package org.counterpart.site.head;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CORRECTION;
import static counterpart.schema.Tables.POINT;

import java.time.Instant;
import java.util.List;
import org.counterpart.consultation.Correction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** What was put right after it was published, the latest first. */
public final class PublishedCorrections {

    /** Of a point's answer, in the statement that reads the point. */
    public static final Field<List<Corrected>> OF_ANSWER = DSL.multiset(
                    select(CORRECTION.SUBJECT_ID.eq(POINT.ID.coerce(CORRECTION.SUBJECT_ID))))
            .as("corrections")
            .convertFrom(rows -> rows.map(PublishedCorrections::corrected));

    /** Of the opening of a consultation, in the statement that reads it. */
    public static final Field<List<Corrected>> OF_OPENING = DSL.multiset(select(
                    CORRECTION.CONSULTATION_ID.eq(CONSULTATION.ID).and(CORRECTION.PART.ne(Correction.Part.ANSWER))))
            .as("corrections")
            .convertFrom(rows -> rows.map(PublishedCorrections::corrected));

    private static Select<Record5<Correction.Part, Instant, String, String, String>> select(Condition which) {
        return DSL.select(
                        CORRECTION.PART,
                        CORRECTION.AT,
                        CORRECTION.REASON,
                        CORRECTION.WORDS_BEFORE,
                        CORRECTION.WORDS_AFTER)
                .from(CORRECTION)
                .where(which)
                .orderBy(CORRECTION.AT.desc(), CORRECTION.ID);
    }

    private static Corrected corrected(Record row) {
        return new Corrected(
                row.get(CORRECTION.PART).name(),
                row.get(CORRECTION.AT),
                row.get(CORRECTION.REASON),
                row.get(CORRECTION.WORDS_BEFORE),
                row.get(CORRECTION.WORDS_AFTER));
    }

    private PublishedCorrections() {}
}
