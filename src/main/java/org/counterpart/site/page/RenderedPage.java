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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/**
 * A page as it goes over the wire, once plain and once compressed, so that neither is made again while the page stands.
 *
 * @param scope whose revision decides whether it stands
 * @param freshUntil when what it says about time ("12 days left") may become wrong
 * @param disposition of what is taken away; null of what is read here
 */
public record RenderedPage(
        String scope,
        long revision,
        Instant freshUntil,
        String type,
        @Nullable String disposition,
        byte[] plain,
        byte[] gzip,
        String tag) {

    private static final List<String> MARKUP = List.of("text/html", "application/atom+xml", "application/xml");

    static RenderedPage of(String scope, long revision, Body body) {
        var bytes = MARKUP.stream().anyMatch(body.type()::startsWith) ? allowed(body.bytes()) : body.bytes();
        var tag = HexFormat.of().formatHex(Files.sha256(bytes), 0, 12);
        var disposition = body.file() == null
                ? null
                : ContentDisposition.attachment().filename(body.file()).build().toString();
        return new RenderedPage(
                scope, revision, body.freshUntil(), body.type(), disposition, bytes, compressed(bytes), tag);
    }

    /**
     * What a page's maker returns; for ever fresh is what says nothing about time.
     *
     * @param file under which name it is taken away; null where it is a page of ours
     */
    public record Body(
            byte[] bytes,
            String type,
            Instant freshUntil,
            @Nullable String file) {

        public Body(byte[] bytes, String type, Instant freshUntil) {
            this(bytes, type, freshUntil, null);
        }

        Body until(Instant moment) {
            return freshUntil.equals(Instant.MAX) || freshUntil.isBefore(moment)
                    ? this
                    : new Body(bytes, type, moment, file);
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
