package org.counterpart.identity;

public enum LinkPurpose {
    INVITATION,
    PASSWORD_RESET,
    APPLICATION,
    FIRST_ADMINISTRATOR
}
