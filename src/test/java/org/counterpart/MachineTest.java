package org.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The build runs what is tagged {@code anywhere} three times: on the machine as it is, and as if it stood in Egypt and in Turkey with a clock
 * thirteen hours ahead. Here it says that it did.
 */
@Tag("anywhere")
class MachineTest {

    @Test
    void the_run_is_on_the_machine_it_was_asked_for_on() {
        var asked = System.getProperty("counterpart.test.machine", "");
        if (!asked.isEmpty()) {
            var zone = ZoneId.systemDefault();
            assertThat(Locale.getDefault().toLanguageTag() + " " + zone).isEqualTo(asked);
            assertThat(zone.getRules().getOffset(Instant.parse("2026-11-30T12:00:00Z")))
                    .isEqualTo(ZoneOffset.ofHours(13));
        }
    }
}
