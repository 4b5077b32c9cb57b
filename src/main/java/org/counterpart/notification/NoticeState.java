package org.counterpart.notification;

public enum NoticeState {
    QUEUED,
    SENT,
    FAILED,
    GIVEN_UP,
    DROPPED
}
