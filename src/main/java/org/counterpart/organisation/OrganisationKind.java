package org.counterpart.organisation;

public enum OrganisationKind {
    INSTITUTION,
    NGO,
    MODERATING_BODY
}
