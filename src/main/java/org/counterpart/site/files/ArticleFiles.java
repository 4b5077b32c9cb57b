package org.counterpart.site.files;

import static counterpart.schema.Tables.CONTRIBUTION;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Isolate;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.Times;
import org.counterpart.base.web.Page;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Counted;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.writing.Edition;
import org.counterpart.legaltext.writing.TextExport;
import org.counterpart.site.article.PublishedArticles;
import org.counterpart.site.contribution.PublishedContributions;
import org.counterpart.site.contribution.Said;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.ConsultationHeads;
import org.counterpart.site.head.PublishedVersions;
import org.counterpart.site.head.TextVersion;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.FreshUntil;
import org.counterpart.site.page.PageRequest;
import org.counterpart.site.page.Presenter;
import org.counterpart.site.page.RenderedPage;
import org.counterpart.site.position.ArticleStands;
import org.counterpart.text.Provision;
import org.counterpart.text.TextExports;
import org.counterpart.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The article file: the text, after each article what every organisation said on it, and under that the answer. It is itself a text, so
 * whatever writes texts writes it. Under it stand the summary of the answers, the decision, who was asked and what was put right since; in that
 * of a whole version before them the positions with their conditions and the questions. Only what is public is in it.
 */
@Component
class ArticleFiles {

    private final ConsultationHeads heads;
    private final PublishedVersions contents;
    private final Texts texts;
    private final PublishedContributions said;
    private final ArticleStands positions;
    private final FileRepository file;
    private final Frames frames;
    private final PublishedArticles articles;
    private final TextExports exports;

    ArticleFiles(
            ConsultationHeads heads,
            PublishedVersions contents,
            Texts texts,
            PublishedContributions said,
            ArticleStands positions,
            FileRepository file,
            Frames frames,
            PublishedArticles articles,
            TextExports exports) {
        this.heads = heads;
        this.contents = contents;
        this.texts = texts;
        this.said = said;
        this.positions = positions;
        this.file = file;
        this.frames = frames;
        this.articles = articles;
        this.exports = exports;
    }

    /** A whole version. */
    RenderedPage.Body whole(PageRequest wanted, String slug, int number, TextExport format) {
        var head = heads.bySlug(slug);
        var version = PublishedVersions.numbered(contents.versions(new ConsultationId(head.id())), number);
        var provisions = texts.provisions(new TextVersionId(version.id()));
        return file(wanted, head, version, provisions, null, format, slug + "-" + number + "-file");
    }

    /** One article as the newest version that has it says it. */
    RenderedPage.Body article(PageRequest wanted, String slug, String handle, TextExport format) {
        var head = heads.bySlug(slug);
        // Asked by its handle first: what is not there costs no reading of texts.
        var version = articles.article(wanted, head, handle).version();
        var provisions = texts.provisions(new TextVersionId(version.id()));
        var article = provisions.stream()
                .filter(one -> handle.equals(one.handle()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var own = provisions.stream()
                .filter(one -> article.id().equals(one.article()))
                .toList();
        return file(wanted, head, version, own, article.lineage(), format, slug + "-article-" + handle);
    }

    private RenderedPage.Body file(
            PageRequest wanted,
            ConsultationHead head,
            TextVersion version,
            List<Provision> provisions,
            @Nullable LineageId only,
            TextExport format,
            String name) {
        // The address may be known where it is not offered.
        if (format == TextExport.PDF) {
            var why = exports.part(new TextVersionId(version.id()), 0).why();
            if (why != null) {
                throw new Refused(Problem.of(why));
            }
        }
        var page = new Page(frames.words(), wanted.locale(), "", "", "");
        var show = new Presenter(page, wanted.now(), head.where());
        var units = units(new FileSections(show), head, provisions, only);
        var title = show.t("site.file.title", Isolate.of(version.title()));
        var text = new LegalText(title, version.language(), version.direction(), units);
        var published = version.publishedAt();
        var edition = new Edition(
                Isolate.of(head.institution()),
                show.t("site.versionNumber", version.number()),
                published == null ? null : Times.day(published, head.where()),
                "",
                wanted.locale(),
                Edition.Remark.unshown(frames.words(), wanted.locale()));
        return new RenderedPage.Body(
                format.writer().write(text, edition),
                format.mediaType(),
                FreshUntil.midnight(wanted.now(), head.where()),
                // What people wrote is never opened as a page of ours.
                name + "." + format.extension());
    }

    private List<Unit> units(
            FileSections testimony, ConsultationHead head, List<Provision> provisions, @Nullable LineageId only) {
        var consultation = new ConsultationId(head.id());
        var articles = provisions.stream()
                .filter(Provision::isArticle)
                .map(Provision::lineage)
                .collect(Collectors.toCollection(HashSet::new));
        var here = CONTRIBUTION.CONSULTATION_ID.eq(consultation);
        var spoken = said.byArticle(only == null ? here : here.and(Counted.at(only)));
        var around = file.around(consultation);
        var units = new ArrayList<Unit>(articlesWithVoices(testimony, consultation, provisions, articles, spoken));
        if (only == null) {
            units.addAll(besideArticles(testimony, consultation, around, articles, spoken));
        }
        units.addAll(testimony.outcome(head, around));
        return units;
    }

    /** The text, and after each of its articles what was said on it. */
    private List<Unit> articlesWithVoices(
            FileSections testimony,
            ConsultationId consultation,
            List<Provision> provisions,
            Set<LineageId> articles,
            Map<@Nullable LineageId, List<Said>> spoken) {
        var stands = positions.on(consultation, Set.copyOf(articles));
        var units = new ArrayList<Unit>();
        Provision article = null;
        for (var i = 0; i < provisions.size(); i++) {
            var one = provisions.get(i);
            units.add(one.unit());
            article = one.isArticle() ? one : article;
            var next = i + 1 < provisions.size() ? provisions.get(i + 1).article() : null;
            if (article != null
                    && article.id().equals(one.article())
                    && !article.id().equals(next)) {
                units.addAll(testimony.of(
                        article.unit(),
                        stands.getOrDefault(article.lineage(), List.of()),
                        spoken.getOrDefault(article.lineage(), List.of())));
            }
        }
        return units;
    }

    /** What was said on the text as a whole, on the questions, and on articles that this version does not have. */
    private List<Unit> besideArticles(
            FileSections testimony,
            ConsultationId consultation,
            FileRepository.Around around,
            Set<LineageId> articles,
            Map<@Nullable LineageId, List<Said>> spoken) {
        var onWhole = spoken.getOrDefault(null, List.of());
        var units = new ArrayList<Unit>(testimony.positions(
                onWhole.stream()
                        .filter(one -> one.kind() == ContributionKind.POSITION)
                        .toList(),
                file.conditions(consultation)));
        units.addAll(testimony.questions(around.questions(), onWhole));
        units.addAll(testimony.under(
                "site.file.whole",
                "whole",
                onWhole.stream()
                        .filter(one -> one.kind() != ContributionKind.POSITION && one.question() == null)
                        .toList()));
        units.addAll(testimony.under(
                "site.file.elsewhere",
                "elsewhere",
                spoken.entrySet().stream()
                        .filter(place -> place.getKey() != null && !articles.contains(place.getKey()))
                        .flatMap(place -> place.getValue().stream())
                        .toList()));
        return units;
    }
}
