package org.counterpart.identity;

import org.jspecify.annotations.Nullable;

/**
 * What the form behind a link of a mail shows.
 *
 * @param organisation name of the one the person is invited to
 * @param known whether the address has an account, so that neither name nor password is asked
 */
public record EnterableLink(
        LinkPurpose purpose,
        String email,
        @Nullable String organisation,
        @Nullable Role role,
        boolean known) {}
