package org.counterpart.exchange;

import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import counterpart.schema.tables.records.ProvisionRecord;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.counterpart.text.Fingerprint;
import org.counterpart.text.TextStatus;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The text of an imported consultation as its one, published version. */
final class ImportedArticles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param lineages of the articles, by handle: "7" */
    record Written(TextVersionId version, Map<String, LineageId> lineages) {}

    private final DSLContext db;

    ImportedArticles(DSLContext db) {
        this.db = db;
    }

    Written write(ConsultationId consultation, ImportedText text, Instant publishedAt) {
        var row = db.newRecord(TEXT_VERSION);
        row.setId(TextVersionId.next());
        row.setConsultationId(consultation);
        row.setNumber(1);
        row.setTitle(text.title());
        row.setLanguage("fr");
        row.setDirection(text.direction());
        row.setNote("Version mise en consultation en 2015.");
        row.setStatus(TextStatus.PUBLISHED);
        row.setFormat(TextFormat.MARKDOWN);
        row.setImportReport(JSON.writeValueAsString(text.report()));
        row.setContentSha256(Fingerprint.of(text));
        row.setArticles(text.articles());
        row.setPublishedAt(publishedAt);
        row.setCreatedAt(publishedAt);
        row.setVersion(0);
        db.executeInsert(row);
        return new Written(row.getId(), provisions(row.getId(), text));
    }

    private Map<String, LineageId> provisions(TextVersionId version, ImportedText text) {
        var lineages = new HashMap<String, LineageId>();
        var rows = new ArrayList<ProvisionRecord>();
        Deque<ProvisionRecord> path = new ArrayDeque<>();
        for (var unit : text.units()) {
            while (path.size() > unit.depth()) {
                path.pop();
            }
            var row = row(version, unit, rows.size(), path.peek());
            if (unit.handle() != null) {
                lineages.put(unit.handle(), row.getLineageId());
            }
            rows.add(row);
            path.push(row);
        }
        db.batchInsert(rows).execute();
        return lineages;
    }

    private ProvisionRecord row(TextVersionId version, Unit unit, int position, @Nullable ProvisionRecord parent) {
        var row = db.newRecord(PROVISION);
        row.setId(ProvisionId.next());
        row.setTextVersionId(version);
        row.setLineageId(LineageId.next());
        row.setParentId(parent == null ? null : parent.getId());
        row.setArticleId(articleOf(unit, row.getId(), parent));
        row.setPosition(position);
        row.setDepth(unit.depth());
        row.setKind(unit.kind());
        row.setNumber(unit.number());
        row.setHeading(unit.heading());
        row.setBody(unit.body());
        row.setEid(unit.eid());
        row.setHandle(unit.handle());
        return row;
    }

    private static @Nullable ProvisionId articleOf(Unit unit, ProvisionId id, @Nullable ProvisionRecord parent) {
        if (unit.isArticle()) {
            return id;
        }
        return parent == null ? null : parent.getArticleId();
    }
}
