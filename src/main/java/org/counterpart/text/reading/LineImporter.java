package org.counterpart.text.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.counterpart.text.model.Languages;
import org.counterpart.text.model.LegalText;
import org.counterpart.text.model.ProvisionKind;
import org.counterpart.text.model.TextFormat;
import org.counterpart.text.model.Unit;
import org.jspecify.annotations.Nullable;

/** Reads Markdown and pasted plain text: finds divisions, articles, numbered and lettered paragraphs by how their lines begin. */
final class LineImporter {

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\s*\\R(.*?)\\R---\\s*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern FRONT_TITLE = Pattern.compile("(?m)^title:\\s*\"?(.*?)\"?\\s*$");
    /** "(Purpose of the law).- The present law …", as laws of the Spanish tradition print it. */
    private static final Pattern HEADING_IN_WORDS =
            Pattern.compile("^\\(([^()]{2,150})\\)\\s*(?:\\.\\s*[-–—]*|[-–—]+)\\s*(?=\\p{Lu}|$)(.*)$", Pattern.DOTALL);

    private static final int TITLE_LIMIT = 500;

    /** What an opened division or article waits for until the next one opens. */
    private record Open(UnitDraft draft, int rank, boolean mayFindHeading, List<Block> blocks) {}

    private record Division(UnitDraft draft, int rank) {}

    private final Ledger ledger;
    private final UnitDrafts drafts;
    private final TextFormat format;
    private final boolean sectionsAreArticles;
    private final boolean paragraphsAreArticles;
    private final Deque<Division> divisions = new ArrayDeque<>();
    private Open open;
    private @Nullable String title;
    private List<String> block = new ArrayList<>();
    private boolean blockIsBold;
    private boolean afterRule;
    private String previous = "";

    private LineImporter(Ledger ledger, TextFormat format, boolean sectionsAreArticles, boolean paragraphsAreArticles) {
        this.ledger = ledger;
        this.drafts = new UnitDrafts(ledger);
        this.format = format;
        this.sectionsAreArticles = sectionsAreArticles;
        this.paragraphsAreArticles = paragraphsAreArticles;
        this.open = new Open(drafts.open(0, ProvisionKind.PREAMBLE, ""), 0, false, new ArrayList<>());
    }

    static ImportedText read(TextFormat format, byte[] content, String fileName) {
        var decoded = TextImporter.decode(content, content.length);
        var first = attempt(format, decoded, fileName, false);
        if (first.articles() > 0) {
            return first;
        }
        var second = attempt(format, decoded, fileName, true);
        return second.articles() > 0 ? second : first;
    }

    private static ImportedText attempt(
            TextFormat format, TextImporter.Decoded decoded, String fileName, boolean paragraphsAreArticles) {
        var ledger = new Ledger();
        ledger.changed(ImportChange.ENCODING_GUESSED, decoded.guessed() ? 1 : 0, "Windows-1252");
        ledger.source(decoded.text());
        var front = FRONT_MATTER.matcher(decoded.text());
        var text = decoded.text();
        var frontTitle = "";
        if (format == TextFormat.MARKDOWN && front.find()) {
            ledger.leftOut(ImportOmission.FILE_HEADER, front.group());
            var named = FRONT_TITLE.matcher(front.group(1));
            frontTitle = named.find() ? named.group(1) : "";
            text = text.substring(front.end());
        }
        var lines = Lines.of(format, text, ledger);
        var importer = new LineImporter(ledger, format, sectionsAreArticles(lines), paragraphsAreArticles);
        return importer.read(
                lines,
                frontTitle.isEmpty() ? fileName.replaceFirst("\\.[A-Za-z0-9]+$", "") : frontTitle,
                frontTitle.isEmpty());
    }

    private static boolean sectionsAreArticles(List<Lines.Line> lines) {
        var articles = lines.stream()
                .map(line -> Headings.of(line.text(), false))
                .anyMatch(heading ->
                        heading != null && heading.kind() == ProvisionKind.ARTICLE && Headings.opens(heading.rest()));
        return !articles && lines.stream().anyMatch(line -> Headings.isSectionOnly(line.text()));
    }

    private ImportedText read(List<Lines.Line> lines, String otherTitle, boolean fromFileName) {
        lines.forEach(this::line);
        endBlock();
        close();
        takeConclusion();
        if (paragraphsAreArticles) {
            promotePassages();
        }
        var found = title == null ? otherTitle : title;
        ledger.changed(ImportChange.TITLE_FROM_FILE_NAME, title == null && fromFileName ? 1 : 0, otherTitle);
        drafts.all().stream()
                .filter(draft -> draft.kind == ProvisionKind.PREAMBLE && draft.isEmpty())
                .findFirst()
                .ifPresent(drafts.all()::remove);
        var units = drafts.finish();
        ledger.changed(ImportChange.NO_ARTICLES, Unit.articles(units) == 0 ? 1 : 0, "");
        var words = new StringBuilder(found);
        units.forEach(
                unit -> words.append(' ').append(unit.heading()).append(' ').append(unit.body()));
        var language = Languages.guess(words.toString());
        ledger.changed(ImportChange.LANGUAGE_GUESSED, 1, language);
        if (found.length() > TITLE_LIMIT) {
            ledger.changed(ImportChange.TITLE_SHORTENED, 1, found);
            found = found.substring(0, TITLE_LIMIT - 1) + "…";
        }
        return new ImportedText(
                new LegalText(found, language, Languages.direction(words.toString()), units),
                ledger.report(format, units));
    }

    private void line(Lines.Line line) {
        if (line.rule() || line.isBlank()) {
            endBlock();
            afterRule |= line.rule();
            previous = "";
            return;
        }
        var heading = Headings.of(line.text(), sectionsAreArticles);
        if (heading != null && isOpening(line, heading)) {
            endBlock();
            open(line, heading);
        } else if (line.level() > 0) {
            endBlock();
            markdownHeading(line);
        } else {
            var item = Headings.item(line.text());
            if (item != null && (block.isEmpty() || endsClause(previous))) {
                endBlock();
                if (paragraphsAreArticles && opensArticle(item)) {
                    open(line, new Headings.Heading(ProvisionKind.ARTICLE, item.number(), item.rest()));
                    previous = line.text();
                    return;
                }
            }
            blockIsBold = block.isEmpty() ? line.bold() : blockIsBold && line.bold();
            append(line);
        }
        previous = line.text();
    }

    private void append(Lines.Line line) {
        if (block.isEmpty()) {
            block.add(line.text());
        } else {
            block.add((line.text().startsWith("|") ? "\n" : " ") + line.text());
            ledger.changed(ImportChange.LINES_JOINED, format == TextFormat.PLAIN_TEXT ? 1 : 0, line.text());
        }
        if (line.hardBreak()) {
            block.add("\n");
        }
    }

    private static boolean opensArticle(Headings.Heading item) {
        return item.kind() == ProvisionKind.PARAGRAPH && item.number().matches("\\p{Nd}+\\.?");
    }

    private boolean isOpening(Lines.Line line, Headings.Heading heading) {
        if (line.level() > 0) {
            return true;
        }
        if (!Headings.opens(heading.rest())) {
            return false;
        }
        return line.bold()
                || block.isEmpty()
                || (endsClause(previous) && line.text().length() <= 150);
    }

    private static boolean endsClause(String line) {
        return line.isEmpty()
                || ".;:,–—)»\"”".indexOf(line.charAt(line.length() - 1)) >= 0
                || line.matches(".*\\s(and|or|et|ou|y|o|e|und|oder|in|ali)$");
    }

    private void open(Lines.Line line, Headings.Heading heading) {
        close();
        var rest = Headings.withoutSeparator(heading.rest());
        var article = heading.kind() == ProvisionKind.ARTICLE;
        var rank = line.level() > 0 ? line.level() : 10 + heading.kind().ordinal();
        if (heading.kind() == ProvisionKind.ANNEX || heading.kind() == ProvisionKind.PREAMBLE) {
            divisions.clear();
        } else if (!article) {
            leaveDivisions(rank);
        }
        var draft = drafts.open(divisions.size(), heading.kind(), "");
        draft.number = heading.kind() == ProvisionKind.PREAMBLE ? "" : heading.number();
        var blocks = new ArrayList<Block>();
        var isHeading = line.level() > 0 || !article || (rest.length() <= 150 && !Block.endsSentence(rest));
        if (heading.kind() == ProvisionKind.PREAMBLE) {
            draft.heading = heading.rest();
        } else if (isHeading) {
            draft.heading = rest;
        } else if (!rest.isEmpty()) {
            block.add(rest);
        }
        if (!article) {
            divisions.push(new Division(draft, rank));
        }
        open = new Open(draft, rank, draft.heading.isEmpty(), blocks);
    }

    /** A Markdown heading that names no division by its words: the title, a subdivision, or a heading inside of an article. */
    private void markdownHeading(Lines.Line line) {
        if (title == null
                && line.level() == 1
                && drafts.all().size() == 1
                && open.blocks().isEmpty()) {
            title = line.text();
            ledger.title(line.text());
            return;
        }
        if (open.draft().kind == ProvisionKind.ARTICLE && line.level() > open.rank()) {
            open.blocks().add(Block.heading(line.text()));
            return;
        }
        close();
        leaveDivisions(line.level());
        var draft = drafts.open(divisions.size(), ProvisionKind.SUBDIVISION, "");
        draft.heading = line.text();
        divisions.push(new Division(draft, line.level()));
        open = new Open(draft, line.level(), false, new ArrayList<>());
    }

    private void leaveDivisions(int rank) {
        while (!divisions.isEmpty() && divisions.peek().rank() >= rank) {
            divisions.pop();
        }
    }

    private void endBlock() {
        if (block.isEmpty()) {
            return;
        }
        var text = String.join("", block).replaceAll(" *\\n *", "\n").strip();
        open.blocks().add(Block.of(text, blockIsBold, afterRule, block.size() == 1));
        block = new ArrayList<>();
        afterRule = false;
    }

    private void close() {
        endBlock();
        var draft = open.draft();
        var blocks = open.blocks();
        if (title == null && draft.kind == ProvisionKind.PREAMBLE && format == TextFormat.PLAIN_TEXT) {
            takeTitle(blocks);
        }
        if (open.mayFindHeading() && blocks.size() > 1 && blocks.getFirst().looksLikeHeading()) {
            draft.heading = blocks.removeFirst().text();
            ledger.changed(ImportChange.HEADINGS_FOUND, 1, draft.heading);
        }
        if (draft.kind != ProvisionKind.ARTICLE) {
            if (open.mayFindHeading()
                    && draft.heading.isEmpty()
                    && blocks.size() == 1
                    && blocks.getFirst().looksLikeHeading()) {
                draft.heading = blocks.removeFirst().text();
            }
            blocks.forEach(one -> draft.line(one.whole()));
        } else {
            headingInWords(draft, blocks);
            fill(draft, blocks);
        }
        blocks.clear();
    }

    private void takeTitle(List<Block> blocks) {
        if (!blocks.isEmpty() && blocks.getFirst().looksLikeTitle()) {
            title = blocks.removeFirst().text();
            ledger.title(title);
        }
    }

    private void headingInWords(UnitDraft draft, List<Block> blocks) {
        if (!draft.heading.isEmpty() || blocks.isEmpty() || blocks.getFirst().isItem()) {
            return;
        }
        var match = HEADING_IN_WORDS.matcher(blocks.getFirst().text());
        if (match.matches()) {
            draft.heading = match.group(1).strip();
            ledger.changed(ImportChange.HEADINGS_FOUND, 1, draft.heading);
            blocks.removeFirst();
            if (!match.group(2).isBlank()) {
                blocks.addFirst(Block.of(match.group(2).strip(), false, false, false));
            }
        }
    }

    private void fill(UnitDraft article, List<Block> blocks) {
        if (blocks.size() == 1
                && !blocks.getFirst().isItem()
                && !blocks.getFirst().isSignature()) {
            article.line(blocks.getFirst().text());
            return;
        }
        var pointDepth = 1;
        for (var one : blocks) {
            var depth = article.depth + 1;
            var kind = one.kind();
            switch (kind) {
                case POINT -> depth = article.depth + pointDepth;
                case INDENT ->
                    depth = article.depth
                            + pointDepth
                            + (drafts.last().kind == ProvisionKind.INDENT || drafts.last().kind == ProvisionKind.POINT
                                    ? 1
                                    : 0);
                default -> pointDepth = one.number().isEmpty() ? 1 : 2;
            }
            if (kind == ProvisionKind.INDENT && drafts.last().kind == ProvisionKind.INDENT) {
                depth = drafts.last().depth;
            }
            var draft = drafts.open(Math.min(depth, drafts.last().depth + 1), kind, "");
            draft.number = one.number();
            draft.heading = one.isHeading() ? one.text() : "";
            draft.line(one.isHeading() ? "" : one.text());
            if (one.isSignature()) {
                draft.kind = ProvisionKind.CONCLUSION;
            }
        }
    }

    /** What stands at the very end, set apart, is a signature. */
    private void takeConclusion() {
        var last = drafts.last();
        var size = drafts.all().size();
        drafts.all().stream()
                .filter(draft -> draft.kind == ProvisionKind.CONCLUSION)
                .filter(draft -> draft != last)
                .forEach(draft -> draft.kind = ProvisionKind.PARAGRAPH);
        if (last.kind != ProvisionKind.CONCLUSION) {
            return;
        }
        last.depth = 0;
        var article = size > 1 ? drafts.all().get(size - 2) : last;
        var only = size > 2 && drafts.all().get(size - 3).kind == ProvisionKind.ARTICLE;
        if (only && article.kind == ProvisionKind.PARAGRAPH && article.number.isEmpty()) {
            drafts.all().get(size - 3).line(article.body.toString());
            drafts.all().remove(article);
        }
    }

    /** A paper without numbered articles: each headed passage is something one can comment on. */
    private void promotePassages() {
        var promoted = 0;
        for (var draft : drafts.all()) {
            if (draft.kind == ProvisionKind.SUBDIVISION && !draft.body.isEmpty()) {
                draft.kind = ProvisionKind.ARTICLE;
                promoted++;
            } else if (draft.kind == ProvisionKind.ARTICLE) {
                promoted++;
            }
        }
        ledger.changed(ImportChange.PASSAGES_AS_ARTICLES, promoted, "");
    }
}
