package org.counterpart.response;

import java.util.Locale;
import java.util.stream.Stream;
import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;

/** An article of a published text by its name, with the number of the version it stands in. */
record NamedArticle(ProvisionId id, LineageId lineage, String label, int version) {

    /** Its whole name and its number alone, in small letters. */
    Stream<String> names() {
        var whole = label.toLowerCase(Locale.ROOT);
        return Stream.of(whole, whole.split(" · ", 2)[0]);
    }
}
