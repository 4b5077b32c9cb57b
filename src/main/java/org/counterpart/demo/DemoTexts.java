package org.counterpart.demo;

import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.counterpart.base.Act;
import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.legaltext.comparison.Matcher;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.TextImporter;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.counterpart.text.Fingerprint;
import org.counterpart.text.TextAct;
import org.counterpart.text.TextStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The laws, read by the product's own importer; and matched from version to version as those of an institution are. */
final class DemoTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DemoConsultation consultation;
    private final DemoCast cast;
    private final Rows rows;

    DemoTexts(DemoConsultation consultation, DemoCast cast, Rows rows) {
        this.consultation = consultation;
        this.cast = cast;
        this.rows = rows;
    }

    /** All versions, the first of them first. */
    List<DemoText> write() {
        var texts = new ArrayList<DemoText>();
        for (var version : consultation.file.versions()) {
            texts.add(write(version, texts.size() + 1, texts.isEmpty() ? null : texts.getLast()));
        }
        return texts;
    }

    private DemoText write(ConsultationFile.Version version, int number, @Nullable DemoText before) {
        var content = DemoFiles.text(version.file()).getBytes(StandardCharsets.UTF_8);
        var read = TextImporter.importAs(TextFormat.MARKDOWN, content, version.file());
        var row = rows.add(TEXT_VERSION);
        row.setId(TextVersionId.next());
        row.setConsultationId(consultation.id);
        row.setNumber(number);
        row.setTitle(read.title());
        row.setLanguage("en");
        row.setDirection(Direction.LTR);
        row.setNote(version.note());
        row.setStatus(version.draft() ? TextStatus.DRAFT : TextStatus.PUBLISHED);
        row.setFormat(TextFormat.MARKDOWN);
        row.setImportReport(JSON.writeValueAsString(read.report()));
        row.setArticles(read.articles());
        row.setCreatedAt(cast.days.morning(version.day()).minusSeconds(3_600));
        row.setVersion(0);
        if (!version.draft()) {
            row.setContentSha256(Fingerprint.of(read));
            row.setPublishedAt(cast.days.morning(version.day()));
            consultation.act(
                    Act.of(TextAct.TEXT_PUBLISHED, row.getId(), read.title())
                            .by(cast.person(consultation.file.createdBy()), consultation.institution)
                            .saying(version.note()),
                    row.getPublishedAt());
        }
        return write(read, row.getId(), before);
    }

    private DemoText write(ImportedText read, TextVersionId version, @Nullable DemoText before) {
        var text = new DemoText(version);
        Deque<ProvisionId> path = new ArrayDeque<>();
        var position = 0;
        var heirs = heirs(before, read);
        for (var unit : read.units()) {
            while (path.size() > unit.depth()) {
                path.pop();
            }
            var heir = heirs[position];
            var lineage = before == null || heir < 0
                    ? LineageId.next()
                    : before.units().get(heir).lineage();
            var row = rows.add(PROVISION);
            row.setId(ProvisionId.next());
            row.setTextVersionId(version);
            row.setLineageId(lineage);
            row.setParentId(path.peek());
            row.setPosition(position++);
            row.setDepth(unit.depth());
            row.setKind(unit.kind());
            row.setNumber(unit.number());
            row.setHeading(unit.heading());
            row.setBody(unit.body());
            row.setEid(unit.eid());
            row.setHandle(unit.handle());
            path.push(row.getId());
            row.setArticleId(text.take(unit, row.getId(), lineage));
        }
        return text;
    }

    /** For each unit its index in the version before; -1 for a new one. */
    private static int[] heirs(@Nullable DemoText before, ImportedText read) {
        var old = before == null
                ? List.<Unit>of()
                : before.units().stream().map(DemoText.Known::unit).toList();
        return Matcher.match(old, read.units()).heirs();
    }
}
