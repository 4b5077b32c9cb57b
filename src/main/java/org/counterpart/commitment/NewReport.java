package org.counterpart.commitment;

import java.util.List;
import java.util.Set;
import org.counterpart.base.MilestoneId;
import org.jspecify.annotations.Nullable;

/**
 * The owner's account.
 *
 * @param account Markdown
 * @param done milestones it claims to be complete
 */
public record NewReport(
        @Nullable ImplementationStatus status, String account, List<Item> evidence, Set<MilestoneId> done) {

    /** A link or a file; exactly one of the two. */
    public record Item(
            String title, @Nullable String url, @Nullable Upload file) {}

    public record Upload(String name, byte[] content) {}
}
