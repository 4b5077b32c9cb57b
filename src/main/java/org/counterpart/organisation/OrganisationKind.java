package org.counterpart.organisation;

import java.util.List;
import org.counterpart.identity.Role;

public enum OrganisationKind {
    INSTITUTION(Role.OFFICER, Role.READER),
    NGO(Role.REPRESENTATIVE, Role.CONTRIBUTOR, Role.READER),
    MODERATING_BODY(Role.MODERATOR);

    private final List<Role> roles;

    OrganisationKind(Role... roles) {
        this.roles = List.of(roles);
    }

    /** The roles its members can have, the one that acts for it first, the one that may least last. */
    public List<Role> roles() {
        return roles;
    }

    /** The role without which nobody could act for it: one member always has it. */
    public Role actingRole() {
        return roles.getFirst();
    }
}
