package org.counterpart.legaltext.reading.akn;

import java.util.List;
import java.util.TreeSet;
import org.counterpart.legaltext.model.Languages;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.manuscript.UnitDrafts;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Progress;
import org.counterpart.legaltext.reading.report.Watch;
import org.counterpart.legaltext.reading.xml.SafeXml;
import org.counterpart.legaltext.reading.xml.XmlElement;

/**
 * Reads Akoma Ntoso as it is found in the wild: every version of it, also where it does not follow its own schema. Finding the document is the
 * work of {@link AknDocument}, its names that of {@link AknIdentity}, its hierarchy that of {@link AknUnits}, its words that of {@link AknProse}.
 */
public final class AknImporter {

    public static ImportedText read(byte[] content, String fileName, Watch watch) {
        var outermost = SafeXml.read(content);
        watch.at(Progress.Phase.READING, 1);
        var reading = new AknReading(outermost, watch);
        return read(AknDocument.in(outermost, reading.ledger), reading, fileName);
    }

    private static ImportedText read(AknDocument file, AknReading reading, String fileName) {
        var ledger = reading.ledger;
        var unknown = new TreeSet<String>();
        reading.expect(countSource(file.root(), ledger, unknown));
        ledger.changed(ImportChange.UNKNOWN_ELEMENTS, unknown.size(), String.join(", ", unknown));
        var identity = new AknIdentity(reading, file.main());
        var title = identity.title(fileName);
        var found = units(file, reading);
        var body = file.main().first("meta", "body");
        // An export of ours says so when it has no articles; then none are made.
        var units =
                body != null && body.attribute("articles").equals("none") ? found : AknPassages.citable(found, ledger);
        ledger.changed(ImportChange.NO_ARTICLES, Unit.articles(units) == 0 ? 1 : 0, "");
        var words = new StringBuilder(title);
        units.forEach(
                unit -> words.append(' ').append(unit.heading()).append(' ').append(unit.body()));
        var language = identity.language(words.toString());
        return new ImportedText(
                new LegalText(title, language, Languages.direction(words.toString()), units),
                ledger.report(TextFormat.AKOMA_NTOSO, units),
                identity.origin());
    }

    /** What stands before the document in its envelope, the document itself, and what is attached to it. */
    private static List<Unit> units(AknDocument file, AknReading reading) {
        var drafts = new UnitDrafts(reading.ledger);
        var walk = new AknUnits(reading, drafts, file.main());
        reading.skip(file.main());
        var around = file.root().children().stream()
                .filter(child -> !reading.isSkipped(child))
                .toList();
        around.stream().filter(child -> !child.is("components")).forEach(walk::read);
        walk.read(file.main());
        around.stream().filter(child -> child.is("components")).forEach(walk::read);
        return drafts.finish();
    }

    /** @return how many units the file has */
    private static int countSource(XmlElement element, Ledger ledger, TreeSet<String> unknown) {
        var units = 0;
        for (var part : element.content()) {
            if (!(part instanceof XmlElement child)) {
                ledger.source((String) part);
            } else if (!child.is("meta")) {
                units += AknNames.isUnit(child) ? 1 : 0;
                units += countSource(child, ledger, unknown);
                if (!AknNames.isKnown(child) && child.namespace().equals(element.namespace()) && unknown.size() < 20) {
                    unknown.add(child.name());
                }
            }
        }
        return units;
    }

    private AknImporter() {}
}
