package org.counterpart.drafting;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A kind of draft, told by the module it belongs to. Everything goes through that module's services, so that whoever may not read or write
 * the draft itself reads and writes none of its states.
 */
public interface DraftSource {

    DraftKind kind();

    /**
     * What it says now.
     *
     * @throws NotFound for whoever may not read the draft
     */
    Fields read(UUID id);

    /** Of a draft that leaves its states behind when it ends: it does not end before the transaction does. */
    default void hold(UUID id) {}

    /** For whom these words are written, where a draft may go over to another organisation; null where it may not. */
    default @Nullable OrganisationId organisation(Fields words) {
        return null;
    }

    /** Whether the reader may write it, and it is a draft still. */
    boolean isOpen(UUID id);

    /** Saves these words over whatever stands there, as the reader's own act. */
    void write(UUID id, Fields fields);

    /** Names the sentence on what is prepared beside these words and is in none of the states; empty where nothing is. */
    default Optional<String> apart() {
        return Optional.empty();
    }

    String title(UUID id);

    /** Where in the workspace it is written. */
    String address(UUID id);

    /** In which its times are said. */
    ZoneId zone(UUID id);

    Sheet sheet(UUID id, Locale locale, Sheet.Sentences sentences);
}
