package org.counterpart.exchange;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.database.EmbeddedDatabase;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

/**
 * {@code ./counterpart import FOLDER}: loads a past consultation of another platform, archived or with {@code --under-review}. Works on the configured database; without one, on the
 * embedded database of the home folder, also while the product runs on it.
 */
@Component
public class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

    public static final String NAME = "import";

    /** Vaadin's own configuration, which cannot be made without a web server. */
    private static final String WEB_ONLY = "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
            + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration";

    private static final String UNDER_REVIEW = "under-review";

    private final DigitalRepublicImport digitalRepublic;
    private int exitCode;

    ImportCommand(DigitalRepublicImport digitalRepublic) {
        this.digitalRepublic = digitalRepublic;
    }

    /** Whether the arguments of the command line ask for an import. */
    public static boolean isAskedFor(String... args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** Runs the import in a product without web server; returns the exit code of the process. */
    public static int run(Class<?> application, String... args) {
        var context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .initializers(ImportCommand::prepare)
                .logStartupInfo(false)
                .run(args);
        return SpringApplication.exit(context);
    }

    /** Only what the import needs is made, nothing runs by the clock, and a running product's database is found. */
    private static void prepare(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(new org.springframework.boot.LazyInitializationBeanFactoryPostProcessor());
        Map<String, Object> settings = new HashMap<>(Map.of(
                "counterpart.jobs", "false",
                "counterpart.demo", "false",
                "spring.autoconfigure.exclude", WEB_ONLY));
        var environment = context.getEnvironment();
        if (environment.getProperty("spring.datasource.url", "").isEmpty()) {
            var home = Binder.get(environment)
                    .bindOrCreate("counterpart", CounterpartProperties.class)
                    .home();
            var running = EmbeddedDatabase.running(home);
            if (running != null) {
                settings.put("spring.datasource.url", running.getProperty("url"));
                settings.put("spring.datasource.username", running.getProperty("user"));
                settings.put("spring.datasource.password", running.getProperty("password"));
            }
        }
        environment.getPropertySources().addFirst(new MapPropertySource("import", settings));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var words = arguments.getNonOptionArgs();
        if (!words.isEmpty() && words.getFirst().equals(NAME)) {
            exitCode = run(
                    words.size() == 2 ? Path.of(words.get(1)) : null,
                    arguments.containsOption(UNDER_REVIEW),
                    System.out,
                    System.err);
        }
    }

    /** Imports what the folder holds and says so; 0 when it is there afterwards. */
    @SuppressWarnings("SystemOut")
    int run(@org.jspecify.annotations.Nullable Path folder, boolean underReview, PrintStream out, PrintStream err) {
        try {
            if (folder == null) {
                throw new ImportRefused("Name the folder that holds the files: ./counterpart import FOLDER");
            }
            if (!Files.isDirectory(folder)) {
                throw new ImportRefused("There is no folder " + folder.toAbsolutePath() + ".");
            }
            if (!DigitalRepublic.isIn(folder)) {
                throw new ImportRefused("No consultation that Counterpart can import was found in " + folder
                        + ". It looks for republique_numerique_opinions.csv with its two companions.");
            }
            out.println(digitalRepublic.load(DigitalRepublic.read(folder), underReview));
            return 0;
        } catch (ImportRefused refused) {
            err.println(refused.getMessage());
            return 1;
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
