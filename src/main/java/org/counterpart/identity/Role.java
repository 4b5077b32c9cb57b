package org.counterpart.identity;

/** What a member is in an organisation. Administrators are marked on the account, not here: they run the product, not a process. */
public enum Role {
    /** Acts for an institution: publishes, answers, reports. */
    OFFICER,
    /** Keeps the rules, for the moderating body. */
    MODERATOR,
    /** Signs and votes for an NGO. */
    REPRESENTATIVE,
    /** Drafts and comments for an NGO. */
    CONTRIBUTOR,
    /** Reads what the organisation's members may read. */
    READER
}
