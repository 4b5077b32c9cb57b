package org.counterpart.response;

import java.util.List;
import org.counterpart.base.AccountId;
import org.jspecify.annotations.Nullable;

/** How the points of a consultation are shared out, in the figures of the list: those who answer, and the themes. */
public record Shares(List<Of> colleagues, int toNobody, List<Theme> themes) {

    /** The points of one person; also of somebody who answers no more. */
    public record Of(Colleague colleague, int points) {}

    public record Theme(String name, int points) {}

    /** Null where the person has no point and answers none. */
    public @Nullable Colleague colleague(AccountId account) {
        return colleagues.stream()
                .map(Of::colleague)
                .filter(colleague -> colleague.account().equals(account))
                .findFirst()
                .orElse(null);
    }

    /** How many points are this person's. */
    public int of(AccountId account) {
        return colleagues.stream()
                .filter(share -> share.colleague().account().equals(account))
                .mapToInt(Of::points)
                .sum();
    }

    /** How many points are under this theme. */
    public int of(String theme) {
        return themes.stream()
                .filter(other -> other.name().equals(theme))
                .mapToInt(Theme::points)
                .sum();
    }
}
