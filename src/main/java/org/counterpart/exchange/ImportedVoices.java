package org.counterpart.exchange;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.IMPORTED_VOTES;

import counterpart.schema.tables.records.ContributionRecord;
import counterpart.schema.tables.records.ImportedVotesRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What participants wrote: a proposed article is an amendment, an argument is a comment with its stance, on the article or on the amendment it
 * speaks of. Proposals that name the article they follow ("Article 11bis") stand beside it, the others concern the text as a whole.
 */
final class ImportedVoices {

    private static final Pattern NUMBER = Pattern.compile("(?i)^article\\s+(\\d+)");
    private static final String TRASHED = "Mise à la corbeille par la modération de la plateforme d’origine.";

    private final DSLContext db;
    private final ConsultationId consultation;
    private final ImportedArticles.Written text;
    private final ImportedOrganisations organisations;
    private final Map<String, LineageId> lineages = new HashMap<>();
    private final Map<String, ContributionId> amendments = new HashMap<>();
    private final List<ContributionRecord> rows = new ArrayList<>();
    private final List<ImportedVotesRecord> votes = new ArrayList<>();

    ImportedVoices(
            DSLContext db,
            ConsultationId consultation,
            ImportedArticles.Written text,
            ImportedOrganisations organisations) {
        this.db = db;
        this.consultation = consultation;
        this.text = text;
        this.organisations = organisations;
    }

    int count(DigitalRepublic data) {
        return data.proposals().size() + data.arguments().size();
    }

    /** @param numbers public ones, as many as {@link #count}; @return how many contributions were written */
    int write(DigitalRepublic data, List<Integer> numbers) {
        for (var article : data.articles()) {
            var lineage = Objects.requireNonNull(lineageNamedBy(article.title()), article.title());
            lineages.put(article.id(), lineage);
            vote(lineage.value(), article);
        }
        data.proposals().forEach(this::amendment);
        data.arguments().forEach(this::comment);
        rows.sort(Comparator.comparing(ContributionRecord::getSubmittedAt));
        for (var i = 0; i < rows.size(); i++) {
            rows.get(i).setNumber(numbers.get(i));
        }
        db.batchInsert(rows).execute();
        db.batchInsert(votes).execute();
        return rows.size();
    }

    private @Nullable LineageId lineageNamedBy(String title) {
        var matcher = NUMBER.matcher(title);
        return matcher.find() ? text.lineages().get(matcher.group(1)) : null;
    }

    private void amendment(DigitalRepublic.Opinion proposal) {
        var row = row(ContributionKind.AMENDMENT, proposal.author(), proposal.byOrganisation(), proposal.at());
        row.setLineageId(lineageNamedBy(proposal.title()));
        row.setPlaceId(row.getLineageId());
        row.setBody(proposal.title());
        row.setOriginalText("");
        row.setProposedText(proposal.body());
        if (proposal.trashed()) {
            row.setStatus(ContributionStatus.WITHDRAWN);
            row.setEndedAt(proposal.at());
            row.setWithdrawalReason(TRASHED);
        }
        amendments.put(proposal.id(), row.getId());
        if (row.getLineageId() != null) {
            lineages.put(proposal.id(), row.getLineageId());
        }
        vote(row.getId().value(), proposal);
    }

    private void comment(DigitalRepublic.Argument argument) {
        var row = row(ContributionKind.COMMENT, argument.author(), argument.byOrganisation(), argument.at());
        row.setOnContributionId(amendments.get(argument.opinion()));
        row.setLineageId(lineages.get(argument.opinion()));
        row.setPlaceId(row.getLineageId());
        row.setStance(argument.stance());
        row.setBody(argument.body());
    }

    private ContributionRecord row(ContributionKind kind, String author, boolean byOrganisation, Instant at) {
        var row = db.newRecord(CONTRIBUTION);
        row.setId(ContributionId.next());
        row.setKind(kind);
        row.setStatus(ContributionStatus.SUBMITTED);
        row.setConsultationId(consultation);
        row.setTextVersionId(text.version());
        row.setOrganisationId(organisations.of(author, byOrganisation));
        row.setAuthorName(author);
        row.setSubmittedAt(at);
        row.setCreatedAt(at);
        row.setUpdatedAt(at);
        row.setVersion(0);
        rows.add(row);
        return row;
    }

    private void vote(java.util.UUID subject, DigitalRepublic.Opinion opinion) {
        var row = db.newRecord(IMPORTED_VOTES);
        row.setSubjectId(subject);
        row.setInFavour(opinion.inFavour());
        row.setAgainst(opinion.against());
        row.setMixed(opinion.mixed());
        votes.add(row);
    }
}
