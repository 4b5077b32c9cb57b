package org.counterpart.site.open.v1;

import org.jspecify.annotations.Nullable;

/**
 * Which contributions or answers are shown, and in which order: the choices that an address may make, and no others. They stand in one order
 * in the address and in what a page is known by, so that the same choices are one page.
 *
 * @param article end of the article's address, or {@code whole_text}
 * @param organisation end of its address
 * @param question its number in the consultation
 * @param answered whether the institution's answer is published
 */
public record FilterData(
        @Nullable String article,
        @Nullable String organisation,
        @Nullable Integer question,
        Terms.@Nullable ContributionKind kind,
        Terms.@Nullable Stance stance,
        Terms.@Nullable Outcome outcome,
        @Nullable Boolean answered,
        Terms.Order order) {}
