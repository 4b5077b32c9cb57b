package org.counterpart.base;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A kind of official act. Each module has an enumeration of its own, {@code <Something>Act} in the module's own package, and says on each
 * constant's line what is so of the kind. The names are stored: add, never rename. No two kinds of the product have one name.
 */
public interface ActKind {

    @JsonCreator
    static ActKind of(String name) {
        return ActKinds.of(name);
    }

    String name();

    Nature nature();

    /** Of its name in the reader's words; with {@code .subject} and {@code .line} behind it, of what a mail says. */
    default String key() {
        return Words.key((Enum<?>) this);
    }

    /** Between few: no public page shows it, nor changes because of it. */
    default boolean isConfidential() {
        return nature().log() == Nature.Log.CONFIDENTIAL;
    }

    /** Part of the public record. */
    default boolean isRecorded() {
        return nature().log() == Nature.Log.RECORDED;
    }

    /** Somebody gets mail of it. */
    default boolean isTold() {
        return !nature().concerns().isEmpty();
    }

    default boolean is(Nature.Trait trait) {
        return nature().traits().contains(trait);
    }

    /** Told to those only who have not voted yet: who is told tells who has. */
    default boolean isToldToNonVoters() {
        return nature().concerns().contains(Whom.WHO_CAN_STILL_VOTE);
    }
}
