package org.counterpart.consultation;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.consultation.ConsultationHeader.Section;
import org.counterpart.identity.Actor;
import org.counterpart.identity.Verb;

/** What a person can do in a consultation now, by its phase and the person's roles. Answers the first question of every reader. */
public final class WhatNow {

    /** Something that can be done, and in which view. */
    public enum Doing {
        PREPARE_TEXT(Section.TEXT),
        COMMENT(Section.TEXT),
        TAKE_POSITION(Section.POSITION),
        VOTE(Section.VOTES),
        FIX_BALLOT(Section.VOTES),
        READ_CONTRIBUTIONS(Section.CONTRIBUTIONS),
        ANSWER(Section.ANSWERS),
        DECIDE(Section.OVERVIEW, "decide"),
        READ_ANSWERS(Section.ANSWERS),
        READ_TEXT(Section.TEXT);

        private final Section section;
        private final String place;

        Doing(Section section) {
            this(section, "");
        }

        Doing(Section section, String place) {
            this.section = section;
            this.place = place;
        }

        /** Its place in the view; empty where it is the whole view. */
        public String place() {
            return place;
        }

        /** Address inside the workspace, without leading slash. */
        public String in(Consultation consultation) {
            return section.of(consultation) + (place.isEmpty() ? "" : "#" + place);
        }
    }

    public static List<Doing> in(Consultation consultation, Actor actor) {
        var doings = new ArrayList<Doing>();
        var officer = actor.may(Verb.ANSWER_POINT, consultation.institution());
        switch (consultation.phase()) {
            case DRAFT -> when(doings, officer, Doing.PREPARE_TEXT);
            case ANNOUNCED -> when(doings, actor.may(Verb.FIX_BALLOT), Doing.FIX_BALLOT);
            case OPEN -> {
                when(doings, actor.may(Verb.CONTRIBUTE), Doing.COMMENT);
                when(doings, actor.may(Verb.DRAFT_POSITION), Doing.TAKE_POSITION);
                when(doings, actor.may(Verb.FIX_BALLOT), Doing.FIX_BALLOT);
                doings.add(Doing.READ_CONTRIBUTIONS);
            }
            case DELIBERATION -> {
                when(doings, actor.may(Verb.VOTE), Doing.VOTE);
                when(doings, actor.may(Verb.FIX_BALLOT), Doing.FIX_BALLOT);
                doings.add(Doing.READ_CONTRIBUTIONS);
            }
            case REVIEW -> {
                when(doings, officer, Doing.ANSWER);
                doings.add(Doing.READ_CONTRIBUTIONS);
            }
            case ANSWERED -> {
                when(doings, actor.may(Verb.DECIDE_CONSULTATION, consultation.institution()), Doing.DECIDE);
                doings.add(Doing.READ_ANSWERS);
            }
            default -> doings.add(Doing.READ_ANSWERS);
        }
        when(doings, consultation.phase().isPublic() && !doings.contains(Doing.COMMENT), Doing.READ_TEXT);
        return doings;
    }

    private static void when(List<Doing> doings, boolean may, Doing doing) {
        if (may) {
            doings.add(doing);
        }
    }

    private WhatNow() {}
}
