package org.counterpart.contribution.offline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a form belongs to, kept inside of the file where people do not write.
 *
 * @param number of the version, as people call it
 */
public record FormIdentity(UUID consultation, UUID version, int number, UUID organisation) {

    private static final String CONSULTATION = "counterpart-consultation";
    private static final String VERSION = "counterpart-version";
    private static final String NUMBER = "counterpart-version-number";
    private static final String ORGANISATION = "counterpart-organisation";

    public Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        properties.put(CONSULTATION, consultation.toString());
        properties.put(VERSION, version.toString());
        properties.put(NUMBER, String.valueOf(number));
        properties.put(ORGANISATION, organisation.toString());
        return properties;
    }

    /** Empty when something is missing or is not what it should be. */
    static Optional<FormIdentity> of(Map<String, String> properties) {
        try {
            return Optional.of(new FormIdentity(
                    UUID.fromString(properties.getOrDefault(CONSULTATION, "")),
                    UUID.fromString(properties.getOrDefault(VERSION, "")),
                    Integer.parseInt(properties.getOrDefault(NUMBER, "")),
                    UUID.fromString(properties.getOrDefault(ORGANISATION, ""))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
