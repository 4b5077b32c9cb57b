package org.counterpart.exchange;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.slf4j.LoggerFactory;

/** {@code ./counterpart text …}: what the product does with files of texts, without database, server and screen. */
public final class TextCommand {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;

    private static final String NAME = "text";
    private static final String HELP = """
            ./counterpart text inspect FILE… [--json]   what would be imported: structure, account of letters, warnings, refusals
            ./counterpart text compare OLD NEW [--json] [--ignore-ids]
                                                        which article became which, and what changed; without identifiers of the files
            Exit code: 0 done, 1 a file was refused, 2 the command was not understood.""";

    /** Whether the arguments of the command line ask for it. */
    public static boolean isAskedFor(String... args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** Runs it on the console; returns the exit code of the process. Libraries may log, but only to the error stream. */
    @SuppressWarnings("SystemOut")
    public static int run(String... args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR);
        }
        return run(Arrays.asList(args).subList(1, args.length), out, err);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            return switch (args.isEmpty() ? "" : args.getFirst()) {
                case "compare" -> TextCompare.run(args.subList(1, args.size()), out, err);
                case "inspect" -> TextInspect.run(args.subList(1, args.size()), out);
                case "help", "--help", "-h" -> {
                    out.println(HELP);
                    yield DONE;
                }
                default ->
                    throw new Misunderstood(
                            args.isEmpty() ? "What about texts?" : "Unknown: text " + args.getFirst() + ".");
            };
        } catch (Misunderstood misunderstood) {
            err.println(misunderstood.getMessage());
            err.println(HELP);
            return USAGE;
        }
    }

    /** The command line does not say what to do; the message says what is wrong with it. */
    static final class Misunderstood extends RuntimeException {

        Misunderstood(String message) {
            super(message);
        }
    }

    private TextCommand() {}
}
