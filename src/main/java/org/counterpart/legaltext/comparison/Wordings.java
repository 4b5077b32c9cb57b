package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.List;

/** Several proposed wordings of one article together: paragraph by paragraph, what each of them would change. */
public final class Wordings {

    /**
     * A paragraph as it stands, or a place between two where wordings add some.
     *
     * @param words empty for a place between paragraphs
     */
    public record Paragraph(String words, List<Proposal> proposals) {}

    /** @param wording index of the wording that would change it */
    public record Proposal(int wording, List<WordDiff.Segment> difference) {}

    private final List<String> present;
    /** Even indexes are places between paragraphs, odd ones the paragraphs. */
    private final List<List<Proposal>> proposals = new ArrayList<>();

    private Wordings(List<String> present) {
        this.present = present;
        for (var i = 0; i <= 2 * present.size(); i++) {
            proposals.add(new ArrayList<>());
        }
    }

    /** All paragraphs in order; those that nobody would change have no proposals. Lines are paragraphs. */
    public static List<Paragraph> together(String present, List<String> wordings) {
        var together = new Wordings(present.lines().toList());
        for (var i = 0; i < wordings.size(); i++) {
            together.add(i, wordings.get(i).lines().toList());
        }
        return together.paragraphs();
    }

    private void add(int wording, List<String> lines) {
        for (var edit : Paragraphs.edits(present, lines)) {
            var place = edit.added() ? 2 * (edit.at() + 1) : 2 * edit.at() + 1;
            propose(place, wording, edit.added() ? "" : present.get(edit.at()), edit.words());
        }
    }

    private void propose(int place, int wording, String before, String after) {
        proposals.get(place).add(new Proposal(wording, WordDiff.between(before, after)));
    }

    private List<Paragraph> paragraphs() {
        var paragraphs = new ArrayList<Paragraph>();
        for (var place = 0; place < proposals.size(); place++) {
            var isParagraph = place % 2 == 1;
            if (isParagraph || !proposals.get(place).isEmpty()) {
                paragraphs.add(
                        new Paragraph(isParagraph ? present.get(place / 2) : "", List.copyOf(proposals.get(place))));
            }
        }
        return paragraphs;
    }
}
