package org.counterpart.commitment;

import org.counterpart.base.FileId;
import org.jspecify.annotations.Nullable;

/** What a statement rests on: a page elsewhere or a stored file. */
public record Evidence(
        String title, @Nullable String url, @Nullable FileId file) {}
