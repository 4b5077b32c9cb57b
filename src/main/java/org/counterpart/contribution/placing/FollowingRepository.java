package org.counterpart.contribution.placing;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CURRENT_POSITION;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.StandingPhase;
import org.counterpart.contribution.Counted;
import org.counterpart.contribution.Placement;
import org.counterpart.contribution.PublicWords;
import org.counterpart.text.TextStatus;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what stands nowhere in a version, and writes where it stands. */
@Repository
class FollowingRepository {

    private final DSLContext db;

    FollowingRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * A contribution whose place is not in a version.
     *
     * @param written the article it was written on
     * @param quote the words it is about; empty when it is about the article as a whole
     */
    record Homeless(
            ContributionId id, LineageId written, @Nullable LineageId place, String quote) {}

    /** An article of a version with all its words, a line for each paragraph. */
    record Words(LineageId lineage, String text) {}

    List<Homeless> homeless(ConsultationId consultation, TextVersionId version) {
        return db.select(CONTRIBUTION.ID, CONTRIBUTION.LINEAGE_ID, CONTRIBUTION.PLACE_ID, PublicWords.QUOTE)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation), Counted.PUBLIC)
                .and(CONTRIBUTION.LINEAGE_ID.isNotNull())
                .and(CONTRIBUTION.PLACEMENT.ne(Placement.CLOSED))
                .andNotExists(selectOne()
                        .from(PROVISION)
                        .where(PROVISION.TEXT_VERSION_ID.eq(version))
                        .and(PROVISION.LINEAGE_ID.eq(CONTRIBUTION.PLACE_ID))
                        .and(PROVISION.HANDLE.isNotNull()))
                .orderBy(CONTRIBUTION.ID)
                .fetch(Records.mapping((contribution, lineage, place, quote) ->
                        new Homeless(contribution, lineage, place, Objects.requireNonNullElse(quote, ""))));
    }

    /** Articles of a version in the order of the text. */
    List<Words> articles(TextVersionId version) {
        var head = PROVISION.as("head");
        var lines = new LinkedHashMap<LineageId, List<String>>();
        db.select(head.LINEAGE_ID, PROVISION.BODY)
                .from(head)
                .join(PROVISION)
                .on(PROVISION.ARTICLE_ID.eq(head.ID))
                .where(head.TEXT_VERSION_ID.eq(version), head.HANDLE.isNotNull())
                .orderBy(PROVISION.POSITION)
                .forEach(row -> lines.computeIfAbsent(row.get(head.LINEAGE_ID), key -> new ArrayList<>())
                        .add(row.get(PROVISION.BODY)));
        return lines.entrySet().stream()
                .map(one -> new Words(one.getKey(), String.join("\n", one.getValue())))
                .toList();
    }

    /** Of an article in each published version that has it: the words its readers saw there. */
    Map<Integer, String> seen(ConsultationId consultation, LineageId article) {
        var head = PROVISION.as("head");
        return db
                .select(TEXT_VERSION.NUMBER, PROVISION.BODY)
                .from(head)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(head.TEXT_VERSION_ID))
                .join(PROVISION)
                .on(PROVISION.ARTICLE_ID.eq(head.ID))
                .where(head.LINEAGE_ID.eq(article), head.HANDLE.isNotNull())
                .and(TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .orderBy(TEXT_VERSION.NUMBER, PROVISION.POSITION)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(TEXT_VERSION.NUMBER),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> row.get(PROVISION.BODY), Collectors.joining("\n"))));
    }

    /** A current position that was given on an earlier version than this one, while its confirmation still weighs: before the decision. */
    record Given(ContributionId contribution, OrganisationId organisation) {}

    List<Given> givenBefore(ConsultationId consultation, TextVersionId version) {
        return db.select(CURRENT_POSITION.CONTRIBUTION_ID, CURRENT_POSITION.ORGANISATION_ID)
                .from(CURRENT_POSITION)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(CURRENT_POSITION.CONSULTATION_ID))
                .where(CURRENT_POSITION.CONSULTATION_ID.eq(consultation))
                .and(StandingPhase.NOW.in(Phase.OPEN, Phase.DELIBERATION, Phase.REVIEW, Phase.ANSWERED))
                .and(CONTRIBUTION.TEXT_VERSION_ID.ne(version))
                .orderBy(CURRENT_POSITION.ORGANISATION_ID)
                .fetch(Records.mapping(Given::new));
    }

    /** Puts contributions at an article, or nowhere; those a moderator closed meanwhile stay closed. */
    void place(List<ContributionId> contributions, @Nullable LineageId article, Placement placement) {
        db.update(CONTRIBUTION)
                .set(CONTRIBUTION.PLACE_ID, article)
                .set(CONTRIBUTION.PLACEMENT, placement)
                .where(CONTRIBUTION.ID.in(contributions), CONTRIBUTION.PLACEMENT.ne(Placement.CLOSED))
                .execute();
    }

    /** Decides about one orphan; whether it still was one. */
    boolean decide(ContributionId contribution, @Nullable LineageId article, Placement placement, String note) {
        return db.update(CONTRIBUTION)
                        .set(CONTRIBUTION.PLACE_ID, article)
                        .set(CONTRIBUTION.PLACEMENT, placement)
                        .set(CONTRIBUTION.PLACEMENT_NOTE, note)
                        .where(CONTRIBUTION.ID.eq(contribution))
                        .and(CONTRIBUTION.PLACEMENT.eq(Placement.ORPHANED))
                        .execute()
                == 1;
    }
}
