package org.counterpart.bench;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.NOTICE;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.RECORD_ENTRY;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.counterpart.CounterpartApplication;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Phase;
import org.counterpart.exchange.ImportCommand;
import org.counterpart.identity.Role;
import org.counterpart.response.ManyAnswers;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointFilter;
import org.counterpart.response.PointStatus;
import org.counterpart.response.Points;
import org.counterpart.response.Triage;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What it takes to work among thousands of points, to publish thousands of answers at once, and to import the French consultation with its points. */
final class AnswersBench {

    private static final int NGOS = 50;
    private static final int MANY = 200;
    private static final int ROUNDS = 21;

    static void run() throws Exception {
        var home = Files.createTempDirectory("counterpart-bench");
        try (var product = SpringApplication.run(
                CounterpartApplication.class,
                "--server.port=0",
                "--counterpart.home=" + home,
                "--counterpart.jobs=false",
                "--spring.mail.host=127.0.0.1")) {
            for (var points : List.of(100, 1_000, 10_000)) {
                workbench(product, points);
            }
            for (var answers : List.of(100, 1000, 4000, 4000)) {
                publish(product, answers);
            }
            importFrench(product);
        }
    }

    private static void publish(ConfigurableApplicationContext product, int answers) throws Exception {
        var world = product.getBean(TestWorld.class);
        var ministry = world.institution();
        var officer = world.officer(ministry);
        var consultation = world.consultation(ministry, Phase.REVIEW);
        var ngos = IntStream.range(0, NGOS).mapToObj(i -> ngo(world)).toList();
        world.answersDrafted(consultation, world.text(consultation, 1), ngos, answers);
        untilAllIsIndexed(world.db);
        var start = System.nanoTime();
        var cpu = cpu();
        var database = cpuOfDatabase();
        var statements = StatementCount.of(
                () -> world.as(officer, () -> product.getBean(Points.class).publish(consultation, "")));
        Bench.say(
                "publishing %d answers to %d organisations with two people each: %.2f s, %.2f s of CPU of the product and %.2f s of the database, %d statements; %d entries of the record, %d notices",
                answers,
                Math.min(answers, NGOS),
                (System.nanoTime() - start) / 1e9,
                cpu().minus(cpu).toNanos() / 1e9,
                cpuOfDatabase().minus(database).toNanos() / 1e9,
                statements,
                world.db.fetchCount(RECORD_ENTRY, RECORD_ENTRY.CONSULTATION_ID.eq(consultation)),
                world.db.fetchCount(NOTICE, NOTICE.CONSULTATION_ID.eq(consultation)));
    }

    /** What an officer does all day, with ever more points around it: the median of some rounds, the first of which warm the server up. */
    private static void workbench(ConfigurableApplicationContext product, int size) throws Exception {
        var world = product.getBean(TestWorld.class);
        var points = product.getBean(Points.class);
        var triage = product.getBean(Triage.class);
        var many = product.getBean(ManyAnswers.class);
        var ministry = world.institution();
        var officer = world.officer(ministry);
        var consultation = world.consultation(ministry, Phase.REVIEW);
        var ngos = IntStream.range(0, NGOS).mapToObj(i -> ngo(world)).toList();
        world.answersDrafted(consultation, world.text(consultation, 1), ngos, size);
        world.db
                .update(POINT)
                .set(POINT.STATUS, PointStatus.OPEN)
                .setNull(POINT.OUTCOME)
                .set(POINT.REASON, "")
                .where(POINT.CONSULTATION_ID.eq(consultation))
                .execute();
        untilAllIsIndexed(world.db);
        var all = world.as(officer, () -> many.waiting(consultation, PointFilter.ALL));
        var some = all.subList(0, Math.min(MANY, size));
        var middle = all.get(size / 2);
        var open = new PointFilter(PointStatus.OPEN, null);
        Bench.say("the workbench with %d points, server time in ms and statements:", size);
        say(world, officer, "  a page of the list", () -> points.list(consultation, PointFilter.ALL, 0, 50));
        say(world, officer, "  its last page", () -> points.list(consultation, PointFilter.ALL, size - 50, 50));
        say(world, officer, "  figures above the list", () -> points.overview(consultation));
        say(world, officer, "  whose and which theme", () -> triage.shares(consultation));
        say(world, officer, "  a point", () -> points.get(middle));
        say(world, officer, "  where it stands in the list", () -> points.place(consultation, PointFilter.ALL, middle));
        say(world, officer, "  the next open one", () -> points.next(consultation, open, middle));
        say(world, officer, "  all that wait selected", () -> many.waiting(consultation, PointFilter.ALL));
        say(world, officer, "  %d assigned".formatted(some.size()), () -> triage.assign(consultation, some, officer));
        say(
                world,
                officer,
                "  %d put under a theme".formatted(some.size()),
                () -> triage.theme(consultation, some, TestWorld.unique("Theme")));
        say(world, officer, "  %d answered together".formatted(some.size()), () -> {
            var begun = many.reach(consultation, some).begun();
            return many.answer(consultation, some, Outcome.NOTED, TestWorld.unique("Reason"), Set.of(), begun);
        });
    }

    private static void say(TestWorld world, AccountId officer, String what, Callable<?> done) throws Exception {
        var times = new ArrayList<Double>();
        var statements = StatementCount.of(() -> world.as(officer, done));
        for (var round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            world.as(officer, done);
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        Bench.say("%-30s %7.1f  %3d", what, times.get(ROUNDS / 2), statements);
    }

    /** What the round before has set going is not measured with this one. */
    private static void untilAllIsIndexed(DSLContext db) throws InterruptedException {
        while (db.fetchCount(DSL.table("EVENT_PUBLICATION")) > 0) {
            Thread.sleep(100);
        }
    }

    private static OrganisationId ngo(TestWorld world) {
        var ngo = world.ngo();
        world.representative(ngo);
        world.member(ngo, Role.CONTRIBUTOR);
        return ngo;
    }

    private static void importFrench(ConfigurableApplicationContext product) throws Exception {
        var folder = Bench.data("consultations");
        if (!Files.isDirectory(folder)) {
            Bench.say("import of the French consultation: not measured, there is no %s", folder);
            return;
        }
        untilAllIsIndexed(product.getBean(DSLContext.class));
        var start = System.nanoTime();
        var cpu = cpu();
        var database = cpuOfDatabase();
        product.getBean(ImportCommand.class).run(new DefaultApplicationArguments("import", folder.toString()));
        Bench.say(
                "import of the French consultation: %.1f s, %.1f s of CPU of the product and %.1f s of the database; %d contributions, %d points",
                (System.nanoTime() - start) / 1e9,
                cpu().minus(cpu).toNanos() / 1e9,
                cpuOfDatabase().minus(database).toNanos() / 1e9,
                count(product, CONTRIBUTION.CONSULTATION_ID),
                count(product, POINT.CONSULTATION_ID));
    }

    private static int count(ConfigurableApplicationContext product, TableField<?, ConsultationId> of) {
        return product.getBean(DSLContext.class)
                .fetchCount(
                        of.getTable(),
                        of.eq(DSL.select(CONSULTATION.ID).from(CONSULTATION).where(CONSULTATION.ORIGIN.isNotNull())));
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The embedded database is the one process that this one has started. */
    private static Duration cpuOfDatabase() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private AnswersBench() {}
}
