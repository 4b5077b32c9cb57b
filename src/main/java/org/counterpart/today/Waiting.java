package org.counterpart.today;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param key of what is to be done, in the translation files; its one argument is {@code count}
 * @param title of what it is about
 * @param until when it should be done; null when nothing presses
 * @param zone in which that is said
 * @param wholeDay whether the day counts and not the hour, as with a milestone
 * @param path in the workspace, without leading slash
 */
public record Waiting(
        String key, int count, String title, @Nullable Instant until, ZoneId zone, boolean wholeDay, String path) {

    Waiting(String key, int count, String title, @Nullable Instant until, ZoneId zone, String path) {
        this(key, count, title, until, zone, false, path);
    }
}
