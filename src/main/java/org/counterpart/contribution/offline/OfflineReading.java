package org.counterpart.contribution.offline;

import java.util.List;
import org.counterpart.base.Problem;

/**
 * What was found in a form that came back; nothing of it is a draft yet.
 *
 * @param problems what could not be taken, and where it stands
 */
public record OfflineReading(List<OfflineEntry> entries, List<Problem> problems) {

    public OfflineReading {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
