package org.counterpart.response;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Language;
import org.counterpart.base.PointId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Turns;
import org.counterpart.base.Words;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftStates;
import org.counterpart.drafting.Fields;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Memberships;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Points as a table for colleagues outside, and the way back: what a table would change is shown row by row first, and of that is done what was
 * seen and is still so. Answers become drafts; nothing is published.
 */
@Service
public class PointTables {

    /** The most points of one table. */
    public static final int MOST = PointTable.POINTS;

    /** Answers a statement writes: each may be long. */
    private static final int WRITTEN = 200;

    private final WhoAnswers answering;
    private final PointTableRepository tables;
    private final ArticleRepository articles;
    private final AlikeRepository alike;
    private final Memberships memberships;
    private final Turns turns;
    private final DraftStates states;
    private final Actors actors;
    private final Words words;

    PointTables(
            WhoAnswers answering,
            PointTableRepository tables,
            ArticleRepository articles,
            AlikeRepository alike,
            Memberships memberships,
            Turns turns,
            DraftStates states,
            Actors actors,
            Words words) {
        this.answering = answering;
        this.tables = tables;
        this.articles = articles;
        this.alike = alike;
        this.memberships = memberships;
        this.turns = turns;
        this.states = states;
        this.actors = actors;
        this.words = words;
    }

    /**
     * What was done.
     *
     * @param answers drafts that were written
     * @param open those of them whose answer is not complete yet
     * @param shared points that have another assignee or theme
     * @param leftOut rows that were chosen and no longer do what was shown
     */
    public record Taken(int answers, int open, int shared, int leftOut) {}

    /**
     * The points of a filter as a workbook, in the reader's language.
     *
     * @throws Refused when there are more than one table holds
     */
    @May(Verb.ANSWER_POINT)
    @Transactional(readOnly = true)
    public byte[] write(ConsultationId consultation, PointFilter filter, Locale locale) {
        var overview = answering.of(consultation);
        var entries = tables.entries(consultation, filter, MOST + 1);
        if (entries.size() > MOST) {
            throw new Refused(Problem.of("response.table.problem.tooMany", MOST));
        }
        return new PointTable(locale, words).write(overview.title(), entries);
    }

    /**
     * What a table that came back would change. Nothing is written.
     *
     * @throws Refused when the file is no such table, or one of another consultation
     */
    @May(Verb.ANSWER_POINT)
    @Transactional(readOnly = true)
    public List<ReturnedRow> read(ConsultationId consultation, byte[] content, Locale locale) {
        var overview = answering.of(consultation);
        mustBeInTime(overview);
        var heads = Language.ALL.stream()
                .map(language -> new PointTable(language.locale(), words).heads())
                .toList();
        var rows = judge(overview, TableFile.read(content, heads), locale);
        if (rows.stream().noneMatch(row -> row.shown().point() != null)) {
            throw new Refused(Problem.at("file", "response.table.problem.otherConsultation"));
        }
        return rows;
    }

    /**
     * Does what the chosen rows were seen to do, in one transaction; those that would do something else by now are left out.
     *
     * @param chosen as {@link #read} gave them, in the same language
     * @param file its name, for the earlier states of the answers
     */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public Taken take(ConsultationId consultation, List<ReturnedRow> chosen, String file, Locale locale) {
        turns.take(consultation);
        var overview = answering.of(consultation);
        mustBeInTime(overview);
        var now = judge(overview, chosen.stream().map(ReturnedRow::file).toList(), locale);
        var meant = IntStream.range(0, now.size())
                .filter(at -> now.get(at).isAs(chosen.get(at)))
                .mapToObj(at -> Objects.requireNonNull(now.get(at).meant()))
                .toList();
        var answered = meant.stream().filter(one -> one.answer() != null).toList();
        var open = Portion.of(answered, WRITTEN).stream()
                .mapToInt(some -> answer(some, file))
                .sum();
        var shared = meant.stream().filter(ReturnedRow.Meant::shares).toList();
        for (var some : Portion.of(shared)) {
            var shares = new LinkedHashMap<PointId, TablePoint.Share>();
            some.forEach(one -> shares.put(one.point().id(), one.share()));
            tables.share(shares);
        }
        return new Taken(answered.size(), open, shared.size(), chosen.size() - meant.size());
    }

    /** @return how many stay open */
    private int answer(List<ReturnedRow.Meant> some, String file) {
        var written = some.stream().map(PointTables::written).toList();
        tables.answer(written, actors.current().account());
        alike.answerCopies(
                written.stream().map(PointTableRepository.Written::id).toList());
        var versions = new HashMap<UUID, Integer>();
        var said = new HashMap<UUID, Fields>();
        some.forEach(one -> versions.put(one.point().id().value(), one.point().version() + 1));
        written.forEach(one -> said.put(one.id().value(), AnswerFields.of(one.answer())));
        states.keep(DraftKind.ANSWER, versions, id -> Objects.requireNonNull(said.get(id)), file);
        return (int)
                written.stream().filter(one -> one.status() == PointStatus.OPEN).count();
    }

    private static PointTableRepository.Written written(ReturnedRow.Meant meant) {
        var point = meant.point();
        var answer = Objects.requireNonNull(meant.answer());
        var status =
                AnswerPolicy.missing(answer, point.newerVersion()).isEmpty() ? PointStatus.DRAFTED : PointStatus.OPEN;
        return new PointTableRepository.Written(point.id(), answer, status);
    }

    private List<ReturnedRow> judge(AnswersOverview overview, List<TableRow> rows, Locale locale) {
        var consultation = overview.consultation();
        var ids = rows.stream()
                .flatMap(row -> TableMark.read(row.mark()).stream())
                .map(TableMark::point)
                .distinct()
                .toList();
        var standing = new HashMap<PointId, TablePoint>();
        Portion.of(ids)
                .forEach(some -> tables.standing(consultation, some).forEach(point -> standing.put(point.id(), point)));
        var articles = this.articles.newest(consultation);
        var named = rows.stream()
                .map(row -> row.cell(TableColumn.CHANGED).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var lineages = Stream.concat(
                        articles.stream(),
                        standing.values().stream().map(TablePoint::changed).filter(Objects::nonNull))
                .filter(article -> article.names().anyMatch(named::contains))
                .map(NamedArticle::lineage)
                .distinct()
                .toList();
        var rules = new TableRules(new TableRules.Known(
                overview.phase(),
                standing,
                articles,
                lineages.isEmpty() ? Map.of() : this.articles.readings(consultation, lineages),
                memberships.of(overview.institution()).stream()
                        .filter(member -> Verb.ANSWER_POINT.roles().contains(member.role()))
                        .map(member -> new Colleague(member.account(), member.name()))
                        .toList(),
                outcomes(),
                outcome -> words.of(locale, outcome)));
        return rows.stream().map(rules::judge).toList();
    }

    private Map<String, Outcome> outcomes() {
        var outcomes = new HashMap<String, Outcome>();
        for (var outcome : Outcome.values()) {
            Language.ALL.forEach(language ->
                    outcomes.put(words.of(language.locale(), outcome).toLowerCase(Locale.ROOT), outcome));
        }
        return outcomes;
    }

    private static void mustBeInTime(AnswersOverview overview) {
        if (!AnswerPolicy.mayDraft(overview.phase())) {
            throw new Refused(Problem.of("response.table.problem.over"));
        }
    }
}
