package org.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GlossaryTest {

    private static final Pattern TYPE = Pattern.compile("`([a-z]+(?:\\.[a-z]+)*\\.[A-Z][A-Za-z]*)`");

    private static final Pattern PARAMETER =
            Pattern.compile("<param>(org\\.counterpart\\.[a-z.]+\\.[A-Z][A-Za-z]*)</param>");

    /** Where classes are named by their module, so that a reader finds them. */
    static Stream<Path> pages() throws IOException {
        try (var decisions = Files.list(Path.of("docs/decisions"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), decisions.sorted())
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_class_that_a_page_names_is_there(Path page) throws IOException {
        assertThat(TYPE.matcher(Files.readString(page)).results().map(found -> found.group(1)))
                .filteredOn(name -> !name.startsWith("counterpart.schema."))
                .allSatisfy(
                        name -> Class.forName("org.counterpart." + name, false, GlossaryTest.class.getClassLoader()));
    }

    @Test
    void every_class_in_which_faults_are_planted_is_there() throws IOException {
        assertThat(PARAMETER.matcher(Files.readString(Path.of("pom.xml"))).results())
                .hasSizeGreaterThan(40)
                .allSatisfy(found -> Class.forName(found.group(1), false, GlossaryTest.class.getClassLoader()));
    }

    @Test
    void every_class_that_the_glossary_names_is_there() throws IOException {
        var page = Files.readString(Path.of("docs/glossary.md"));
        var named = TYPE.matcher(page.substring(page.indexOf("|---")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(60)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        name -> Class.forName("org.counterpart." + name, false, GlossaryTest.class.getClassLoader()));
    }
}
