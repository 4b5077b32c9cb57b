package org.counterpart;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that nobody here wrote and that no clone brings along. Nothing depends on them: what is tested on them is tested on our own first. */
public final class BesideTheProject {

    public static final Path DATA = Path.of("../shared/data");

    private BesideTheProject() {}

    /** The file or folder, or the test is left out, which the end of the run counts ({@link LeftOut}). */
    public static Path assumeHere(Path path) {
        assumeTrue(Files.exists(path), "NOT TRIED ON REAL FILES: the folder ../shared/data is not here");
        return path;
    }
}
