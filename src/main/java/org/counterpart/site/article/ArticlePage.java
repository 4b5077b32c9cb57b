package org.counterpart.site.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.writing.Takeaway;
import org.counterpart.site.contribution.Said;
import org.counterpart.site.head.ArticleName;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.MarkedWords;
import org.counterpart.site.head.Tally;
import org.counterpart.site.head.TextVersion;
import org.counterpart.site.open.v1.ArticleData;
import org.counterpart.site.open.v1.Terms;
import org.counterpart.site.page.PageData;
import org.counterpart.site.position.Stand;
import org.jspecify.annotations.Nullable;

/**
 * One article: its words, what was said about it, and what was answered.
 *
 * @param version in which it is shown: the latest that holds it
 * @param before the nearest earlier version that holds it; null when there is none
 * @param changes from the earlier version, as marked text
 * @param ended contributions listed here that were withdrawn or replaced, and do not count
 * @param file how it can be taken away
 */
public record ArticlePage(
        ConsultationHead head,
        TextVersion version,
        String handle,
        String number,
        String heading,
        List<Provision> lines,
        @Nullable ArticleName previous,
        @Nullable ArticleName next,
        Tally tally,
        @Nullable Earlier before,
        List<WordDiff.Segment> changes,
        List<Stand> stands,
        List<Said> said,
        int ended,
        int page,
        int pages,
        @JsonIgnore Takeaway file)
        implements PageData {

    /** A provision of the article as printed; depth from 0 at the article itself. */
    public record Provision(ProvisionKind kind, String number, String heading, String body, int depth) {

        public ArticleData.Provision open() {
            return new ArticleData.Provision(Terms.same(Terms.ProvisionKind.class, kind), number, heading, body, depth);
        }
    }

    /** @param number as that version has it */
    public record Earlier(int version, String number, String words) {

        public ArticleData.Earlier open() {
            return new ArticleData.Earlier(version, number, words);
        }
    }

    @Override
    public ArticleData open() {
        return new ArticleData(
                head.open(),
                version.open(),
                handle,
                number,
                heading,
                lines.stream().map(Provision::open).toList(),
                previous == null ? null : previous.open(),
                next == null ? null : next.open(),
                tally.open(),
                before == null ? null : before.open(),
                MarkedWords.open(changes),
                stands.stream().map(Stand::open).toList(),
                said.stream().map(Said::open).toList(),
                ended,
                page,
                pages);
    }
}
