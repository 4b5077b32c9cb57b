package org.counterpart.site.files;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.QUESTION;
import static counterpart.schema.Tables.STANCE_CONDITION;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.ConsultationId;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.Counted;
import org.counterpart.contribution.PublicWords;
import org.counterpart.response.Answered;
import org.counterpart.site.contribution.AnsweredCondition;
import org.counterpart.site.contribution.Places;
import org.counterpart.site.contribution.PublishedAnswers;
import org.counterpart.site.head.Corrected;
import org.counterpart.site.head.PublishedCorrections;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What a file has besides what was said. */
@Repository
class FileRepository {

    private final DSLContext db;

    FileRepository(DSLContext db) {
        this.db = db;
    }

    /** @param article which it is on, by name; empty for the whole text */
    record Named(String article, AnsweredCondition condition) {}

    /** An organisation that was invited, or that has answered without. */
    record Asked(String name, boolean invited, boolean answered) {}

    record Around(List<Question> questions, List<Asked> asked, List<Corrected> corrections) {}

    /** The conditions of all positions with their published answers, by the public number of the position. */
    Map<Integer, List<Named>> conditions(ConsultationId consultation) {
        return db.select(CONTRIBUTION.NUMBER, STANCE_CONDITION.BODY, PROVISION.NUMBER, PROVISION.HEADING)
                .select(PublishedAnswers.fields())
                .from(STANCE_CONDITION)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(STANCE_CONDITION.CONTRIBUTION_ID))
                .leftJoin(PROVISION)
                .on(PROVISION.ID.eq(Places.last(CONTRIBUTION.CONSULTATION_ID, STANCE_CONDITION.LINEAGE_ID)))
                .leftJoin(POINT)
                .on(POINT.CONDITION_ID.eq(STANCE_CONDITION.ID))
                .and(Answered.PUBLIC)
                .leftJoin(PublishedAnswers.changed())
                .on(PublishedAnswers.changed().ID.eq(POINT.CHANGED_PROVISION_ID))
                .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation))
                .and(Counted.PUBLIC)
                .and(PublicWords.SHOWN)
                .orderBy(CONTRIBUTION.NUMBER, STANCE_CONDITION.POSITION, STANCE_CONDITION.ID)
                .collect(Collectors.groupingBy(
                        row -> row.get(CONTRIBUTION.NUMBER),
                        Collectors.mapping(
                                row -> new Named(
                                        row.get(PROVISION.NUMBER) == null
                                                ? ""
                                                : Stream.of(row.get(PROVISION.NUMBER), row.get(PROVISION.HEADING))
                                                        .filter(part -> !part.isEmpty())
                                                        .collect(Collectors.joining(" · ")),
                                        new AnsweredCondition(
                                                row.get(STANCE_CONDITION.BODY), PublishedAnswers.answer(row))),
                                Collectors.toList())));
    }

    /** The questions in order, by name who was asked (who was invited and has not answered is silent), and what of the opening was put right. */
    Around around(ConsultationId consultation) {
        var invited = DSL.exists(DSL.selectOne()
                .from(INVITATION)
                .where(INVITATION.CONSULTATION_ID.eq(CONSULTATION.ID))
                .and(INVITATION.ORGANISATION_ID.eq(ORGANISATION.ID)));
        var answered = Counted.answered(CONSULTATION.ID, ORGANISATION.ID);
        var questions = DSL.multiset(DSL.select(QUESTION.ID, QUESTION.POSITION, QUESTION.BODY)
                        .from(QUESTION)
                        .where(QUESTION.CONSULTATION_ID.eq(CONSULTATION.ID))
                        .orderBy(QUESTION.POSITION, QUESTION.ID))
                .convertFrom(rows -> rows.map(
                        Records.mapping((question, position, body) -> new Question(question, position + 1, body))));
        var asked = DSL.multiset(DSL.select(ORGANISATION.NAME, DSL.field(invited), DSL.field(answered))
                        .from(ORGANISATION)
                        .where(invited.or(answered))
                        .orderBy(ORGANISATION.NAME, ORGANISATION.ID))
                .convertFrom(rows -> rows.map(Records.mapping(Asked::new)));
        return db.select(questions, asked, PublishedCorrections.OF_OPENING)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(consultation))
                .fetchSingle(Records.mapping(Around::new));
    }
}
