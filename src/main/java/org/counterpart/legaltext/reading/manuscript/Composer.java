package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Handles;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Progress;
import org.counterpart.legaltext.reading.report.Watch;
import org.jspecify.annotations.Nullable;

/** Makes units of paragraphs: divisions, articles, and what belongs to each. */
final class Composer {

    /** "(Purpose of the law).- The present law …", as laws of the Spanish tradition print it. */
    private static final Pattern BRACKETED =
            Pattern.compile("^\\(([^()\\n]{2,150})\\)\\s*(?:\\.\\s*[-–—]*|[-–—]+)\\s*(?=\\p{Lu}|$)", Pattern.DOTALL);
    /** "Short title.—(1) This Act …", as laws of the Indian tradition print it. */
    private static final Pattern BEFORE_DASH = Pattern.compile("^([^.\\n]{2,150}\\.)\\s?[—–―-]{1,2}\\s*(?=\\S)");

    private static final Pattern ROMAN = Pattern.compile("[IVX]+\\.");
    private static final Pattern SEPARATOR = Pattern.compile("^[\\s.:;,–—―‒•|_।۔።၊။៖-]+");

    /** What was opened last and waits for its words. */
    private record Open(UnitDraft draft, int level, boolean mayFindHeading, List<Paragraph> blocks) {}

    private record Division(UnitDraft draft, int level) {}

    private final Ledger ledger;
    private final Patterns patterns;
    private final Openings openings;
    private final UnitDrafts drafts;
    private final ArticleBody bodies;
    private final Deque<Division> divisions = new ArrayDeque<>();
    private Open open;
    private boolean afterRule;
    /** Where what a decision approves begins: its articles are counted anew. */
    private final Set<Paragraph> approved = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The heading of the article that opens next. */
    private @Nullable Paragraph above;
    /** Whether nothing opens any more. */
    private boolean atEnd;

    Composer(Ledger ledger, Patterns patterns, Openings openings) {
        this.ledger = ledger;
        this.patterns = patterns;
        this.openings = openings;
        this.drafts = new UnitDrafts(ledger);
        this.bodies = new ArticleBody(drafts, patterns);
        this.open = new Open(drafts.open(0, ProvisionKind.PREAMBLE, ""), 0, false, new ArrayList<>());
    }

    UnitDrafts compose(List<Paragraph> paragraphs, Watch watch) {
        findApproved(paragraphs);
        var last = paragraphs.size() - 1;
        while (last >= 0 && paragraphs.get(last).level() == 0 && openings.of(paragraphs.get(last)) == null) {
            last--;
        }
        var memorandum = Memorandum.in(paragraphs, patterns);
        for (var i = 0; i < paragraphs.size(); i++) {
            watch.at(Progress.Phase.STRUCTURE, (double) i / paragraphs.size());
            atEnd = i > last;
            if (i == memorandum.from()) {
                apart(ProvisionKind.SUBDIVISION);
                title(open.draft(), paragraphs.get(i).words());
                continue;
            }
            if (memorandum.holds(i)) {
                open.blocks().add(paragraphs.get(i));
                continue;
            }
            if (i == memorandum.to()) {
                apart(ProvisionKind.PREAMBLE);
            }
            take(paragraphs.get(i), i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : Paragraph.RULE);
        }
        signatures();
        close();
        if (openings.articles() == Openings.Articles.PASSAGES) {
            ledger.changed(
                    ImportChange.PASSAGES_AS_ARTICLES,
                    (int) drafts.all().stream()
                            .filter(draft -> draft.kind == ProvisionKind.ARTICLE)
                            .count(),
                    "");
        }
        drafts.all().removeIf(draft -> draft.kind == ProvisionKind.PREAMBLE && draft.isEmpty() && !draft.hasChildren);
        return drafts;
    }

    /** Headings that name a law, above articles that begin again at 1. */
    private void findApproved(List<Paragraph> paragraphs) {
        @Nullable Paragraph named = null;
        var first = false;
        for (var paragraph : paragraphs) {
            var opening = openings.of(paragraph);
            if (opening != null && opening.kind() == ProvisionKind.ARTICLE) {
                var isFirst = "1".equals(Handles.plain(opening.value().isEmpty() ? opening.number() : opening.value()));
                if (isFirst && first && named != null) {
                    approved.add(named);
                }
                first |= isFirst;
                named = null;
            } else if (opening == null && named == null && paragraph.looksLikeHeading() && isSetApart(paragraph)) {
                named = patterns.namesLaw(paragraph.text()) ? paragraph : null;
            } else if (opening == null && !paragraph.looksLikeHeading()) {
                named = null;
            }
        }
    }

    private static boolean isSetApart(Paragraph paragraph) {
        return paragraph.level() > 0 || paragraph.bold() || paragraph.centred() || isInCapitals(paragraph.text());
    }

    private static boolean isInCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    /** Begins what stands on the highest level and takes whatever follows. */
    private void apart(ProvisionKind kind) {
        close();
        divisions.clear();
        open = new Open(drafts.open(0, kind, ""), 0, false, new ArrayList<>());
    }

    private void take(Paragraph paragraph, Paragraph next) {
        if (paragraph.shape() == Paragraph.Shape.RULE) {
            afterRule = true;
            return;
        }
        var opening = openings.of(paragraph);
        if (openings.isHeadingOfNext(paragraph)) {
            above = paragraph;
        } else if (opening != null) {
            open(paragraph, opening);
        } else if (paragraph.level() > 0 || approved.contains(paragraph)) {
            heading(paragraph);
        } else if (standsAbove(paragraph, next)) {
            heading(paragraph);
        } else if (concludes(paragraph)) {
            conclude(paragraph);
        } else {
            open.blocks().add(paragraph);
        }
        afterRule = false;
    }

    /** A short line set apart right above something that opens: a heading without a style of its own. */
    private boolean standsAbove(Paragraph paragraph, Paragraph next) {
        if (!paragraph.looksLikeHeading() || openings.of(next) == null) {
            return false;
        }
        var marker = Marker.of(paragraph, patterns);
        var text = paragraph.text();
        var capitals = isInCapitals(text);
        if (marker != null) {
            return capitals && ROMAN.matcher(marker.number()).matches();
        }
        return (paragraph.bold() || paragraph.centred() || capitals)
                && open.draft().kind == ProvisionKind.ARTICLE
                && !open.blocks().isEmpty();
    }

    private void open(Paragraph paragraph, Opening opening) {
        close();
        var kind = opening.kind();
        var article = kind == ProvisionKind.ARTICLE;
        if (kind == ProvisionKind.ANNEX || kind == ProvisionKind.PREAMBLE) {
            divisions.clear();
        } else if (!article) {
            leaveDivisions(kind, paragraph.level());
        } else if (paragraph.level() > 0) {
            leaveDivisions(kind, paragraph.level());
        }
        var draft = drafts.open(divisions.size(), kind, "");
        draft.number = opening.number();
        draft.value = opening.value();
        if (!article) {
            divisions.push(new Division(draft, paragraph.level()));
        }
        var blocks = new ArrayList<Paragraph>();
        open = new Open(draft, paragraph.level(), true, blocks);
        var rest = paragraph.saying(separated(paragraph.words().from(opening.rest())));
        if (article && above != null) {
            title(draft, above.words());
            ledger.changed(ImportChange.HEADINGS_FOUND, 1, draft.heading);
            above = null;
            if (!rest.words().isBlank()) {
                blocks.add(rest);
            }
        } else if (paragraph.level() > 0 || kind == ProvisionKind.PREAMBLE) {
            title(draft, rest.words());
        } else {
            firstWords(draft, rest, blocks);
        }
    }

    /** What follows the number on its line: the heading, the first words, or one and then the other. */
    private void firstWords(UnitDraft draft, Paragraph rest, List<Paragraph> blocks) {
        var text = rest.text();
        var line = text.indexOf('\n');
        var dash = draft.kind == ProvisionKind.ARTICLE ? BEFORE_DASH.matcher(text) : null;
        if (dash != null && dash.find()) {
            title(draft, rest.words().cut(0, dash.end(1)));
            blocks.add(rest.saying(rest.words().from(dash.end())));
        } else if (line > 0 && Paragraph.of(Words.of(text.substring(0, line))).looksLikeHeading()) {
            title(draft, rest.words().cut(0, line));
            blocks.add(rest.saying(rest.words().from(line + 1)));
        } else if ((mayBeHeading(draft, rest) || isBoldHeading(draft, rest)) && Marker.of(rest, patterns) == null
                || draft.kind != ProvisionKind.ARTICLE && line < 0
                || text.isEmpty()) {
            title(draft, rest.words());
        } else {
            blocks.add(rest);
        }
    }

    private static boolean mayBeHeading(UnitDraft draft, Paragraph words) {
        return words.looksLikeHeading()
                && (draft.kind != ProvisionKind.ARTICLE || words.bold() || !Punctuation.isWithoutStops(words.text()));
    }

    /** "Article 1. Purpose.", all of it in bold: the heading ends like a sentence. */
    private static boolean isBoldHeading(UnitDraft draft, Paragraph rest) {
        var text = rest.text();
        return draft.kind == ProvisionKind.ARTICLE
                && rest.bold()
                && text.length() <= Paragraph.HEADING_LIMIT
                && text.endsWith(".")
                && text.indexOf(". ") < 0
                && text.indexOf('\n') < 0;
    }

    /** A heading carries no marks: its notes go to the beginning of the words under it. */
    private static void title(UnitDraft draft, Words words) {
        draft.heading = words.text().replace('\n', ' ');
        words.notes().forEach(note -> draft.marks.add(note.shifted(-note.start())));
    }

    /** A heading that names no division: a subdivision, or a heading inside of an article. */
    private void heading(Paragraph paragraph) {
        var level = paragraph.level();
        var inArticle = open.draft().kind == ProvisionKind.ARTICLE && openings.articles() != Openings.Articles.PASSAGES;
        if (inArticle && level > 0 && open.level() > 0 && level > open.level()) {
            open.blocks().add(paragraph);
            return;
        }
        close();
        leaveDivisions(approved.contains(paragraph) ? ProvisionKind.ANNEX : ProvisionKind.SUBDIVISION, level);
        var draft = drafts.open(divisions.size(), kindOf(paragraph), "");
        var marker = Marker.of(paragraph, patterns);
        var words = paragraph.words();
        if (marker != null) {
            draft.number = marker.number();
            words = separated(words.from(marker.end()));
        }
        title(draft, words);
        divisions.push(new Division(draft, level));
        open = new Open(draft, level, false, new ArrayList<>());
    }

    private ProvisionKind kindOf(Paragraph heading) {
        return openings.articles() == Openings.Articles.PASSAGES
                ? ProvisionKind.ARTICLE
                : approved.contains(heading) ? ProvisionKind.ANNEX : ProvisionKind.SUBDIVISION;
    }

    /** By the levels of styles where both have one, otherwise by what they are. */
    private void leaveDivisions(ProvisionKind kind, int level) {
        if (kind == ProvisionKind.ANNEX) {
            divisions.clear();
        }
        while (!divisions.isEmpty()) {
            var last = divisions.peek();
            var inside = level > 0 && last.level() > 0 && level != last.level()
                    ? level > last.level()
                    : rank(kind) > rank(last.draft().kind);
            if (inside) {
                return;
            }
            divisions.pop();
        }
    }

    /** An annex holds whatever follows it. */
    private static int rank(ProvisionKind kind) {
        return kind == ProvisionKind.ANNEX || kind == ProvisionKind.PREAMBLE ? -1 : kind.ordinal();
    }

    private void close() {
        var draft = open.draft();
        var blocks = open.blocks();
        if (open.mayFindHeading() && draft.heading.isEmpty() && !blocks.isEmpty() && isHeadingOf(draft, blocks)) {
            title(draft, blocks.removeFirst().words());
            ledger.changed(ImportChange.HEADINGS_FOUND, 1, draft.heading);
        }
        if (draft.kind == ProvisionKind.ARTICLE) {
            if (draft.heading.isEmpty() && !blocks.isEmpty()) {
                headingInWords(draft, blocks);
            }
            passageWithoutWords(draft, blocks);
            bodies.fill(draft, blocks);
        } else if (draft.kind == ProvisionKind.PREAMBLE) {
            new Recitals(drafts, patterns).fill(draft, blocks);
        } else {
            blocks.forEach(block -> draft.append(block.words()));
        }
        blocks.clear();
    }

    /** A heading over other headings is no passage to comment on but a division. */
    private void passageWithoutWords(UnitDraft draft, List<Paragraph> blocks) {
        if (openings.articles() == Openings.Articles.PASSAGES && blocks.isEmpty()) {
            draft.kind = ProvisionKind.SUBDIVISION;
        }
    }

    private boolean isHeadingOf(UnitDraft draft, List<Paragraph> blocks) {
        var first = blocks.getFirst();
        return (mayBeHeading(draft, first) || first.endsInAbbreviation() || isSentenceOverRow(blocks))
                && Marker.of(first, patterns) == null
                && (blocks.size() > 1 || draft.kind != ProvisionKind.ARTICLE);
    }

    /** "4 Duties of millers." above "(1)": where articles have bare numbers, the words behind one are its heading. */
    private boolean isSentenceOverRow(List<Paragraph> blocks) {
        var first = blocks.getFirst();
        var next = blocks.size() > 1 ? Marker.of(blocks.get(1), patterns) : null;
        return openings.articles() == Openings.Articles.NUMBERED
                && first.isPlain()
                && first.text().endsWith(".")
                && first.text().length() <= Paragraph.HEADING_LIMIT
                && first.text().indexOf('\n') < 0
                && next != null
                && next.readings().getFirst().value() == 1;
    }

    private void headingInWords(UnitDraft draft, List<Paragraph> blocks) {
        var first = blocks.getFirst();
        var match = BRACKETED.matcher(first.text());
        if (!first.isPlain() || !match.find()) {
            return;
        }
        take(draft, blocks, match);
        ledger.changed(ImportChange.HEADINGS_FOUND, 1, draft.heading);
    }

    private static void take(UnitDraft draft, List<Paragraph> blocks, Matcher match) {
        var first = blocks.removeFirst();
        title(draft, first.words().cut(match.start(1), match.end(1)));
        var rest = first.words().from(match.end());
        if (!rest.isBlank()) {
            blocks.addFirst(first.saying(rest));
        }
    }

    /** Place and date, and what comes after them, or what a rule sets apart at the very end. */
    private boolean concludes(Paragraph paragraph) {
        var inArticle = open.draft().kind == ProvisionKind.ARTICLE || open.draft().kind == ProvisionKind.CONCLUSION;
        return inArticle
                && paragraph.isPlain()
                && (open.draft().kind == ProvisionKind.CONCLUSION
                        || patterns.isConclusion(paragraph.text())
                        || (atEnd && afterRule && !open.blocks().isEmpty() && Marker.of(paragraph, patterns) == null));
    }

    /** Names in bold at the very end. */
    private void signatures() {
        var blocks = open.blocks();
        var first = blocks.size();
        while (first > 1 && blocks.get(first - 1).bold() && Marker.of(blocks.get(first - 1), patterns) == null) {
            first--;
        }
        if (open.draft().kind == ProvisionKind.ARTICLE && first < blocks.size()) {
            var names = List.copyOf(blocks.subList(first, blocks.size()));
            blocks.subList(first, blocks.size()).clear();
            names.forEach(this::conclude);
        }
    }

    private void conclude(Paragraph paragraph) {
        if (open.draft().kind != ProvisionKind.CONCLUSION) {
            apart(ProvisionKind.CONCLUSION);
        }
        open.blocks().add(paragraph);
    }

    private static Words separated(Words words) {
        var separator = SEPARATOR.matcher(words.text());
        return separator.find() ? words.from(separator.end()).strip() : words.strip();
    }
}
