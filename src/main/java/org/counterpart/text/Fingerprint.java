package org.counterpart.text;

import java.nio.charset.StandardCharsets;
import org.counterpart.base.Files;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.report.ImportedText;

/** SHA-256 of title and provisions, one line each, fields divided by tabulators: what anybody can compute again from the open data. */
public final class Fingerprint {

    private final StringBuilder out;

    private Fingerprint(String title) {
        out = new StringBuilder(title).append('\n');
    }

    /** Of a text as an importer read it. */
    public static byte[] of(ImportedText text) {
        var fingerprint = new Fingerprint(text.title());
        text.units()
                .forEach(unit ->
                        fingerprint.line(unit.depth(), unit.kind(), unit.number(), unit.heading(), unit.body()));
        return fingerprint.sha256();
    }

    static byte[] of(String title, Iterable<Provision> provisions) {
        var fingerprint = new Fingerprint(title);
        provisions.forEach(one -> fingerprint.line(one.depth(), one.kind(), one.number(), one.heading(), one.body()));
        return fingerprint.sha256();
    }

    private void line(int depth, ProvisionKind kind, String number, String heading, String body) {
        out.append(depth).append('\t').append(kind).append('\t');
        out.append(number).append('\t').append(heading).append('\t');
        out.append(body.replace('\n', '\u2028')).append('\n');
    }

    private byte[] sha256() {
        return Files.sha256(out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
