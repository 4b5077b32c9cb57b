package org.counterpart.organisation;

import java.time.Instant;

/**
 * What was asked of who applied, for those who decide.
 *
 * @param by name of the person who asked
 */
public record AskedBack(String question, String by, Instant at) {}
