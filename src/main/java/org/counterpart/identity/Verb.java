package org.counterpart.identity;

import static org.counterpart.identity.Role.CONTRIBUTOR;
import static org.counterpart.identity.Role.MODERATOR;
import static org.counterpart.identity.Role.OFFICER;
import static org.counterpart.identity.Role.READER;
import static org.counterpart.identity.Role.REPRESENTATIVE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that can be done, and by which roles. The service then checks the object: an officer publishes the consultations of the own
 * institution only, and another organisation's draft does not exist. Printed in {@code docs/permissions.md}; a test compares.
 */
public enum Verb {
    /** Read what is public; needs no account. */
    READ_PUBLIC(true, true),
    /** Answer to links, applications and sign-in forms; needs no account. */
    ENTER(true, true),
    /** The own account: name, language, mail, password, sessions. Needs to be signed in, whatever the role. */
    OWN_ACCOUNT(false, true, OFFICER, MODERATOR, REPRESENTATIVE, CONTRIBUTOR, READER),
    /** Own desk: drafts, search, what waits. */
    USE_WORKSPACE(false, true, OFFICER, MODERATOR, REPRESENTATIVE, CONTRIBUTOR, READER),

    MANAGE_ACCOUNTS(false, true),
    READ_OUTBOX(false, true),
    ADMIT_ORGANISATIONS(false, true, MODERATOR),
    MANAGE_RULES(false, true, MODERATOR),
    /** Members of the own organisation: representative of an NGO, officer of an institution. */
    MANAGE_MEMBERS(false, true, OFFICER, MODERATOR, REPRESENTATIVE),
    EDIT_ORGANISATION(false, true, OFFICER, MODERATOR, REPRESENTATIVE),

    PREPARE_CONSULTATION(false, false, OFFICER),
    PUBLISH_CONSULTATION(false, false, OFFICER),
    EXTEND_CONSULTATION(false, false, OFFICER, MODERATOR),
    DECIDE_CONSULTATION(false, false, OFFICER),
    /** Put published words right, with what stood there and why beside them. */
    CORRECT_PUBLISHED(false, false, OFFICER),
    EDIT_TEXT(false, false, OFFICER),

    CONTRIBUTE(false, false, REPRESENTATIVE, CONTRIBUTOR),
    DRAFT_POSITION(false, false, REPRESENTATIVE, CONTRIBUTOR),
    SIGN_POSITION(false, false, REPRESENTATIVE),
    WITHDRAW_CONTRIBUTION(false, false, REPRESENTATIVE, CONTRIBUTOR),
    /** Find the place, in a newer version, of what was said on words that are gone. */
    PLACE_CONTRIBUTION(false, true, MODERATOR),

    FIX_BALLOT(false, false, MODERATOR),
    VOTE(false, false, REPRESENTATIVE),

    ANSWER_POINT(false, false, OFFICER),
    PUBLISH_ANSWERS(false, false, OFFICER),
    DRAFT_REJOINDER(false, false, REPRESENTATIVE, CONTRIBUTOR),
    /** Contest an answer for the organisation, once. */
    CONTEST_ANSWER(false, false, REPRESENTATIVE),
    REPLY_TO_REJOINDER(false, false, OFFICER),
    FIND_ON_ANSWER(false, false, MODERATOR),

    RECORD_COMMITMENT(false, false, MODERATOR),
    MOVE_MILESTONE(false, false, MODERATOR, OFFICER),
    REPORT_ON_COMMITMENT(false, false, OFFICER),
    ASSESS_COMMITMENT(false, false, REPRESENTATIVE),
    FIND_ON_COMMITMENT(false, false, MODERATOR),
    HOLD_FOLLOW_UP(false, false, MODERATOR);

    private final boolean anybody;
    private final boolean administrator;
    private final Set<Role> roles;

    Verb(boolean anybody, boolean administrator, Role... roles) {
        this.anybody = anybody;
        this.administrator = administrator;
        this.roles = roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(List.of(roles));
    }

    /** Whether people without account may do it. */
    public boolean isForAnybody() {
        return anybody;
    }

    /** Whether everybody with an account may, also a person whose organisation is not admitted yet. */
    public boolean isForEveryAccount() {
        return this == OWN_ACCOUNT;
    }

    public boolean isForAdministrators() {
        return administrator;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }
}
