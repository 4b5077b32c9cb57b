package org.counterpart.response;

import org.counterpart.base.PointId;

/**
 * One of the different texts that were found to be alike.
 *
 * @param first the first point that says so
 * @param points how many say so in these very words
 * @param confirmed whether all of them are answered with the letter
 * @param answered of those that are not, how many have an answer of their own that somebody has begun: confirming leaves them out
 * @param words of the first of them
 */
public record Wording(PointId first, int points, boolean confirmed, int answered, String words) {}
