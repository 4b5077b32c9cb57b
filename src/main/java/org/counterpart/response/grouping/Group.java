package org.counterpart.response.grouping;

import java.util.List;

/**
 * Texts that are near-identical to one of them. Each is compared with that one and not with its neighbour, so that no group drifts from one text
 * to another over small steps.
 *
 * @param wordings the different texts, apart from case and punctuation, each with the numbers, from 0, of all that have its words; first the letter, which
 *     is the text that most have sent
 */
public record Group(List<List<Integer>> wordings) {

    /** The first of those that have the words that most have sent. */
    public int letter() {
        return wordings.getFirst().getFirst();
    }

    /** The numbers of all texts, as they were given. */
    public List<Integer> texts() {
        return wordings.stream().flatMap(List::stream).sorted().toList();
    }

    public int size() {
        return wordings.stream().mapToInt(List::size).sum();
    }

    /** How many different texts they are. */
    public int distinct() {
        return wordings.size();
    }
}
