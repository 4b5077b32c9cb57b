package org.counterpart.legaltext.reading.office;

import java.util.Set;
import java.util.TreeSet;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.Ledger;

/** Changes that a word processor kept track of: the text is read as if all of them were accepted, and the report says how many there were. */
final class TrackedChanges {

    private final Set<String> inserters = new TreeSet<>();
    private final Set<String> deleters = new TreeSet<>();
    private int inserted;
    private int deleted;

    void inserted(String author) {
        inserted++;
        add(author, inserters);
    }

    void deleted(String author) {
        deleted++;
        add(author, deleters);
    }

    private static void add(String author, Set<String> authors) {
        if (!author.isBlank()) {
            authors.add(author.strip());
        }
    }

    private static String named(Set<String> authors) {
        return authors.isEmpty() ? "–" : String.join(", ", authors);
    }

    void report(Ledger ledger) {
        ledger.changed(ImportChange.TRACKED_INSERTIONS, inserted, named(inserters));
        ledger.changed(ImportChange.TRACKED_DELETIONS, deleted, named(deleters));
    }
}
