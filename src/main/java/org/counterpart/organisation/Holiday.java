package org.counterpart.organisation;

import java.time.LocalDate;

/** A day on which the offices of a jurisdiction are closed. */
public record Holiday(LocalDate day, String name) {}
