package org.counterpart.organisation;

public enum OrganisationStatus {
    APPLIED,
    ADMITTED,
    REFUSED,
    SUSPENDED,
    WITHDRAWN
}
