package org.counterpart.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.counterpart.base.Files;

/**
 * A page as it goes over the wire, once plain and once compressed, so that neither is made again while the page stands.
 *
 * @param scope whose revision decides whether it stands
 * @param freshUntil when what it says about time ("12 days left") may become wrong
 */
record RenderedPage(
        String scope, long revision, Instant freshUntil, String type, byte[] plain, byte[] gzip, String tag) {

    static RenderedPage of(String scope, long revision, Body body) {
        var hash = Files.sha256(body.bytes());
        var tag = HexFormat.of().formatHex(hash, 0, 12);
        return new RenderedPage(
                scope, revision, body.freshUntil(), body.type(), body.bytes(), compressed(body.bytes()), tag);
    }

    /** What a page's maker returns; for ever fresh is what says nothing about time. */
    record Body(byte[] bytes, String type, Instant freshUntil) {

        Body until(Instant moment) {
            return freshUntil.equals(Instant.MAX) || freshUntil.isBefore(moment) ? this : new Body(bytes, type, moment);
        }
    }

    boolean standsAt(PageRevisions.Reading reading) {
        return revision == reading.revision() && reading.now().isBefore(freshUntil);
    }

    /** Bytes it holds in memory, about. */
    int weight() {
        return plain.length + gzip.length + 400;
    }

    private static byte[] compressed(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
