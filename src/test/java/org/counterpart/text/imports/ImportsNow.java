package org.counterpart.text.imports;

import org.springframework.stereotype.Component;

/** The work of the clock, for tests of views. */
@Component
public class ImportsNow {

    private final ImportWorker worker;

    ImportsNow(ImportWorker worker) {
        this.worker = worker;
    }

    /** Reads whatever waits. */
    public void run() {
        worker.readAll();
    }
}
