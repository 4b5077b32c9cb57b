package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The plain pages as they are written. */
@Tag("anywhere")
class TemplatesTest {

    private static final Pattern UNESCAPED = Pattern.compile("\\$unsafe\\{(?!show\\.html\\()");
    private static final Pattern SCRIPT = Pattern.compile("(?i)<script|\\son[a-z]+=|\\sstyle=|javascript:");
    private static final Pattern POST =
            Pattern.compile("<form method=\"post\"[^>]*>(?!\\s*<input type=\"hidden\" name=\"_csrf\")");

    @Test
    void what_is_written_unescaped_went_through_the_one_cleaning_of_markdown() throws IOException {
        assertThat(templatesWith(UNESCAPED)).isEmpty();
    }

    @Test
    void there_is_no_script_and_no_style_in_a_page() throws IOException {
        assertThat(templatesWith(SCRIPT)).isEmpty();
    }

    @Test
    void every_form_that_changes_something_carries_its_token() throws IOException {
        // Whoever unsubscribes is not signed in: the key in the address is the token.
        assertThat(templatesWith(POST)).containsOnly("notification/unsubscribe.jte");
    }

    private static List<String> templatesWith(Pattern pattern) throws IOException {
        var root = Path.of("src/main/jte");
        var found = new ArrayList<String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (pattern.matcher(Files.readString(file)).find()) {
                    found.add(root.relativize(file).toString());
                }
            }
        }
        assertThat(root).isNotEmptyDirectory();
        return found;
    }
}
