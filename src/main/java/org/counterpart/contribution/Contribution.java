package org.counterpart.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Question;
import org.jspecify.annotations.Nullable;

/**
 * What was put to the institution, with all its words.
 *
 * @param textNumber number of the version it was written on
 * @param question of the consultation that it answers
 * @param organisation null for an individual of an imported consultation
 * @param replacedBy the contribution that took its place
 * @param article the one it was written on, null for the whole text; {@code placement} says whether it stands there still
 * @param placementNote the moderator's word to the author
 */
public record Contribution(
        ContributionId id,
        int number,
        ContributionKind kind,
        ContributionStatus status,
        ConsultationId consultation,
        TextVersionId textVersion,
        int textNumber,
        String textTitle,
        @Nullable ArticleName article,
        @Nullable Question question,
        @Nullable OrganisationId organisation,
        String authorName,
        @Nullable Stance stance,
        String quote,
        String body,
        String proposedText,
        String originalText,
        List<Condition> conditions,
        List<ArticleStance> articles,
        List<QuestionAnswer> answers,
        @Nullable Reference replaces,
        @Nullable Reference replacedBy,
        String withdrawalReason,
        Instant submittedAt,
        @Nullable Instant endedAt,
        Placement placement,
        String placementNote) {

    /** Another contribution by its identity and public number. */
    public record Reference(ContributionId id, int number) {}

    /** "C-0142". */
    public String reference() {
        return reference(number);
    }

    public static String reference(int number) {
        return org.counterpart.base.Reference.contribution(number);
    }

    /** The articles on which it takes a stance or sets a condition. */
    public Set<LineageId> named() {
        return named(articles, conditions);
    }

    public static Set<LineageId> named(List<ArticleStance> articles, List<Condition> conditions) {
        return Stream.concat(
                        articles.stream().map(ArticleStance::article),
                        conditions.stream().map(Condition::article).filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }

    /** What it is about, in the words of the text or of the question. */
    public String about() {
        if (question != null) {
            return question.name();
        }
        return article == null ? textTitle : article.name();
    }
}
