package org.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private static final Pattern TYPE = Pattern.compile("`([a-z]+(?:\\.[a-z]+)*\\.[A-Z][A-Za-z]*)`");

    private static final Pattern PARAMETER =
            Pattern.compile("<param>(org\\.counterpart\\.[a-z.]+\\.[A-Z][A-Za-z]*)</param>");

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
