package org.counterpart.response;

import org.counterpart.base.ProvisionId;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is being written.
 *
 * @param reason Markdown, as the public will read it
 * @param changedProvision the article whose words changed
 */
public record Answer(
        @Nullable Outcome outcome, String reason, @Nullable ProvisionId changedProvision) {

    public static final Answer EMPTY = new Answer(null, "", null);
}
