package org.counterpart.consultation;

/** The deadlines of a timetable that an extension moves. The names are stored. */
public enum Deadline {
    CONTRIBUTIONS,
    DELIBERATION,
    ANSWERS
}
