package org.counterpart.response;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.Markdown;
import org.counterpart.base.PointId;
import org.counterpart.base.Unseen;
import org.counterpart.response.checking.ArticleReferences;
import org.counterpart.response.checking.Links;
import org.counterpart.response.checking.PersonalData;
import org.jspecify.annotations.Nullable;

/** The rules by which answers are looked at before they are published. */
final class AnswerChecks {

    private static final int EXCERPT = 160;

    private final Links links;
    private final ArticleReferences articles;
    private final Set<String> handles;

    /** @param handles of the articles of the newest published version; where it has none, no article is missed */
    AnswerChecks(Links links, ArticleReferences articles, Set<String> handles) {
        this.links = links;
        this.articles = articles;
        this.handles = handles;
    }

    /** An answer that would become public. */
    record Ready(PointId point, String title, Outcome outcome, String reason) {}

    /**
     * Of a consultation.
     *
     * @param summary of the answers, as it is drafted
     * @param said what the consultation says of itself
     */
    record Summary(String summary, List<String> said) {}

    /** Words that become public; those of the summary belong to no point. */
    private record Words(@Nullable PointId point, String title, String markdown, List<String> addresses) {

        Doubt found(Check check, String words) {
            return new Doubt(check, point, title, words);
        }
    }

    /** @param nowhere of paths of this site, those at which there is nothing */
    List<Doubt> doubts(List<Ready> answers, Summary summary, Function<Collection<String>, Set<String>> nowhere) {
        var all = new ArrayList<Words>();
        all.add(words(null, "", summary.summary()));
        answers.forEach(answer -> all.add(words(answer.point(), answer.title(), answer.reason())));
        var own = all.stream()
                .flatMap(words -> words.addresses().stream())
                .flatMap(address -> links.own(address).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var missing = own.isEmpty() ? Set.<String>of() : nowhere.apply(own);
        var found = new ArrayList<Doubt>(ofSummary(answers, summary));
        all.forEach(words -> found.addAll(ofWords(words, missing)));
        found.addAll(sameReasons(answers));
        return found;
    }

    private static Words words(@Nullable PointId point, String title, String markdown) {
        return new Words(point, title, markdown, Markdown.addresses(markdown));
    }

    private List<Doubt> ofWords(Words words, Set<String> nowhere) {
        var found = new ArrayList<Doubt>();
        for (var address : new LinkedHashSet<>(words.addresses())) {
            if (links.isBroken(address)) {
                found.add(words.found(Check.BROKEN_LINK, address));
            } else if (links.own(address).filter(nowhere::contains).isPresent()) {
                found.add(words.found(Check.LINK_TO_NOTHING, address));
            }
        }
        var plain = Markdown.plain(words.markdown());
        if (!handles.isEmpty()) {
            articles.missing(plain, handles).forEach(name -> found.add(words.found(Check.NO_SUCH_ARTICLE, name)));
        }
        Placeholders.in(words.markdown()).forEach(gap -> found.add(words.found(Check.PLACEHOLDER, gap)));
        PersonalData.in(plain).stream().distinct().forEach(data -> found.add(words.found(Check.PERSONAL_DATA, data)));
        return found;
    }

    private static List<Doubt> ofSummary(List<Ready> answers, Summary summary) {
        var words = new Words(null, "", summary.summary(), List.of());
        if (Unseen.all(summary.summary())) {
            return List.of(words.found(Check.NO_SUMMARY, ""));
        }
        var said = folded(summary.summary());
        var copied = Stream.concat(summary.said().stream(), answers.stream().map(Ready::reason))
                .anyMatch(other -> folded(other).equals(said));
        return copied
                ? List.of(words.found(Check.COPIED_SUMMARY, Markdown.excerpt(summary.summary(), EXCERPT)))
                : List.of();
    }

    /** One doubt at the first point of each outcome. */
    private static List<Doubt> sameReasons(List<Ready> answers) {
        Map<String, Map<Outcome, Ready>> byReason = new LinkedHashMap<>();
        for (var answer : answers) {
            if (!Unseen.all(answer.reason())) {
                byReason.computeIfAbsent(folded(answer.reason()), reason -> new HashMap<>())
                        .putIfAbsent(answer.outcome(), answer);
            }
        }
        return byReason.values().stream()
                .filter(outcomes -> outcomes.size() > 1)
                .flatMap(outcomes -> Stream.of(Outcome.values()).map(outcomes::get))
                .filter(Objects::nonNull)
                .map(answer -> new Doubt(
                        Check.SAME_REASON, answer.point(), answer.title(), Markdown.excerpt(answer.reason(), EXCERPT)))
                .toList();
    }

    private static String folded(String markdown) {
        return markdown.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
