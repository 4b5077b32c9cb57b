package org.counterpart.site.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.counterpart.base.Files;

/**
 * A page as it goes over the wire, once plain and once compressed, so that neither is made again while the page stands.
 *
 * @param scope whose revision decides whether it stands
 * @param freshUntil when what it says about time ("12 days left") may become wrong
 */
public record RenderedPage(
        String scope, long revision, Instant freshUntil, String type, byte[] plain, byte[] gzip, String tag) {

    private static final List<String> MARKUP = List.of("text/html", "application/atom+xml", "application/xml");

    static RenderedPage of(String scope, long revision, Body body) {
        var bytes = MARKUP.stream().anyMatch(body.type()::startsWith) ? allowed(body.bytes()) : body.bytes();
        var tag = HexFormat.of().formatHex(Files.sha256(bytes), 0, 12);
        return new RenderedPage(scope, revision, body.freshUntil(), body.type(), bytes, compressed(bytes), tag);
    }

    /** What a page's maker returns; for ever fresh is what says nothing about time. */
    public record Body(byte[] bytes, String type, Instant freshUntil) {

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

    /**
     * Without the signs that neither HTML nor XML may hold, whoever's words they came with: one of them would take a feed away from everybody.
     *
     * @param bytes in UTF-8
     */
    private static byte[] allowed(byte[] bytes) {
        var allowed = new byte[bytes.length];
        var length = 0;
        for (var i = 0; i < bytes.length; i++) {
            var control = bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\t' && bytes[i] != '\n' && bytes[i] != '\r';
            var next = i + 1 < bytes.length ? bytes[i + 1] & 0xff : 0;
            if ((bytes[i] & 0xff) == 0xc2 && next >= 0x80 && next < 0xa0) {
                i++;
            } else if (!control && bytes[i] != 0x7f) {
                allowed[length++] = bytes[i];
            }
        }
        return length == bytes.length ? bytes : Arrays.copyOf(allowed, length);
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
