package org.counterpart.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * What came in to a consultation, by what a reader chooses. The workspace takes the same choices from the same addresses as the public page
 * and counts them by the same rule. It is made at the edge of the product: choices know of answers, which come after contributions.
 */
public interface ContributionListing {

    /**
     * @param parameters of the address
     * @throws org.counterpart.base.NotFound when a choice is none, or the reader may not see the consultation
     */
    Listing of(ConsultationId consultation, UnaryOperator<@Nullable String> parameters);

    /**
     * @param chosen as an address says it, in its order
     * @param standing how many that are chosen count
     * @param ended how many are listed besides
     */
    record Listing(List<Choice> choices, Map<String, String> chosen, int standing, int ended, Part part) {

        public int listed() {
            return standing + ended;
        }
    }

    /** What can be chosen under one name of the address. */
    record Choice(String name, List<Option> options) {}

    /**
     * @param value as the address says it
     * @param what a constant; otherwise its words
     * @param count how many there are under all other choices; null where that is not counted
     */
    record Option(
            String value,
            @Nullable Enum<?> what,
            String words,
            @Nullable Integer count) {}

    /** A part of the list. */
    interface Part {
        List<ContributionId> ids(int skip, int limit);

        /** Where it stands in the whole list, from 0; none where it is not among what is chosen. */
        Optional<Integer> place(ContributionId id);
    }
}
