package org.counterpart.site.contribution;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.Markdown;
import org.counterpart.base.NotFound;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.Counted;
import org.counterpart.site.contribution.Choices.Choice;
import org.counterpart.site.contribution.ContributionListRepository.Which;
import org.counterpart.site.contribution.Said.Asked;
import org.counterpart.site.contribution.Said.On;
import org.counterpart.site.head.ConsultationFrame;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.ConsultationHeads;
import org.counterpart.site.page.Feeds;
import org.counterpart.site.page.Filter;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.PageData;
import org.counterpart.site.page.PageRequest;
import org.counterpart.site.page.Paging;
import org.counterpart.site.page.RenderedPage;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes the lists of contributions and of answers, as pages and as feeds, by what a reader chooses. */
@Component
class ContributionLists {

    /** Entries of a feed. */
    private static final int ENTRIES = 50;

    private static final int EXCERPT = 300;

    private final Frames frames;
    private final Feeds feeds;
    private final ConsultationHeads heads;
    private final ContributionListRepository list;
    private final PublishedContributions said;
    private final AnswerPageRepository answers;

    ContributionLists(
            Frames frames,
            Feeds feeds,
            ConsultationHeads heads,
            ContributionListRepository list,
            PublishedContributions said,
            AnswerPageRepository answers) {
        this.frames = frames;
        this.feeds = feeds;
        this.heads = heads;
        this.list = list;
        this.said = said;
        this.answers = answers;
    }

    /** What can be chosen in a consultation, and the conditions that follow from what is. */
    record Ground(
            ConsultationId id,
            List<ContributionListRepository.Article> articles,
            List<ContributionListRepository.Organisation> organisations,
            List<Question> questions) {

        Which contributions(Filter chosen) {
            return which(chosen, CONTRIBUTION.CONSULTATION_ID.eq(id), CONTRIBUTION.LINEAGE_ID.isNull(), Counted::on);
        }

        private Which answers(Filter chosen) {
            return which(chosen, POINT.CONSULTATION_ID.eq(id), POINT.LINEAGE_ID.isNull(), POINT.LINEAGE_ID::eq);
        }

        /** @throws NotFound when nothing was ever said on the chosen article, or by the chosen organisation */
        private Which which(
                Filter chosen, Condition here, Condition onWhole, Function<LineageId, Condition> onArticle) {
            var article = article(chosen);
            var on = Filter.WHOLE_TEXT.equals(chosen.article())
                    ? onWhole
                    : article == null ? DSL.noCondition() : onArticle.apply(article);
            return new Which(
                    here.and(on).and(by(chosen.organisation())).and(answering(chosen.question())),
                    article == null ? CONTRIBUTION.STANCE : Counted.stanceOn(article),
                    article == null ? DSL.val(null, CONTRIBUTION.STANCE) : Counted.stanceTakenOn(article));
        }

        private @Nullable LineageId article(Filter chosen) {
            return chosen.article() == null || chosen.article().equals(Filter.WHOLE_TEXT)
                    ? null
                    : articles.stream()
                            .filter(one -> one.handle().equals(chosen.article()))
                            .findFirst()
                            .orElseThrow(NotFound::new)
                            .lineage();
        }

        private Condition by(@Nullable String organisation) {
            return organisation == null
                    ? DSL.noCondition()
                    : CONTRIBUTION.ORGANISATION_ID.eq(organisations.stream()
                            .filter(one -> one.slug().equals(organisation))
                            .findFirst()
                            .orElseThrow(NotFound::new)
                            .id());
        }

        private Condition answering(@Nullable Integer question) {
            if (question == null) {
                return DSL.noCondition();
            }
            int number = question;
            return Counted.answers(questions.stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow(NotFound::new)
                    .id());
        }

        Choices choices(Filter chosen, List<Choices.Group> groups) {
            return new Choices(
                    chosen,
                    articles.stream()
                            .map(one -> new Choice(one.handle(), name(one.number(), one.heading())))
                            .toList(),
                    organisations.stream()
                            .map(one -> new Choice(one.slug(), one.name()))
                            .toList(),
                    questions.stream()
                            .map(one -> new Choice(String.valueOf(one.number()), one.name()))
                            .toList(),
                    groups);
        }
    }

    RenderedPage.Body contributions(PageRequest wanted, String slug) {
        var head = heads.bySlug(slug);
        var ground = ground(new ConsultationId(head.id()));
        var filter = wanted.filter();
        var which = ground.contributions(filter);
        var cells = list.cells(which);
        var standing = cells.standing(filter);
        var ended = cells.ended(filter);
        var pages = Paging.pages(standing + ended, PublishedContributions.EACH);
        Paging.refuseBeyond(wanted.page(), pages);
        var page = new ContributionsPage(
                head,
                ground.choices(
                        filter,
                        List.of(
                                cells.kinds(filter),
                                cells.stances(filter),
                                cells.answered(filter),
                                cells.outcomes(filter))),
                said(
                        ground,
                        which,
                        filter,
                        (wanted.page() - 1) * PublishedContributions.EACH,
                        PublishedContributions.EACH),
                standing,
                ended,
                wanted.page(),
                pages);
        return body(wanted, "contributions", head, page);
    }

    RenderedPage.Body answers(PageRequest wanted, String slug) {
        var head = heads.bySlug(slug);
        var ground = ground(new ConsultationId(head.id()));
        var filter = wanted.filter().answered(null);
        var which = ground.answers(filter);
        var cells = answers.cells(which);
        var all = cells.standing(filter);
        var pages = Paging.pages(all, AnswerPageRepository.EACH);
        Paging.refuseBeyond(wanted.page(), pages);
        var page = new AnswersPage(
                head,
                ground.choices(filter, List.of(cells.outcomes(filter), cells.kinds(filter), cells.stances(filter))),
                answers.points(
                        ground.id(),
                        which,
                        filter,
                        (wanted.page() - 1) * AnswerPageRepository.EACH,
                        AnswerPageRepository.EACH),
                all,
                wanted.page(),
                pages);
        return body(wanted, "answers", head, page);
    }

    /** The newest of what is chosen, each leading to the contribution itself. */
    RenderedPage.Body contributionFeed(PageRequest wanted, String slug) {
        var head = heads.bySlug(slug);
        var ground = ground(new ConsultationId(head.id()));
        var filter = wanted.filter().newest();
        var items = said(ground, ground.contributions(filter), filter, 0, ENTRIES).stream()
                .map(one -> new Feeds.Item(
                        called(
                                wanted,
                                frames.words().of(wanted.locale(), one.kind()),
                                one.author(),
                                one.on(),
                                one.question()),
                        "/contributions/" + one.number(),
                        "",
                        one.at(),
                        one.author(),
                        head.language(),
                        Markdown.excerpt(one.body(), EXCERPT)))
                .toList();
        return feed(wanted, "contributions", head, items);
    }

    RenderedPage.Body answerFeed(PageRequest wanted, String slug) {
        var head = heads.bySlug(slug);
        var ground = ground(new ConsultationId(head.id()));
        var filter = wanted.filter().answered(null).newest();
        var items = answers.points(ground.id(), ground.answers(filter), filter, 0, ENTRIES).stream()
                .map(one -> new Feeds.Item(
                        called(
                                wanted,
                                frames.words().of(wanted.locale(), one.answer().outcome()),
                                one.author(),
                                one.on(),
                                one.question()),
                        "/contributions/" + one.number(),
                        "#answer-" + one.key(),
                        one.answer().at(),
                        head.institution(),
                        head.language(),
                        Markdown.excerpt(one.answer().reason(), EXCERPT)))
                .toList();
        return feed(wanted, "answers", head, items);
    }

    Ground ground(ConsultationId id) {
        return new Ground(id, list.articles(id), list.organisations(id), list.questions(id));
    }

    private List<Said> said(Ground ground, Which which, Filter filter, int skip, int limit) {
        var listed = list.listed(ground.id(), which, filter, skip, limit);
        var words = said.these(
                listed.stream().map(ContributionListRepository.Listed::id).toList());
        return listed.stream()
                .filter(one -> words.containsKey(one.id()))
                .map(one -> Objects.requireNonNull(words.get(one.id())).listed(one.on(), one.taken()))
                .toList();
    }

    private RenderedPage.Body body(PageRequest wanted, String part, ConsultationHead head, PageData data) {
        return frames.body(
                wanted,
                ConsultationFrame.of(
                        "contribution/" + part,
                        head,
                        title(wanted, part, head),
                        "/" + part,
                        wanted.localised(head.path("/" + part + ".atom"))
                                + wanted.filter().query(),
                        wanted,
                        data));
    }

    private RenderedPage.Body feed(PageRequest wanted, String part, ConsultationHead head, List<Feeds.Item> items) {
        var page = wanted.localised(head.path("/" + part));
        var query = wanted.filter().query();
        return new RenderedPage.Body(
                feeds.items(
                        wanted.locale(),
                        title(wanted, part, head),
                        page + query,
                        page + ".atom" + query,
                        items.stream()
                                .map(one -> one.at(wanted.localised(one.path())))
                                .toList(),
                        head.begun()),
                Feeds.ATOM,
                wanted.now().plus(Feeds.LONG));
    }

    private String title(PageRequest wanted, String part, ConsultationHead head) {
        return frames.words().of(wanted.locale(), "site." + part + ".title") + " — " + head.title();
    }

    private String called(PageRequest wanted, String what, String who, @Nullable On on, @Nullable Asked question) {
        return Stream.of(
                        what,
                        who,
                        question != null
                                ? question.number() + ". " + Markdown.excerpt(question.body(), 200)
                                : on == null
                                        ? frames.words().of(wanted.locale(), "site.aboutWhole")
                                        : name(on.number(), on.heading()))
                .collect(Collectors.joining(" · "));
    }

    static String name(String number, String heading) {
        return Stream.of(number, heading).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
