package org.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.ActKind;
import org.counterpart.base.ActKinds;
import org.counterpart.base.ActListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.test.util.AopTestUtils;

/** The page of modules, arrows, acts and who listens to what is drawn from the code. */
@ProductTest
class ModulesPageTest {

    private static final Path PAGE = Path.of("docs/modules.md");

    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/\\s*@ApplicationModule", Pattern.DOTALL);

    private static final Pattern SENTENCE = Pattern.compile("^(.*?[.])(?=\\s|$).*", Pattern.DOTALL);

    @Autowired
    ObjectProvider<ActListener> listeners;

    @Test
    void the_page_is_what_the_code_says() throws IOException {
        var drawn = page();
        var before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!before.equals(drawn)) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(before)
                .as("docs/modules.md was drawn anew: read what has changed, and commit it")
                .isEqualTo(drawn);
    }

    private String page() throws IOException {
        var arrows = arrows();
        var page = new StringBuilder("""
                # Modules, acts and who listens to what

                Drawn from the code by `ModulesPageTest`, which draws it anew when the code has changed.

                ## Modules

                An arrow leads to what a module uses. What is reached by a longer way is left out of the picture, and so is `base`, which everybody uses.

                ```mermaid
                graph TD
                """);
        shortened(arrows)
                .forEach((from, to) -> to.forEach(one -> page.append("    ")
                        .append(from)
                        .append(" --> ")
                        .append(one)
                        .append('\n')));
        page.append("""
                ```

                | module | what it is | uses |
                |---|---|---|
                """);
        for (var module : arrows.keySet()) {
            page.append(row(module, about(module), names(arrows.get(module))));
        }
        var columns = listeners();
        page.append("""

                ## Acts

                The public *record* keeps them, they are *told* to some only, or they stay *between few*. ● hears it in the transaction of the act,
                ○ when it is committed.

                """);
        page.append(row(Stream.concat(
                Stream.of("act", "of", "log", "told by mail to"),
                columns.keySet().stream().map(name -> "`" + name + "`"))));
        page.append(row(Stream.generate(() -> "---").limit(4 + columns.size())));
        for (var kind : byModule()) {
            page.append(row(Stream.concat(
                    Stream.of(
                            "`" + kind.getClass().getSimpleName() + "." + kind.name() + "`",
                            words(kind.nature().subject().name()),
                            switch (kind.nature().log()) {
                                case RECORDED -> "record";
                                case TOLD -> "told";
                                case CONFIDENTIAL -> "between few";
                            },
                            kind.nature().concerns().stream()
                                    .sorted()
                                    .map(whom -> words(whom.name()))
                                    .collect(Collectors.joining(", "))),
                    columns.values().stream()
                            .map(listener -> listener.at(kind) == null ? "" : listener.isLate() ? "○" : "●"))));
        }
        return page.toString();
    }

    private static List<ActKind> byModule() {
        return ActKinds.all().stream()
                .sorted((one, other) ->
                        one.getClass().getName().compareTo(other.getClass().getName()))
                .toList();
    }

    private Map<String, ActListener> listeners() {
        var all = new TreeMap<String, ActListener>();
        listeners.stream().forEach(listener -> {
            var type = AopTestUtils.getTargetObject(listener).getClass();
            all.put(module(type.getPackageName()) + "." + type.getSimpleName(), listener);
        });
        return all;
    }

    private static String module(String name) {
        return name.substring("org.counterpart.".length()).replaceFirst("\\..*", "");
    }

    /** What each module uses, by name; without {@code base}. */
    private static Map<String, TreeSet<String>> arrows() {
        var modules = ApplicationModules.of(CounterpartApplication.class);
        var arrows = new LinkedHashMap<String, TreeSet<String>>();
        modules.stream().map(ModulesPageTest::name).sorted().forEach(name -> arrows.put(name, new TreeSet<>()));
        modules.stream()
                .forEach(module -> module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(ModulesPageTest::name)
                        .filter(name -> !name.equals("base") && !name.equals(name(module)))
                        .forEach(arrows.get(name(module))::add));
        return arrows;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    /** Without arrows to what another arrow leads to. */
    private static Map<String, TreeSet<String>> shortened(Map<String, TreeSet<String>> arrows) {
        var few = new LinkedHashMap<String, TreeSet<String>>();
        arrows.forEach((from, to) -> {
            var direct = new TreeSet<>(to);
            to.forEach(one -> direct.removeAll(reached(arrows, one)));
            few.put(from, direct);
        });
        return few;
    }

    private static Collection<String> reached(Map<String, TreeSet<String>> arrows, String from) {
        var all = new TreeSet<String>();
        for (var one : arrows.get(from)) {
            all.add(one);
            all.addAll(reached(arrows, one));
        }
        return all;
    }

    /** The first sentence of what the package says of itself. */
    private static String about(String module) throws IOException {
        var file = Path.of("src/main/java/org/counterpart", module, "package-info.java");
        if (!Files.exists(file)) {
            return "";
        }
        var javadoc = JAVADOC.matcher(Files.readString(file));
        if (!javadoc.find()) {
            return "";
        }
        var text = javadoc.group(1).replaceAll("\\s+\\*?\\s*", " ").replaceAll("\\{@\\w+ [\\w.]*?(\\w+)}", "$1");
        return SENTENCE.matcher(text.strip()).replaceFirst("$1");
    }

    private static String names(Collection<String> modules) {
        return modules.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String words(String constant) {
        return constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String row(String module, String about, String uses) {
        return row(Stream.of("`" + module + "`", about, uses));
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
