package org.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Numbers of migrations: each hole is known. That what was released stays as it is, {@link UpgradeTest} shows. */
@ProductTest
class MigrationsTest {

    private static final Pattern UNUSED = Pattern.compile("(\\d{4})(?:–(\\d{4}))?");

    @Autowired
    Flyway flyway;

    @Test
    void a_number_that_is_not_used_is_listed_with_its_reason() throws IOException {
        var used = Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getVersion)
                .map(version -> Integer.valueOf(version.getVersion()))
                .collect(Collectors.toCollection(TreeSet::new));
        var listed = Files.readAllLines(Path.of("db/README.md")).stream()
                .filter(line -> line.matches("\\| \\d.*\\| .{20,} \\|"))
                .flatMap(line -> UNUSED.matcher(line.split("\\|")[1]).results())
                .flatMapToInt(range -> IntStream.rangeClosed(
                        Integer.parseInt(range.group(1)),
                        Integer.parseInt(range.group(2) == null ? range.group(1) : range.group(2))))
                .boxed()
                .collect(Collectors.toSet());
        assertThat(IntStream.rangeClosed(1, used.last()).boxed().filter(number -> !used.contains(number)))
                .as("no migration has this number; if that is meant, db/README.md says why")
                .isSubsetOf(listed);
    }
}
