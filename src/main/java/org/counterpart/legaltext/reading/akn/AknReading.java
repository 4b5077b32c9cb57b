package org.counterpart.legaltext.reading.akn;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Progress;
import org.counterpart.legaltext.reading.report.Watch;
import org.counterpart.legaltext.reading.xml.XmlElement;

/** What the readers of one Akoma Ntoso file share. */
final class AknReading {

    final Ledger ledger;
    final AknReferences references;
    private final Set<XmlElement> skipped;
    private final Watch watch;
    private int expected;
    private int read;

    AknReading(XmlElement root, Watch watch) {
        this(new Ledger(), new AknReferences(root), Collections.newSetFromMap(new IdentityHashMap<>()), watch);
    }

    private AknReading(Ledger ledger, AknReferences references, Set<XmlElement> skipped, Watch watch) {
        this.watch = watch;
        this.ledger = ledger;
        this.references = references;
        this.skipped = skipped;
    }

    /** The same, without leaving a trace in the account: for words that are looked at before they are taken. */
    AknReading aside() {
        return new AknReading(new Ledger(), references, skipped, watch);
    }

    /** How many units will be read. */
    void expect(int units) {
        expected = units;
    }

    /** Tells how far the reading is, and ends one that takes too long. */
    void unit() {
        watch.at(Progress.Phase.STRUCTURE, (double) ++read / Math.max(1, expected));
    }

    /** Its words went elsewhere. */
    void skip(XmlElement element) {
        skipped.add(element);
    }

    boolean isSkipped(XmlElement element) {
        return skipped.contains(element);
    }
}
