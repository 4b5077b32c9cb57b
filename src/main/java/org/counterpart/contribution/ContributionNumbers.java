package org.counterpart.contribution;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.NUMBER_RANGE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Counters;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public numbers such as C-0142: each once on the whole site, those of one consultation one after the other within its ranges. A range is
 * taken from the site’s counter at once and by itself, on a connection that no waiting person can hold, so that submissions to two
 * consultations never wait for each other; a new one is twice as long as the one that is full.
 */
@Component
public class ContributionNumbers {

    private static final String COUNTER = "contribution";
    private static final int FIRST_RANGE = 100;

    private final DSLContext db;
    private final Counters counters;

    ContributionNumbers(DSLContext db, Counters counters) {
        this.db = db;
        this.counters = counters;
    }

    /** @param last the number given last; before the first one, where none was given */
    private record Range(int from, int to, int last) {

        int length() {
            return to - from + 1;
        }
    }

    /**
     * The next {@code count} numbers, in order. The caller holds the turn of the consultation and writes the contributions that bear them
     * before it asks again: a number is given by being written, and what is rolled back was not.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Integer> next(ConsultationId consultation, int count) {
        var numbers = new ArrayList<Integer>(count);
        var range = latest(consultation);
        while (numbers.size() < count) {
            if (range == null || range.last == range.to) {
                range = another(consultation, range, count - numbers.size());
            }
            var until = Math.min(range.to, range.last + count - numbers.size());
            IntStream.rangeClosed(range.last + 1, until).forEach(numbers::add);
            range = new Range(range.from, range.to, until);
        }
        return numbers;
    }

    private @Nullable Range latest(ConsultationId consultation) {
        var last = DSL.coalesce(
                DSL.field(DSL.select(DSL.max(CONTRIBUTION.NUMBER))
                        .from(CONTRIBUTION)
                        .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation))
                        .and(CONTRIBUTION.NUMBER.between(NUMBER_RANGE.FROM_NUMBER, NUMBER_RANGE.TO_NUMBER))),
                NUMBER_RANGE.FROM_NUMBER.minus(1));
        return db.select(NUMBER_RANGE.FROM_NUMBER, NUMBER_RANGE.TO_NUMBER, last)
                .from(NUMBER_RANGE)
                .where(NUMBER_RANGE.CONSULTATION_ID.eq(consultation))
                .orderBy(NUMBER_RANGE.FROM_NUMBER.desc())
                .limit(1)
                .fetchOne(Records.mapping(Range::new));
    }

    private Range another(ConsultationId consultation, @Nullable Range full, int needed) {
        var length = Math.max(needed, full == null ? FIRST_RANGE : 2 * full.length());
        var from = counters.take(COUNTER, length);
        db.insertInto(NUMBER_RANGE)
                .set(NUMBER_RANGE.FROM_NUMBER, from)
                .set(NUMBER_RANGE.TO_NUMBER, from + length - 1)
                .set(NUMBER_RANGE.CONSULTATION_ID, consultation)
                .execute();
        return new Range(from, from + length - 1, from - 1);
    }
}
