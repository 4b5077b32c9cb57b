package org.counterpart.base;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What is so of every act of a kind: who hears of it, what it is done to, whom it concerns and where they read on.
 *
 * @param concerns who is told by mail; nobody when it is empty
 * @param address where who is told reads or does what it is about. {@code {here}} is the public page of the process and {@code {work}} its place
 *     in the workspace; {@code {subject}} and {@code {organisation}} are identities; {@code {contribution}} is the page of the one that
 *     was put, answered or withdrawn
 * @param end the date of the process that its sentence names, as that date is when the sentence is said; null where it names its own or none
 * @param standing whether what is told of it is still so; what merely happened stays so
 */
public record Nature(
        Log log,
        ActSubject subject,
        Set<Whom> concerns,
        String address,
        Term.@Nullable Of end,
        Function<About, Condition> standing,
        Set<Trait> traits) {

    /** Who hears of it, besides those who are told by mail. */
    public enum Log {
        /** Everybody: it is part of the public record. */
        RECORDED,
        /** Nobody: a reminder, or a request inside an organisation. */
        TOLD,
        /**
         * Nobody, nor does any public page change because of it. An application is between the applicant and the moderator, a vote is the
         * organisation's own until the ballot has closed.
         */
        CONFIDENTIAL
    }

    public enum Trait {
        /** Done by the clock: whoever's process it is, nobody of theirs did it. */
        OF_THE_TIMETABLE,
        /** Who does it wants to know how the process goes on. */
        BEGINS_TO_FOLLOW,
        /** What one person is told of it in one process comes in one mail. */
        TOLD_TOGETHER,
        /** What it says is a {@link VoteCount}. */
        SAYS_THE_COUNT
    }

    public Nature {
        concerns = Set.copyOf(concerns);
        traits = Set.copyOf(traits);
    }

    public static Nature recorded(ActSubject subject, Trait... traits) {
        return of(Log.RECORDED, subject, traits);
    }

    public static Nature told(ActSubject subject, Trait... traits) {
        return of(Log.TOLD, subject, traits);
    }

    public static Nature confidential(ActSubject subject) {
        return of(Log.CONFIDENTIAL, subject);
    }

    private static Nature of(Log log, ActSubject subject, Trait... traits) {
        var set = EnumSet.noneOf(Trait.class);
        set.addAll(List.of(traits));
        return new Nature(log, subject, Set.of(), "{here}", null, act -> DSL.noCondition(), set);
    }

    public Nature to(Whom... whom) {
        return new Nature(log, subject, Set.of(whom), address, end, standing, traits);
    }

    public Nature at(String where) {
        return new Nature(log, subject, concerns, where, end, standing, traits);
    }

    public Nature until(Term.Of date) {
        return new Nature(log, subject, concerns, address, date, standing, traits);
    }

    public Nature asLongAs(Function<About, Condition> isSo) {
        return new Nature(log, subject, concerns, address, end, isSo, traits);
    }
}
