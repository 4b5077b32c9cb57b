package org.counterpart.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What stands behind a sub-command of {@link TextCommand}: files, and whether the answer is wanted as JSON. */
record Options(List<String> files, boolean json) {

    static Options of(List<String> args) {
        var files = new ArrayList<String>();
        var json = false;
        var onlyFiles = false;
        for (var arg : args) {
            if (!onlyFiles && arg.equals("--json")) {
                json = true;
            } else if (!onlyFiles && arg.equals("--")) {
                onlyFiles = true;
            } else if (!onlyFiles && arg.startsWith("-") && arg.length() > 1) {
                throw new TextCommand.Misunderstood("Unknown option " + arg + ".");
            } else {
                files.add(arg);
            }
        }
        return new Options(List.copyOf(files), json);
    }

    /** The bytes of a file, or a sentence that says which one cannot be read. */
    static byte[] read(String file) {
        try {
            var path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                throw new TextCommand.Misunderstood(
                        (Files.exists(path) ? "This is no file: " : "There is no file ") + file);
            }
            return Files.readAllBytes(path);
        } catch (IOException | InvalidPathException e) {
            throw new TextCommand.Misunderstood("The file " + file + " cannot be read: " + e.getMessage());
        }
    }

    static String name(String file) {
        var name = Path.of(file).getFileName();
        return name == null ? file : name.toString();
    }
}
