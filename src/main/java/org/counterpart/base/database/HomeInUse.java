package org.counterpart.base.database;

import java.nio.file.Path;

/** Another product runs on the same home folder. */
final class HomeInUse extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    HomeInUse(Path home) {
        super("Another Counterpart is already running on " + home + ".");
    }
}
