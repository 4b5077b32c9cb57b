package org.counterpart.identity;

import org.jspecify.annotations.Nullable;

/** Somebody of the demo world whom a visitor may be for a while. */
public record DemoPerson(
        String email,
        String name,
        @Nullable Role role,
        @Nullable String organisation) {}
