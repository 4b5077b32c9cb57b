package org.counterpart.identity;

import java.util.Arrays;
import java.util.Map;
import org.counterpart.base.AccountId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.springframework.security.access.AccessDeniedException;

/**
 * The person who acts, with the memberships as they are in the database at this moment: a role taken away works at once.
 *
 * @param roles one role per organisation the person belongs to; only organisations that are admitted
 */
public record Actor(AccountId account, String name, boolean administrator, Map<OrganisationId, Role> roles) {

    public boolean may(Verb verb) {
        return verb.isForAnybody()
                || verb.isForEveryAccount()
                || (administrator && verb.isForAdministrators())
                || roles.values().stream().anyMatch(verb.roles()::contains);
    }

    /** Whether the person may do it for this organisation. */
    public boolean may(Verb verb, OrganisationId organisation) {
        var role = roles.get(organisation);
        return role != null && verb.roles().contains(role);
    }

    public boolean isMemberOf(OrganisationId organisation) {
        return roles.containsKey(organisation);
    }

    public boolean has(Role role) {
        return roles.containsValue(role);
    }

    /** Refuses with "not found" a stranger, who must not learn that the object exists, and with "denied" a member of too low a role. */
    public void require(Verb verb, OrganisationId organisation) {
        if (!isMemberOf(organisation)) {
            throw new NotFound();
        }
        if (!may(verb, organisation)) {
            throw new AccessDeniedException(verb.name());
        }
    }

    /** The organisations for which the person holds one of these roles. */
    public java.util.List<OrganisationId> organisationsWith(Role... any) {
        var wanted = Arrays.asList(any);
        return roles.entrySet().stream()
                .filter(e -> wanted.contains(e.getValue()))
                .map(Map.Entry::getKey)
                .sorted(java.util.Comparator.comparing(id -> id.value()))
                .toList();
    }
}
