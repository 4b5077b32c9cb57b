package org.counterpart;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.RECORD_ENTRY;
import static counterpart.schema.Tables.VOTE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTestSpringLookupInitializer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.counterpart.base.Times;
import org.counterpart.base.database.EmbeddedDatabase;
import org.counterpart.consultation.Phase;
import org.counterpart.vote.BallotAct;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What each earlier release wrote is brought up to date by this one, loses nothing, and is shown. How the dumps are made, and when another is due,
 * is said in {@code src/test/resources/upgrade/README.md}.
 */
class UpgradeTest {

    private static final Path DUMPS = Path.of("src/test/resources/upgrade");
    private static final Pattern ADDRESS = Pattern.compile("<loc>https?://[^/]+(/[^<]*)</loc>");

    /** What every start makes anew from the rest, how often pages changed, and what Flyway keeps for itself. */
    private static final Set<String> DERIVED =
            Set.of("flyway_schema_history", "search_entry", "search_word", "page_revision");

    /** Votes were not in the record before V0047, which tells them. */
    private static final String RECORD = "record_entry";

    /** Columns that a migration took away, because what they held stands elsewhere since. */
    private static final Set<String> GONE = Set.of(
            // V0035
            "follow_up.reminded_at",
            "reminder_sent.kind",
            "reminder_sent.sent_at",
            "reminder_sent.subject_id",
            // V0057
            "receipt.number");

    @TempDir
    static Path home;

    private static EmbeddedDatabase database;

    private final HttpClient web = HttpClient.newHttpClient();

    @BeforeAll
    static void server() {
        database = EmbeddedDatabase.start(home);
    }

    @AfterAll
    static void end() throws Exception {
        database.close();
    }

    static List<String> releases() throws IOException {
        try (var files = Files.list(DUMPS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql.gz"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void what_an_earlier_release_wrote_is_kept_and_shown(String release) throws Exception {
        restore(DUMPS.resolve(release));
        var columns = columns();
        var before = rows(columns);
        try (var product = start()) {
            isKept(before, rows(columns));
            votesHaveTheDaysOfTheirConsultations(product.getBean(DSLContext.class));
            everyPublicPageIsShown(
                    ((WebServerApplicationContext) product).getWebServer().getPort());
            everybodySeesTheirViews(product);
        }
    }

    private static void restore(Path dump) throws SQLException, IOException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var file = new GZIPInputStream(new FileInputStream(dump.toFile()))) {
            statement.execute("DROP DATABASE counterpart");
            statement.execute("CREATE DATABASE counterpart CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
            statement.execute("USE counterpart");
            // A line that ends a statement ends it for good: within words a line feed is written as \n.
            for (var sql : new String(file.readAllBytes(), UTF_8).split(";\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** By table. */
    private static Map<String, List<String>> columns() throws SQLException {
        var columns = new TreeMap<String, List<String>>();
        try (var connection = connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT table_name, column_name FROM information_schema.columns"
                                + " WHERE table_schema = 'counterpart' ORDER BY ordinal_position")) {
            while (rows.next()) {
                var table = rows.getString(1);
                if (!DERIVED.contains(table) && !GONE.contains(table + "." + rows.getString(2))) {
                    columns.computeIfAbsent(table, any -> new ArrayList<>()).add(rows.getString(2));
                }
            }
        }
        return columns;
    }

    /** A hash of each row, by table. */
    private static Map<String, List<String>> rows(Map<String, List<String>> columns) throws SQLException {
        var all = new TreeMap<String, List<String>>();
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var table : columns.keySet()) {
                var row = columns.get(table).stream()
                        .map("QUOTE(`%s`)"::formatted)
                        .collect(Collectors.joining(", ", "SHA2(CONCAT_WS(',', ", "), 256)"));
                try (var rows = statement.executeQuery("SELECT " + row + " FROM `" + table + "`")) {
                    var hashes = all.computeIfAbsent(table, any -> new ArrayList<>());
                    while (rows.next()) {
                        hashes.add(rows.getString(1));
                    }
                }
            }
        }
        return all;
    }

    private static void isKept(Map<String, List<String>> before, Map<String, List<String>> after) {
        before.forEach((table, rows) -> {
            if (table.equals(RECORD)) {
                assertThat(after.get(table)).as(table).containsAll(rows);
            } else {
                assertThat(after.get(table)).as(table).containsExactlyInAnyOrderElementsOf(rows);
            }
        });
    }

    /** As an operator starts it, but for the log, which other tests of this process read. */
    private static ConfigurableApplicationContext start() {
        var application = new SpringApplication(CounterpartApplication.class);
        application.setRegisterShutdownHook(false);
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        return application.run(
                "--server.port=0",
                "--counterpart.home=" + home,
                "--counterpart.demo=true",
                "--counterpart.jobs=false",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    }

    private static void votesHaveTheDaysOfTheirConsultations(DSLContext db) {
        var votes = db.select(RECORD_ENTRY.ON_DAY, VOTE.CAST_AT, CONSULTATION.ZONE)
                .from(RECORD_ENTRY)
                .join(VOTE)
                .on(VOTE.BALLOT_ID.coerce(RECORD_ENTRY.SUBJECT_ID).eq(RECORD_ENTRY.SUBJECT_ID))
                .and(VOTE.ORGANISATION_ID.eq(RECORD_ENTRY.ORGANISATION_ID))
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(RECORD_ENTRY.CONSULTATION_ID))
                .where(RECORD_ENTRY.KIND.eq(BallotAct.VOTE_COUNTED))
                .fetch();
        assertThat(votes)
                .isNotEmpty()
                .allSatisfy(vote ->
                        assertThat(vote.value1()).isEqualTo(Times.day(vote.value2(), ZoneId.of(vote.value3()))));
    }

    private void everyPublicPageIsShown(int port) throws Exception {
        var addresses = new LinkedHashSet<>(List.of("/", "/record", "/search?q=water", "/feed.atom"));
        for (var part : addresses(page(port, "/sitemap.xml"))) {
            addresses.addAll(addresses(page(port, part)));
        }
        assertThat(addresses).hasSizeGreaterThan(50);
        for (var address : addresses) {
            page(port, address);
        }
    }

    private String page(int port, String address) throws Exception {
        var page = web.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .build(),
                BodyHandlers.ofString());
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        return page.body();
    }

    private static List<String> addresses(String sitemap) {
        return ADDRESS.matcher(sitemap).results().map(found -> found.group(1)).toList();
    }

    private static void everybodySeesTheirViews(ConfigurableApplicationContext product) {
        var db = product.getBean(DSLContext.class);
        var views = Stream.concat(
                        Stream.of("", "commitments"),
                        db
                                .select(CONSULTATION.ID)
                                .from(CONSULTATION)
                                .where(CONSULTATION.PHASE.ne(Phase.DRAFT))
                                .fetch(row -> "consultations/" + row.value1())
                                .stream()
                                .flatMap(one -> Stream.of(one, one + "/contributions")))
                .toList();
        assertThat(views).hasSizeGreaterThan(6);
        var workspace = new Workspace();
        product.getAutowireCapableBeanFactory().autowireBean(workspace);
        BrowserlessTestSpringLookupInitializer.setApplicationContext(product);
        for (var account : db.select(ACCOUNT.ID).from(ACCOUNT).fetch(ACCOUNT.ID)) {
            SignedInView.signIn(account);
            workspace.initVaadinEnvironment();
            try {
                for (var address : views) {
                    UI.getCurrent().navigate(address);
                    assertThat(workspace.getCurrentView().getClass().isAnnotationPresent(Route.class))
                            .as(address + " as " + account + ": " + workspace.getCurrentView())
                            .isTrue();
                }
            } finally {
                workspace.cleanVaadinEnvironment();
                workspace.sign_out();
            }
        }
    }

    /** The views of one product, without a browser. */
    private static class Workspace extends SignedInView {

        @Override
        protected void initVaadinEnvironment() {
            super.initVaadinEnvironment();
        }

        @Override
        protected void cleanVaadinEnvironment() {
            super.cleanVaadinEnvironment();
        }
    }
}
