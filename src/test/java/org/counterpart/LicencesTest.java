package org.counterpart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shipped with the product, by the bill of materials that the build writes, is free software and listed for whoever passes it on. */
class LicencesTest {

    private static final String BILL = "/META-INF/sbom/application.cdx.json";

    private static final Path PAGE = Path.of("docs/licences.md");

    /** Any one of those that a library offers is enough. */
    private static final Set<String> FREE = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence",
            "EPL-1.0",
            "EPL-2.0",
            "MIT",
            "MIT-0",
            "iCal4j - License",
            "Unicode-3.0",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "GNU Lesser General Public License",
            "The GNU General Public License, v2 with Universal FOSS Exception, v1.0");

    @Test
    void every_library_that_is_shipped_is_free_software_and_listed() throws IOException {
        var libraries = libraries();
        var unfree = libraries.entrySet().stream()
                .filter(one -> one.getValue().stream().noneMatch(FREE::contains))
                .toList();
        assertThat(unfree).as("under none of the licences that were looked at").isEmpty();
        var expected = page(libraries);
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/licences.md is out of step with the bill of materials; replace it by:\n\n" + expected)
                .isEqualTo(expected);
    }

    @Test
    void what_is_not_under_a_permissive_licence_is_named_to_whoever_reads_first() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        libraries().forEach((name, licences) -> {
            if (licences.stream().allMatch(licence -> licence.contains("GPL") || licence.contains("General Public"))) {
                assertThat(readme).as("under " + licences).contains(name.substring(name.indexOf(':') + 1));
            }
        });
    }

    private static TreeMap<String, TreeSet<String>> libraries() throws IOException {
        try (var bill = LicencesTest.class.getResourceAsStream(BILL)) {
            assumeTrue(
                    bill != null,
                    "LICENCES NOT CHECKED: the build wrote no bill of materials; Maven does not while it is told to be offline");
            var found = new TreeMap<String, TreeSet<String>>();
            for (var component : JsonMapper.shared().readTree(bill).get("components")) {
                var name = component.path("group").asString() + ":"
                        + component.path("name").asString();
                found.put(name, new TreeSet<>(licences(component)));
            }
            return found;
        }
    }

    private static List<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(one -> one.has("expression")
                        ? one.get("expression").asString()
                        : one.path("license")
                                .path(one.path("license").has("id") ? "id" : "name")
                                .asString())
                .toList();
    }

    private static String page(TreeMap<String, TreeSet<String>> libraries) {
        var byLicence = new TreeMap<String, List<String>>();
        libraries.forEach((name, licences) -> byLicence
                .computeIfAbsent(String.join(" or ", licences), any -> new ArrayList<>())
                .add(name));
        var page = new StringBuilder(
                "# Licences of what is shipped\n\n"
                        + "Written by `LicencesTest` from the bill of materials that the build puts into the jar (`META-INF/sbom/application.cdx.json`, CycloneDX,\n"
                        + "with versions and hashes). Where a library offers several licences, any one of them may be chosen.\n");
        byLicence.forEach((licence, names) -> {
            page.append("\n## ").append(licence).append("\n\n");
            names.forEach(name -> page.append("- ").append(name).append('\n'));
        });
        return page.toString();
    }
}
