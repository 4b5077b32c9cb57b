package org.counterpart.site.record;

import java.util.List;
import org.counterpart.record.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A part of the public log, newest first.
 *
 * @param next entry after which the next part begins; null at the end
 */
public record RecordPage(List<Entry> entries, @Nullable String next) {}
