package org.counterpart.today;

import java.time.Instant;
import java.util.List;

/**
 * What a person finds on coming in.
 *
 * @param waiting what they can do, most pressing first
 * @param news what others did since they were last here, latest first
 * @param now the database's time
 */
public record Today(List<Waiting> waiting, List<News> news, Instant now) {}
