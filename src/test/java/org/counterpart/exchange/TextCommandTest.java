package org.counterpart.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Texts inspected on the command line. */
class TextCommandTest {

    private static final String LAW = "# Law on Associations\n\n## Article 1\n\nThe register is public.\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_file_is_told_as_a_tree() throws IOException {
        assertThat(run("inspect", file("law.md", LAW))).isZero();
        assertThat(printed())
                .contains("Law on Associations", "Article: Article 1", "The register is public.", "0 unplaced");
        assertThat(err.size()).isZero();
    }

    @Test
    void what_is_unlikely_is_printed_with_its_place() throws IOException {
        var twice = file("twice.md", "# Law\n\n## Article 1\n\nOne.\n\n## Article 4\n\nTwo.\n");
        run("inspect", twice);
        assertThat(printed()).contains("Look at: Before Article 4, numbers are missing: 2–3");
        out.reset();
        run("inspect", "--json", twice);
        var doubt = JsonMapper.shared().readTree(printed()).get("plausibility").get(0);
        assertThat(doubt.get("code").asString()).isEqualTo("NUMBERS_MISSING");
        assertThat(doubt.get("unit").asString()).isEqualTo("art_4");
    }

    @Test
    void one_file_is_one_object() throws IOException {
        assertThat(run("inspect", "--json", file("law.md", LAW))).isZero();
        var json = JsonMapper.shared().readTree(printed());
        assertThat(json.get("title").asString()).isEqualTo("Law on Associations");
        assertThat(json.get("articles").asInt()).isEqualTo(1);
        assertThat(json.get("unplaced").asInt()).isZero();
        assertThat(json.get("units").get(0).get("handle").asString()).isEqualTo("1");
        assertThat(json.get("sha256").asString()).hasSize(64);
    }

    @Test
    void several_files_are_an_array_and_a_refused_one_hides_no_other() throws IOException {
        assertThat(run("inspect", file("law.md", LAW), file("feed.xml", "<rss/>"), "--json"))
                .isEqualTo(1);
        var json = JsonMapper.shared().readTree(printed());
        assertThat(json.get(0).get("articles").asInt()).isEqualTo(1);
        assertThat(json.get(1).get("refused").get("code").asString()).isEqualTo("otherXml");
        assertThat(json.get(1).get("refused").get("reason").asString()).contains("“rss”");
        assertThat(json.get(1).has("units")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shout",
                "inspect",
                "inspect --loud x",
                "inspect /no/such/file.xml",
                "inspect /",
                "compare x",
                "compare /a /b /c"
            })
    void what_is_not_understood_is_said_and_nothing_is_printed(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("./counterpart text inspect FILE");
    }

    @Test
    void an_unreadable_file_is_named() {
        run("inspect", "/no/such/file.xml");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("/no/such/file.xml");
    }

    private static final String LATER =
            "# Law on Associations\n\n## Article 1\n\nThis law is about everybody.\n\n## Article 2\n\nThe register is public and free.\n";

    @Test
    void two_files_are_compared_article_by_article_and_word_by_word() throws IOException {
        assertThat(run("compare", file("old.md", LAW), file("new.md", LATER))).isZero();
        assertThat(printed())
                .contains("1 reworded, 1 renumbered", "Article 1 → Article 2", "The register is public{+ and free+}.");
    }

    @Test
    void a_comparison_is_one_object_with_matching_and_differences() throws IOException {
        assertThat(run("compare", "--json", "--ignore-ids", file("old.md", LAW), file("new.md", LATER)))
                .isZero();
        var json = JsonMapper.shared().readTree(printed());
        assertThat(json.at("/matching/1/old/0/number").asString()).isEqualTo("Article 1");
        assertThat(json.at("/matching/1/new/0/number").asString()).isEqualTo("Article 2");
        assertThat(json.at("/matching/1/changes")).hasSize(2);
        assertThat(json.at("/summary/added").asInt()).isEqualTo(1);
        assertThat(json.at("/ignoringIds").asBoolean()).isTrue();
    }

    @Test
    void a_comparison_with_a_refused_file_says_which_and_why() throws IOException {
        assertThat(run("compare", file("old.md", LAW), file("feed.xml", "<rss/>"), "--json"))
                .isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("feed.xml", "“rss”");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private int run(String... args) {
        return TextCommand.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
