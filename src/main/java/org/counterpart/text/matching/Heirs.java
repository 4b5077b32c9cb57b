package org.counterpart.text.matching;

import java.util.List;
import java.util.Map;
import org.counterpart.base.LineageId;
import org.counterpart.base.TextVersionId;

/** What became of articles that a version has no more: those that were merged into others, or divided. */
public interface Heirs {

    /** For each article that ended with this version, the articles that took up its words, in document order. Articles without heirs are left out. */
    Map<LineageId, List<LineageId>> into(TextVersionId version);
}
