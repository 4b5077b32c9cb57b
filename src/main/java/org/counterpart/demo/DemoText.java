package org.counterpart.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.legaltext.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A version of a text that was written.
 *
 * @param articles by their number alone: "7"
 * @param last handle of the article that was read last
 * @param units with their lasting identities, which the next version takes over
 */
record DemoText(TextVersionId id, Map<String, Article> articles, List<Known> units, List<String> last) {

    record Known(Unit unit, LineageId lineage) {}

    DemoText(TextVersionId id) {
        this(id, new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    }

    record Article(ProvisionId id, LineageId lineage, String name, int depth, String text) {

        /** With one more of its paragraphs. */
        Article and(Unit unit) {
            var line = unit.number().isEmpty() ? unit.body() : unit.number() + " " + unit.body();
            return new Article(id, lineage, name, depth, text.isEmpty() ? line : text + "\n" + line);
        }

        /** The article as it would read with these words changed. Lines that become empty go. */
        String with(List<List<String>> changes) {
            var result = text;
            for (var change : changes) {
                var from = change.get(0).strip();
                if (!result.contains(from)) {
                    throw new IllegalStateException(name + " does not say: " + from);
                }
                result = result.replace(from, change.get(1).strip());
            }
            return String.join(
                    "\n", result.lines().filter(line -> !line.isBlank()).toList());
        }
    }

    /** Notes an article, or a line of the article read last; returns the article a unit belongs to, null above articles. */
    @Nullable
    ProvisionId take(Unit unit, ProvisionId id, LineageId lineage) {
        units.add(new Known(unit, lineage));
        if (unit.isArticle()) {
            var name = unit.heading().isEmpty() ? unit.number() : unit.number() + " · " + unit.heading();
            articles.put(
                    Objects.requireNonNull(unit.handle()), new Article(id, lineage, name, unit.depth(), unit.body()));
            last.add(unit.handle());
            return id;
        }
        var article = last.isEmpty() ? null : article(last.getLast());
        if (article == null || unit.depth() <= article.depth()) {
            last.clear();
            return null;
        }
        articles.put(last.getLast(), article.and(unit));
        return article.id();
    }

    Article article(String number) {
        return Objects.requireNonNull(articles.get(number), number);
    }

    @Nullable
    LineageId lineage(@Nullable String number) {
        return number == null ? null : article(number).lineage();
    }
}
