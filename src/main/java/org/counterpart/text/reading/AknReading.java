package org.counterpart.text.reading;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** What the readers of one Akoma Ntoso file share. */
final class AknReading {

    final Ledger ledger;
    final AknReferences references;
    private final Set<XmlElement> skipped;

    AknReading(XmlElement root) {
        this(new Ledger(), new AknReferences(root), Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private AknReading(Ledger ledger, AknReferences references, Set<XmlElement> skipped) {
        this.ledger = ledger;
        this.references = references;
        this.skipped = skipped;
    }

    /** The same, without leaving a trace in the account: for words that are looked at before they are taken. */
    AknReading aside() {
        return new AknReading(new Ledger(), references, skipped);
    }

    /** Its words went elsewhere. */
    void skip(XmlElement element) {
        skipped.add(element);
    }

    boolean isSkipped(XmlElement element) {
        return skipped.contains(element);
    }
}
