package org.counterpart.response.grouping;

/**
 * When two texts are near-identical. What is compared are shingles: runs of words as they follow each other, whatever their case, accents and
 * punctuation. These figures are published with every grouping, so that anybody can repeat it.
 *
 * @param shingle words in a shingle
 * @param shared the least part that shared shingles are of all shingles of both texts (Jaccard index), between 0 and 1
 * @param carried or the least part of the letter's shingles that a text carries, whatever its author added
 * @param letter fewest shingles of a letter that is recognised by being carried: a short sentence stands in many texts that have nothing in common
 */
public record Likeness(int shingle, double shared, double carried, int letter) {

    /** As it is shipped; {@code ./counterpart bench grouping} says what it finds. */
    public static final Likeness SHIPPED = new Likeness(3, 0.4, 0.5, 30);

    /**
     * @param common shingles that stand in both
     * @param letter shingles of the text that the other one may be a copy of
     * @param copy shingles of that other one
     */
    boolean holds(int common, int letter, int copy) {
        return common >= shared * (letter + copy - common) || (letter >= this.letter && common >= carried * letter);
    }
}
