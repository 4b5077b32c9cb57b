package org.counterpart.demo;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CURRENT_POSITION;
import static counterpart.schema.Tables.QUESTION_ANSWER;
import static counterpart.schema.Tables.STANCE_CONDITION;

import counterpart.schema.tables.records.ContributionRecord;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.counterpart.base.Act;
import org.counterpart.base.ContributionId;
import org.counterpart.base.Id;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.jspecify.annotations.Nullable;

/** Comments, amendments and positions of one consultation, each with its point and, where there is one, its answer. */
final class DemoVoices {

    private final DemoConsultation consultation;
    private final DemoText text;
    private final DemoAnswers answers;
    private final DemoCast cast;
    private final Rows rows;
    private final Map<String, ContributionId> keys = new HashMap<>();
    private Iterator<Integer> numbers = Collections.emptyIterator();

    DemoVoices(DemoConsultation consultation, DemoText text, DemoAnswers answers, DemoCast cast, Rows rows) {
        this.consultation = consultation;
        this.text = text;
        this.answers = answers;
        this.cast = cast;
        this.rows = rows;
    }

    /** How many public numbers they need. */
    static int count(ConsultationFile file) {
        return file.contributions().size() + file.positions().size();
    }

    ContributionId contribution(String key) {
        return Objects.requireNonNull(keys.get(key), key);
    }

    /** @param some public numbers, as many as {@link #count} */
    void write(List<Integer> some) {
        numbers = some.iterator();
        consultation.file.contributions().stream()
                .sorted((a, b) -> Integer.compare(a.day(), b.day()))
                .forEach(this::write);
        consultation.file.positions().stream()
                .sorted((a, b) -> Integer.compare(a.day(), b.day()))
                .forEach(position -> write(position, true));
        var waiting = consultation.file.toSign();
        if (waiting != null) {
            write(waiting, false);
        }
    }

    private void write(ConsultationFile.Words words) {
        var kind = Objects.requireNonNullElse(words.kind(), ContributionKind.COMMENT);
        var at = cast.days.moment(words.day());
        var row = row(words.by(), kind, at);
        row.setStatus(ContributionStatus.SUBMITTED);
        row.setNumber(numbers.next());
        row.setSubmittedAt(at);
        row.setLineageId(text.lineage(words.article()));
        row.setPlaceId(row.getLineageId());
        row.setQuestionId(words.question() == null ? null : consultation.question(words.question()));
        row.setQuote(words.quote());
        row.setBody(words.text());
        if (kind == ContributionKind.AMENDMENT) {
            var article = text.article(Objects.requireNonNull(words.article()));
            row.setOriginalText(article.text());
            row.setProposedText(article.with(words.change()));
        }
        if (words.key() != null) {
            keys.put(words.key(), row.getId());
        }
        var title = words.question() == null
                ? titleOf(words.article())
                : consultation.file.questions().get(words.question() - 1);
        consultation.act(
                Act.of(
                                kind == ContributionKind.AMENDMENT
                                        ? ContributionAct.AMENDMENT_SUBMITTED
                                        : ContributionAct.COMMENT_SUBMITTED,
                                row.getId(),
                                title)
                        .by(row.getAuthorId(), row.getOrganisationId()),
                at);
        answers.write(row, null, row.getLineageId(), title, words.answer());
    }

    private String titleOf(@Nullable String article) {
        return article == null
                ? consultation.file.title()
                : text.article(article).name();
    }

    private void write(ConsultationFile.Position position, boolean signed) {
        var at = cast.days.moment(position.day());
        var row = row(position.by(), ContributionKind.POSITION, at);
        row.setStance(position.stance());
        row.setBody(position.text());
        row.setStatus(signed ? ContributionStatus.SUBMITTED : ContributionStatus.TO_SIGN);
        if (signed) {
            row.setNumber(numbers.next());
            row.setSubmittedAt(at);
            row.setSignedBy(row.getAuthorId());
            writeCurrent(row, at, position);
        }
        for (var stance : position.articles()) {
            var line = rows.add(ARTICLE_STANCE);
            line.setContributionId(row.getId());
            line.setLineageId(text.lineage(stance.article()));
            line.setStance(stance.stance());
            line.setReason(Objects.requireNonNullElse(stance.reason(), ""));
        }
        Objects.requireNonNullElse(position.answers(), Map.<Integer, String>of())
                .forEach((question, words) -> {
                    var line = rows.add(QUESTION_ANSWER);
                    line.setContributionId(row.getId());
                    line.setQuestionId(consultation.question(question));
                    line.setBody(words);
                });
        for (var i = 0; i < position.conditions().size(); i++) {
            var condition = position.conditions().get(i);
            var line = rows.add(STANCE_CONDITION);
            line.setId(Id.random());
            line.setContributionId(row.getId());
            line.setLineageId(text.lineage(condition.article()));
            line.setPosition(i);
            line.setBody(condition.text());
            if (signed) {
                answers.write(row, line.getId(), line.getLineageId(), condition.text(), condition.answer());
            }
        }
    }

    private void writeCurrent(ContributionRecord row, Instant at, ConsultationFile.Position position) {
        var current = rows.add(CURRENT_POSITION);
        current.setConsultationId(consultation.id);
        current.setOrganisationId(row.getOrganisationId());
        current.setContributionId(row.getId());
        var name = cast.nameOf(row.getOrganisationId());
        consultation.act(
                Act.of(ContributionAct.POSITION_SIGNED, row.getId(), name)
                        .by(row.getAuthorId(), row.getOrganisationId()),
                at);
        answers.write(row, null, null, name, position.answer());
    }

    private ContributionRecord row(String by, ContributionKind kind, Instant at) {
        var row = rows.add(CONTRIBUTION);
        row.setId(ContributionId.next());
        row.setKind(kind);
        row.setConsultationId(consultation.id);
        row.setTextVersionId(text.id());
        row.setOrganisationId(cast.organisationOf(by));
        row.setAuthorId(cast.person(by));
        row.setAuthorName(cast.nameOf(cast.organisationOf(by)));
        row.setCreatedAt(at.minusSeconds(1_500));
        row.setUpdatedAt(at);
        row.setVersion(0);
        return row;
    }
}
