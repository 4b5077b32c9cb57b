package org.counterpart.site;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.ARTICLE_TALLY;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.PROVISION;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Stance;
import org.springframework.stereotype.Component;

/** A consultation large enough for a page's cost to show: articles, comments and positions in quantity. */
@Component
public class PublicWorld {

    public final TestWorld world;

    PublicWorld(TestWorld world) {
        this.world = world;
    }

    public record Large(ConsultationId id, String slug, TextVersionId text, List<LineageId> articles) {}

    public String slug(ConsultationId id) {
        return world.db
                .select(CONSULTATION.SLUG)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    public Large large(int articles, int comments, int positions) {
        var id = world.consultation(world.institution(), Phase.OPEN);
        var text = world.text(id, articles);
        var lineages = world.db
                .select(PROVISION.LINEAGE_ID)
                .from(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(text))
                .orderBy(PROVISION.POSITION)
                .fetch(PROVISION.LINEAGE_ID);
        var ngo = world.ngo();
        comments(id, text, lineages.getFirst(), ngo, world.representative(ngo), comments);
        for (var i = 0; i < positions; i++) {
            position(id, text, lineages);
        }
        for (var lineage : lineages) {
            world.db
                    .insertInto(ARTICLE_TALLY)
                    .values(id, lineage, comments, 0, positions, 0, 0, 0)
                    .execute();
        }
        return new Large(id, slug(id), text, lineages);
    }

    private void comments(
            ConsultationId id, TextVersionId text, LineageId article, OrganisationId ngo, AccountId author, int count) {
        var first = world.db.fetchCount(CONTRIBUTION) + 1_000_000;
        var insert = world.db.insertInto(
                CONTRIBUTION,
                CONTRIBUTION.ID,
                CONTRIBUTION.NUMBER,
                CONTRIBUTION.KIND,
                CONTRIBUTION.STATUS,
                CONTRIBUTION.CONSULTATION_ID,
                CONTRIBUTION.TEXT_VERSION_ID,
                CONTRIBUTION.LINEAGE_ID,
                CONTRIBUTION.PLACE_ID,
                CONTRIBUTION.ORGANISATION_ID,
                CONTRIBUTION.AUTHOR_ID,
                CONTRIBUTION.AUTHOR_NAME,
                CONTRIBUTION.BODY,
                CONTRIBUTION.SUBMITTED_AT,
                CONTRIBUTION.CREATED_AT,
                CONTRIBUTION.UPDATED_AT,
                CONTRIBUTION.VERSION);
        for (var i = 0; i < count; i++) {
            insert = insert.values(
                    ContributionId.next(),
                    first + i,
                    ContributionKind.COMMENT,
                    ContributionStatus.SUBMITTED,
                    id,
                    text,
                    article,
                    article,
                    ngo,
                    author,
                    "Author",
                    "Comment " + i + ": the period is **too long** for small associations.",
                    java.time.Instant.now(),
                    java.time.Instant.now(),
                    java.time.Instant.now(),
                    0);
        }
        if (count > 0) {
            insert.execute();
        }
    }

    private void position(ConsultationId id, TextVersionId text, List<LineageId> lineages) {
        var ngo = world.ngo();
        var position = world.contribution(
                id, text, lineages.getFirst(), ngo, world.representative(ngo), ContributionKind.POSITION);
        world.db
                .update(CONTRIBUTION)
                .setNull(CONTRIBUTION.LINEAGE_ID)
                .setNull(CONTRIBUTION.PLACE_ID)
                .set(CONTRIBUTION.UPDATED_AT, DatabaseClock.NOW)
                .where(CONTRIBUTION.ID.eq(position))
                .execute();
        var stances = new ArrayList<>(List.of(Stance.values()));
        var insert = world.db.insertInto(
                ARTICLE_STANCE,
                ARTICLE_STANCE.CONTRIBUTION_ID,
                ARTICLE_STANCE.LINEAGE_ID,
                ARTICLE_STANCE.STANCE,
                ARTICLE_STANCE.REASON);
        for (var i = 0; i < lineages.size(); i++) {
            insert = insert.values(position, lineages.get(i), stances.get(i % 4), "Because.");
        }
        insert.execute();
    }
}
