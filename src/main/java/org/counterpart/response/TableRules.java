package org.counterpart.response;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.LineageId;
import org.counterpart.base.PointId;
import org.counterpart.base.Problem;
import org.counterpart.consultation.Phase;
import org.counterpart.response.ReturnedRow.Difference;
import org.counterpart.response.ReturnedRow.Kind;
import org.counterpart.response.ReturnedRow.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a table that came back would change of its point, and why it cannot be taken. A column counts as changed where it says something
 * else than when the table went out; so a row that nobody touched writes over nothing.
 */
final class TableRules {

    private static final Set<TableColumn> ANSWER =
            EnumSet.of(TableColumn.OUTCOME, TableColumn.CHANGED, TableColumn.REASON);

    private static final Map<String, TableColumn> FIELDS = Map.of(
            "outcome", TableColumn.OUTCOME,
            "reason", TableColumn.REASON,
            "changed", TableColumn.CHANGED,
            "theme", TableColumn.THEME);

    /**
     * What is known here.
     *
     * @param articles of the newest published text
     * @param readings how articles read, by version
     * @param colleagues who may answer
     * @param outcomes by their words in every language, in small letters
     * @param said an outcome in the reader's language
     */
    record Known(
            Phase phase,
            Map<PointId, TablePoint> points,
            List<NamedArticle> articles,
            Map<LineageId, Map<Integer, List<String>>> readings,
            List<Colleague> colleagues,
            Map<String, Outcome> outcomes,
            Function<Outcome, String> said) {}

    private final Known known;
    private final Map<PointId, Integer> rows = new HashMap<>();

    TableRules(Known known) {
        this.known = known;
    }

    ReturnedRow judge(TableRow row) {
        var mark = TableMark.read(row.mark()).orElse(null);
        if (mark == null) {
            return unusable(row, null, trouble(row, TableColumn.MARK, "response.table.problem.mark"));
        }
        var point = known.points().get(mark.point());
        if (point == null) {
            return unusable(row, null, trouble(row, TableColumn.MARK, "response.table.problem.elsewhere"));
        }
        var before = rows.putIfAbsent(point.id(), row.number());
        if (before != null) {
            return unusable(row, point, trouble(row, TableColumn.MARK, "response.table.problem.twice", before));
        }
        return new One(row, mark, point).judged();
    }

    private static Trouble trouble(TableRow row, TableColumn column, String key, Object... arguments) {
        return new Trouble(column.cell(row.number()), Problem.of(key, arguments));
    }

    private static ReturnedRow unusable(TableRow row, @Nullable TablePoint point, Trouble... troubles) {
        return returned(row, Kind.UNUSABLE, point, List.of(), List.of(troubles), null);
    }

    private static ReturnedRow returned(
            TableRow row,
            Kind kind,
            @Nullable TablePoint point,
            List<Difference> differences,
            List<Trouble> troubles,
            ReturnedRow.@Nullable Meant meant) {
        var shown = new ReturnedRow.Shown(
                row.number(),
                kind,
                point == null ? null : point.id(),
                point == null
                        ? ""
                        : Stream.of(point.reference(), point.title(), point.author())
                                .distinct()
                                .collect(Collectors.joining(" · ")),
                differences,
                troubles);
        return new ReturnedRow(row, shown, meant);
    }

    /** One row beside its point. */
    private final class One {

        private final TableRow row;
        private final TableMark mark;
        private final TablePoint point;
        private final Set<TableColumn> changed = EnumSet.noneOf(TableColumn.class);
        private final List<Trouble> troubles = new ArrayList<>();

        One(TableRow row, TableMark mark, TablePoint point) {
            this.row = row;
            this.mark = mark;
            this.point = point;
        }

        ReturnedRow judged() {
            for (var column : row.unread()) {
                say(column, "response.table.problem.unread");
            }
            for (var column : TableColumn.OPEN) {
                if (!mark.stood(column, meaning(column)) && !meaning(column).equals(point.standing(column))) {
                    changed.add(column);
                }
            }
            if (changed.isEmpty()) {
                return returned(row, troubles.isEmpty() ? Kind.SAME : Kind.UNUSABLE, point, List.of(), troubles, null);
            }
            if (!point.status().isWaiting() || point.copy()) {
                say(changed.iterator().next(), whyNot());
                return returned(row, Kind.UNUSABLE, point, List.of(), troubles, null);
            }
            var answers = changed.stream().anyMatch(ANSWER::contains);
            var article = answers ? article() : null;
            var answer = answers ? answer(article) : null;
            var share = share();
            var differences = differences(answers, article);
            if (!troubles.isEmpty()) {
                return returned(row, Kind.UNUSABLE, point, List.of(), troubles, null);
            }
            return returned(
                    row,
                    overtaken(answers) ? Kind.OVERTAKEN : Kind.CHANGED,
                    point,
                    differences,
                    troubles,
                    new ReturnedRow.Meant(point, answer, share));
        }

        private String whyNot() {
            return switch (point.status()) {
                case PUBLISHED -> "response.table.problem.published";
                case CLOSED -> "response.table.problem.closed";
                default -> "response.problem.copy";
            };
        }

        private void say(TableColumn column, String key, Object... arguments) {
            troubles.add(trouble(row, column, key, arguments));
        }

        private void say(List<Problem> problems) {
            problems.forEach(problem -> troubles.add(new Trouble(
                    FIELDS.getOrDefault(problem.field(), TableColumn.OUTCOME).cell(row.number()), problem)));
        }

        /** What a cell means in every language. */
        private String meaning(TableColumn column) {
            var cell = row.cell(column);
            if (column != TableColumn.OUTCOME) {
                return cell;
            }
            var outcome = known.outcomes().get(cell.toLowerCase(Locale.ROOT));
            return outcome == null ? cell : outcome.name();
        }

        private Answer answer(@Nullable NamedArticle article) {
            var cell = row.cell(TableColumn.OUTCOME);
            var outcome = known.outcomes().get(cell.toLowerCase(Locale.ROOT));
            if (outcome == null && !cell.isEmpty()) {
                say(TableColumn.OUTCOME, "response.table.problem.outcome", cell, outcomes());
            }
            var answer = new Answer(outcome, row.cell(TableColumn.REASON), article == null ? null : article.id());
            say(AnswerPolicy.saving(known.phase(), point.status(), answer));
            var articleIsWrong =
                    article == null && !row.cell(TableColumn.CHANGED).isEmpty();
            if (outcome != null && !articleIsWrong) {
                say(AnswerPolicy.missing(answer, point.newerVersion()));
            }
            if (article != null) {
                say(AnswerPolicy.unshown(
                        article,
                        known.readings().getOrDefault(article.lineage(), Map.of()),
                        point.seen(),
                        point.newerVersion()));
            }
            return answer;
        }

        private String outcomes() {
            return String.join(
                    " · ", List.of(Outcome.values()).stream().map(known.said()).toList());
        }

        /** By its whole name, or by its number where no other has it. */
        private @Nullable NamedArticle article() {
            var cell = row.cell(TableColumn.CHANGED);
            var stands = point.changed();
            if (cell.isEmpty() || stands != null && stands.label().equals(cell)) {
                return cell.isEmpty() ? null : stands;
            }
            var whole = known.articles().stream()
                    .filter(one -> one.label().equalsIgnoreCase(cell))
                    .toList();
            var found = whole.isEmpty()
                    ? known.articles().stream()
                            .filter(one -> one.names().anyMatch(cell.toLowerCase(Locale.ROOT)::equals))
                            .toList()
                    : whole;
            if (found.size() == 1) {
                return found.getFirst();
            }
            say(
                    TableColumn.CHANGED,
                    found.isEmpty() ? "response.table.problem.article" : "response.table.problem.articles",
                    cell);
            return null;
        }

        private TablePoint.Share share() {
            var share = point.share();
            var theme = share.theme();
            if (changed.contains(TableColumn.THEME)) {
                theme = TriagePolicy.meant(row.cell(TableColumn.THEME));
                say(TriagePolicy.theme(theme));
            }
            if (!changed.contains(TableColumn.ASSIGNEE)) {
                return new TablePoint.Share(share.assignee(), share.name(), theme);
            }
            var name = row.cell(TableColumn.ASSIGNEE);
            var named = known.colleagues().stream()
                    .filter(one -> one.name().equalsIgnoreCase(name))
                    .toList();
            if (!name.isEmpty() && named.size() != 1) {
                say(
                        TableColumn.ASSIGNEE,
                        named.isEmpty() ? "response.table.problem.assignee" : "response.table.problem.assignees",
                        name);
            }
            return named.size() == 1
                    ? new TablePoint.Share(
                            named.getFirst().account(), named.getFirst().name(), theme)
                    : new TablePoint.Share(null, "", theme);
        }

        /** Of an answer all that would be different, whoever changed it. */
        private List<Difference> differences(boolean answers, @Nullable NamedArticle article) {
            return TableColumn.OPEN.stream()
                    .filter(column -> answers && ANSWER.contains(column)
                            ? !meaning(column).equals(point.standing(column))
                            : changed.contains(column))
                    .map(column -> new Difference(
                            column,
                            said(column, point.standing(column)),
                            column == TableColumn.CHANGED && article != null
                                    ? article.label()
                                    : said(column, meaning(column))))
                    .toList();
        }

        private String said(TableColumn column, String meaning) {
            return column == TableColumn.OUTCOME && !meaning.isEmpty()
                    ? List.of(Outcome.values()).stream()
                            .filter(one -> one.name().equals(meaning))
                            .findFirst()
                            .map(known.said())
                            .orElse(meaning)
                    : meaning;
        }

        private boolean overtaken(boolean answers) {
            var shares = changed.stream()
                    .filter(column -> !ANSWER.contains(column))
                    .anyMatch(column -> !mark.stood(column, point.standing(column)));
            return shares || answers && !Objects.equals(row.version(), String.valueOf(point.version()));
        }
    }
}
