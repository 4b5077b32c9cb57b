package org.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/**
 * A table belongs to the module that inserts into it: nobody else writes it, and only those read it who may depend on that module. The module
 * is the first package below this one.
 */
class TablesTest {

    private static final Path MAIN = Path.of("src/main/java/org/counterpart");
    private static final Path SCHEMA = Path.of("target/generated-sources/jooq/counterpart/schema/Tables.java");

    /** Put whole processes where they belong, of the demo world and of other platforms: they may write what they may depend on. */
    private static final Set<String> GUESTS = Set.of("demo", "exchange");

    /** Written by the libraries they are of. */
    private static final Set<String> OF_LIBRARIES = Set.of("EVENT_PUBLICATION", "SCHEDULED_TASKS");

    /** What readers of another platform thought of contributions: nobody else inserts it, and it belongs beside them. */
    private static final Map<String, String> OF_GUESTS = Map.of("IMPORTED_VOTES", "contribution");

    /** Knows to which process each thing belongs, so that all locks are taken in one order and in one place; it writes nothing. */
    private static final String TURNS = "base/Turns.java";

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("public static final \\w+ ([A-Z][A-Z0-9_]*) =");
    private static final Pattern READ = Pattern.compile("\\bTables\\.([A-Z][A-Z0-9_]*)");
    private static final Pattern READ_BY_TYPE =
            Pattern.compile("counterpart\\.schema\\.tables\\.(?:records\\.)?([A-Z]\\w*)");
    private static final Pattern WRITE = Pattern.compile(
            "\\b(insertInto|deleteFrom|mergeInto|truncate|truncateTable|newRecord|db\\s*\\.\\s*update)\\(\\s*(?:counterpart\\.schema\\.)?(?:Tables\\.)?(\\w+)");
    private static final Pattern WRITE_IN_WORDS = Pattern.compile(
            "\"\\s*(insert\\s+into|update\\s+\\w+\\s+set|delete\\s+from\\s+(?!mysql\\.)|replace\\s+into|truncate)\\b",
            Pattern.CASE_INSENSITIVE);

    /** One file of the product: its place below {@link #MAIN} and its words without comments. */
    private record Source(String path, String words) {

        Source(String path, String words) {
            this.path = path;
            this.words = COMMENT.matcher(words).replaceAll("");
        }

        String module() {
            return path.substring(0, path.indexOf('/'));
        }

        boolean isOfGuest() {
            return GUESTS.contains(module());
        }

        Set<String> written() {
            return WRITE.matcher(words).results().map(found -> found.group(2)).collect(Collectors.toSet());
        }

        Set<String> inserted() {
            return WRITE.matcher(words)
                    .results()
                    .filter(found -> found.group(1).equals("insertInto")
                            || found.group(1).equals("newRecord"))
                    .map(found -> found.group(2))
                    .collect(Collectors.toSet());
        }

        Set<String> named() {
            var names = new HashSet<String>();
            READ.matcher(words).results().forEach(found -> names.add(found.group(1)));
            READ_BY_TYPE.matcher(words).results().forEach(found -> names.add(table(found.group(1))));
            return names;
        }

        /** {@code TextVersionRecord} and {@code TextVersion} are of {@code TEXT_VERSION}. */
        private static String table(String type) {
            return type.replaceAll("Record$", "")
                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                    .toUpperCase(Locale.ROOT);
        }
    }

    @Test
    void every_module_writes_only_its_own_tables_and_reads_only_those_it_may_depend_on() {
        assertThat(wrong(product())).isEmpty();
    }

    @Test
    void every_table_belongs_to_a_module() {
        assertThat(owners(product()).keySet()).containsAll(tables());
    }

    @Test
    void a_write_into_the_table_of_another_is_found() {
        assertThat(wrongWith(
                        "vote/Planted.java",
                        "import static counterpart.schema.Tables.CONTRIBUTION;\n db\n.update(CONTRIBUTION).set()"))
                .containsExactly("vote/Planted.java writes CONTRIBUTION of contribution");
        assertThat(wrongWith("vote/Planted.java", "db.deleteFrom(counterpart.schema.Tables.CONTRIBUTION)"))
                .containsExactly("vote/Planted.java writes CONTRIBUTION of contribution");
        assertThat(wrongWith("record/Planted.java", "db.insertInto(REMINDER)"))
                .contains("REMINDER is inserted into by base, record");
    }

    @Test
    void a_write_that_does_not_say_into_which_table_is_found() {
        assertThat(wrongWith("vote/Planted.java", "var any = CONTRIBUTION; db.update(any).set()"))
                .containsExactly("vote/Planted.java writes any, which is no table");
        assertThat(wrongWith("vote/Planted.java", "db.execute(\"UPDATE contribution SET status = 'DRAFT'\")"))
                .containsExactly("vote/Planted.java writes in words of SQL");
    }

    @Test
    void a_read_against_the_arrows_is_found() {
        assertThat(wrongWith("identity/Planted.java", "import static counterpart.schema.Tables.ORGANISATION;"))
                .containsExactly("identity/Planted.java reads ORGANISATION of organisation");
        assertThat(wrongWith("drafting/Planted.java", "import counterpart.schema.tables.records.TextVersionRecord;"))
                .containsExactly("drafting/Planted.java reads TEXT_VERSION of text");
        assertThat(wrongWith("vote/Planted.java", "import static counterpart.schema.Tables.CONTRIBUTION;"))
                .isEmpty();
    }

    @Test
    void a_comment_writes_nothing() {
        assertThat(wrongWith("vote/Planted.java", "/* db.deleteFrom(CONTRIBUTION) */ // db.update(CONTRIBUTION)"))
                .isEmpty();
    }

    private static List<String> wrongWith(String path, String words) {
        var sources = new ArrayList<>(product());
        sources.add(new Source(path, words));
        var before = wrong(product());
        return wrong(sources).stream().filter(one -> !before.contains(one)).toList();
    }

    private static List<String> wrong(List<Source> sources) {
        var owners = owners(sources);
        var tables = tables();
        var wrong = new TreeSet<String>();
        owners.forEach((table, modules) -> {
            if (modules.size() > 1) {
                wrong.add(table + " is inserted into by " + String.join(", ", modules));
            }
        });
        for (var source : sources) {
            var may = mayDependOn(source.module());
            for (var table : source.written()) {
                var ofOthers = owners.getOrDefault(table, Set.of());
                if (!source.isOfGuest() && !tables.contains(table)) {
                    wrong.add(source.path() + " writes " + table + ", which is no table");
                } else if (!source.isOfGuest() && !ofOthers.contains(source.module())) {
                    wrong.add(source.path() + " writes " + table + " of " + String.join(", ", ofOthers));
                }
            }
            if (WRITE_IN_WORDS.matcher(source.words()).find() && !source.words().contains("implements JavaMigration")) {
                wrong.add(source.path() + " writes in words of SQL");
            }
            for (var table : source.named()) {
                var of = owners.getOrDefault(table, Set.of());
                if (tables.contains(table)
                        && of.stream().noneMatch(may::contains)
                        && !source.path().equals(TURNS)) {
                    wrong.add(source.path() + " reads " + table + " of " + String.join(", ", of));
                }
            }
        }
        return List.copyOf(wrong);
    }

    /** Of each table the modules that insert into it; one is right. */
    private static Map<String, Set<String>> owners(List<Source> sources) {
        var owners = new TreeMap<String, Set<String>>();
        OF_LIBRARIES.forEach(table -> owners.put(table, Set.of("base")));
        OF_GUESTS.forEach((table, module) -> owners.put(table, Set.of(module)));
        var tables = tables();
        sources.stream()
                .filter(source -> !source.isOfGuest())
                .forEach(source -> source.inserted().stream()
                        .filter(tables::contains)
                        .forEach(table -> owners.computeIfAbsent(table, key -> new TreeSet<>())
                                .add(source.module())));
        return owners;
    }

    /** Itself, {@code base}, and what its {@code package-info} names. */
    private static Set<String> mayDependOn(String module) {
        var may = new HashSet<>(List.of(module, "base"));
        try {
            var declared = Class.forName("org.counterpart." + module + ".package-info")
                    .getAnnotation(ApplicationModule.class)
                    .allowedDependencies();
            Arrays.stream(declared).map(one -> one.replaceAll("\\s*::.*", "")).forEach(may::add);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(module + " does not say what it may depend on", e);
        }
        return may;
    }

    private static Set<String> tables() {
        return TABLE.matcher(read(SCHEMA))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Source> product() {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> MAIN.relativize(file))
                    .filter(file -> file.getNameCount() > 1)
                    .map(file -> new Source(file.toString().replace('\\', '/'), read(MAIN.resolve(file))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
