package org.counterpart.legaltext.reading.manuscript;

import java.util.stream.Collectors;
import org.counterpart.legaltext.model.Declaration;
import org.counterpart.legaltext.model.Languages;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Progress;
import org.counterpart.legaltext.reading.report.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Takes an export of ours as it says it is. What somebody added to it since, without saying what it is, opens a provision where it begins like
 * one, and else goes on with the last.
 */
final class OwnText {

    private final Patterns patterns;
    private final UnitDrafts drafts;
    private final Ledger ledger;
    private final StringBuilder title = new StringBuilder();
    /** Whether the last paragraph was quoted, and where in the words of its provision that began. */
    private boolean quoted;

    private int quotedFrom;

    private OwnText(Patterns patterns, Ledger ledger) {
        this.patterns = patterns;
        this.ledger = ledger;
        this.drafts = new UnitDrafts(ledger);
    }

    static boolean is(Manuscript manuscript) {
        return manuscript.paragraphs().stream().anyMatch(paragraph -> paragraph.declared() != null);
    }

    static ImportedText read(Manuscript manuscript, TextFormat format, Ledger ledger, Watch watch) {
        var guessed = Languages.guess(manuscript.text(), manuscript.language());
        var language = manuscript.language().equals("und") ? guessed : manuscript.language();
        var text = new OwnText(Patterns.of(language), ledger);
        var paragraphs = manuscript.paragraphs();
        for (var i = 0; i < paragraphs.size(); i++) {
            watch.at(Progress.Phase.STRUCTURE, (double) i / paragraphs.size());
            text.take(paragraphs.get(i));
        }
        var units = text.drafts.finish();
        var title = text.title.isEmpty() ? manuscript.title() : text.title.toString();
        var words = title + units.stream().map(unit -> " " + unit.words()).collect(Collectors.joining());
        return new ImportedText(
                new LegalText(title, language, Languages.direction(words), units), ledger.report(format, units));
    }

    private void take(Paragraph paragraph) {
        var declared = paragraph.declared();
        if (declared == Declared.JOINED && !drafts.isEmpty()) {
            drafts.last().join(paragraph.words());
        } else if (declared == Declared.CONTINUED || declared == Declared.JOINED) {
            goOn(paragraph);
        } else if (declared != null) {
            open(paragraph, declared);
        } else if (paragraph.shape() == Paragraph.Shape.TITLE && drafts.isEmpty()) {
            title.append(title.isEmpty() ? "" : " ").append(paragraph.text());
            ledger.title(paragraph.text());
        } else if (!paragraph.words().isBlank() || !paragraph.words().marks().isEmpty()) {
            undeclared(paragraph);
        }
        quoted = paragraph.shape() == Paragraph.Shape.QUOTATION;
    }

    private void open(Paragraph paragraph, Declared declared) {
        var declaration = declared.declaration();
        var draft = draft(declaration.kind(), declaration.depth(), declared.eid());
        draft.number = declared.number();
        draft.heading = declared.heading();
        var words = paragraph.words();
        if (declaration.numbered() && draft.number.isEmpty()) {
            var end = numberEnd(paragraph);
            draft.number = words.text().substring(0, end).strip();
            words = separated(words.from(end));
        }
        if (declaration.heads() && draft.heading.isEmpty() && !words.isBlank()) {
            draft.heading = words.text().replace('\n', ' ');
            words = new Words(
                    "",
                    words.notes().stream()
                            .map(note -> note.shifted(-note.start()))
                            .toList());
        }
        draft.append(words);
    }

    /** A number that somebody typed: that of an article or division, or of a paragraph. */
    private int numberEnd(Paragraph paragraph) {
        var opening = opening(paragraph);
        var marker = Marker.of(paragraph, patterns);
        return opening != null ? opening.rest() : marker != null ? marker.end() : paragraph.automatic();
    }

    private @Nullable Opening opening(Paragraph paragraph) {
        for (var other : new boolean[] {false, true}) {
            var found = paragraph.isPlain() ? patterns.opening(paragraph.text(), other) : null;
            if (found != null && (paragraph.level() > 0 || patterns.opens(paragraph.text(), found))) {
                return found;
            }
        }
        return null;
    }

    private void undeclared(Paragraph paragraph) {
        var opening = opening(paragraph);
        var marker = Marker.of(paragraph, patterns);
        if (opening != null) {
            typed(paragraph, opening.kind(), true);
        } else if (marker != null) {
            typed(paragraph, marker.readings().getFirst().kind(), false);
        } else {
            goOn(paragraph);
        }
    }

    private void typed(Paragraph paragraph, ProvisionKind kind, boolean heads) {
        open(paragraph, new Declared(new Declaration(kind, depth(kind), heads, true), "", "", ""));
    }

    /** Lines of one quotation are one quotation. */
    private void goOn(Paragraph paragraph) {
        var draft = drafts.isEmpty() ? draft(ProvisionKind.PREAMBLE, 0, "") : drafts.last();
        var quotes = paragraph.shape() == Paragraph.Shape.QUOTATION;
        var start = draft.body.length();
        if (!quotes) {
            draft.append(paragraph.words());
        } else if (quoted && draft.marks.removeIf(mark -> endsWith(draft, mark))) {
            draft.append(paragraph.words());
            draft.marks.add(Mark.of(quotedFrom, draft.body.length(), Mark.Kind.QUOTATION));
        } else {
            draft.append(paragraph.words());
            quotedFrom = start == 0 ? 0 : start + 1;
            draft.marks.add(Mark.of(quotedFrom, draft.body.length(), Mark.Kind.QUOTATION));
        }
    }

    private static boolean endsWith(UnitDraft draft, Mark mark) {
        return mark.kind() == Mark.Kind.QUOTATION && mark.end() == draft.body.length();
    }

    /** Where the last of its kind stood; else inside of what came last. */
    private int depth(ProvisionKind kind) {
        var depth = drafts.isEmpty() ? 0 : drafts.last().depth + 1;
        for (var draft : drafts.all().reversed()) {
            if (draft.kind == kind) {
                return draft.depth;
            }
            if (draft.kind.compareTo(kind) < 0) {
                return draft.depth + 1;
            }
            depth = Math.min(depth, draft.depth);
        }
        return depth;
    }

    private UnitDraft draft(ProvisionKind kind, int depth, String eid) {
        return drafts.open(Math.min(depth, drafts.isEmpty() ? 0 : drafts.last().depth + 1), kind, eid);
    }

    private static Words separated(Words words) {
        var text = words.text();
        var start = 0;
        while (start < text.length() && " .:–—-".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return words.from(start);
    }
}
