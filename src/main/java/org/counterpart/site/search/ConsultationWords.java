package org.counterpart.site.search;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.QUESTION;

import java.util.List;
import java.util.stream.Stream;
import org.counterpart.base.Markdown;
import org.counterpart.consultation.PublicConsultations;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What a consultation says of itself to everybody, from its opening to its decision. */
final class ConsultationWords {

    private static final Field<List<String>> QUESTIONS = DSL.multiset(DSL.select(QUESTION.BODY)
                    .from(QUESTION)
                    .where(QUESTION.CONSULTATION_ID.eq(CONSULTATION.ID))
                    .orderBy(QUESTION.POSITION, QUESTION.ID))
            .convertFrom(rows -> rows.map(Record1::value1));

    /** All that {@link #all} reads. */
    static final List<Field<?>> ALL = List.of(
            CONSULTATION.SUMMARY,
            CONSULTATION.PURPOSE,
            CONSULTATION.WHO_IS_ASKED,
            QUESTIONS,
            PublicConsultations.ANSWER_SUMMARY,
            PublicConsultations.DECISION);

    /** Part by part and without marks; what is not said yet is left out. */
    static List<String> all(Record row) {
        return Stream.of(
                        Stream.of(row.get(CONSULTATION.SUMMARY)),
                        marked(row, CONSULTATION.PURPOSE),
                        Stream.of(row.get(CONSULTATION.WHO_IS_ASKED)),
                        row.get(QUESTIONS).stream(),
                        marked(row, PublicConsultations.ANSWER_SUMMARY),
                        marked(row, PublicConsultations.DECISION))
                .flatMap(parts -> parts)
                .filter(part -> !part.isBlank())
                .toList();
    }

    private static Stream<String> marked(Record row, Field<@Nullable String> words) {
        return Stream.ofNullable(row.get(words)).map(Markdown::plain);
    }

    private ConsultationWords() {}
}
