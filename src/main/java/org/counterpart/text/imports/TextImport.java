package org.counterpart.text.imports;

import java.util.UUID;
import org.counterpart.base.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being read into a text.
 *
 * @param percent of the work that is done
 * @param problem why it was refused; null unless it was
 */
public record TextImport(
        UUID id,
        String fileName,
        ImportState state,
        int percent,
        @Nullable Problem problem) {}
