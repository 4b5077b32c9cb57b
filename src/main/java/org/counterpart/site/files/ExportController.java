package org.counterpart.site.files;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.TEXT_VERSION;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.counterpart.base.NotFound;
import org.counterpart.base.web.InEveryLanguage;
import org.counterpart.legaltext.writing.TextExport;
import org.counterpart.site.head.PublishedVersions;
import org.counterpart.site.page.Addresses;
import org.counterpart.site.page.PageDoor;
import org.counterpart.site.page.PageRevisions;
import org.counterpart.site.page.RenderedPage;
import org.counterpart.site.page.Scopes;
import org.counterpart.text.TextExports;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Texts and article files at lasting addresses. A published version is frozen, so its text is made once and kept; an article file is made
 * anew after an act of its consultation.
 */
@Controller
@InEveryLanguage
@RequestMapping("/consultations/{slug}")
class ExportController {

    private final PageDoor door;
    private final PageRevisions revisions;
    private final TextExports exports;
    private final PublishedVersions versions;
    private final ArticleFiles files;

    ExportController(
            PageDoor door,
            PageRevisions revisions,
            TextExports exports,
            PublishedVersions versions,
            ArticleFiles files) {
        this.door = door;
        this.revisions = revisions;
        this.exports = exports;
        this.versions = versions;
        this.files = files;
    }

    @GetMapping("/versions/{number}/text.{ending}")
    void text(
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var format = format(ending);
        var plain = Addresses.number(number);
        var published = PublishedVersions.at(slug, plain);
        door.open(
                request,
                response,
                () -> revisions.find(
                        Scopes.VERSION,
                        TEXT_VERSION.join(CONSULTATION).on(CONSULTATION.ID.eq(TEXT_VERSION.CONSULTATION_ID)),
                        TEXT_VERSION.ID,
                        published),
                wanted -> new RenderedPage.Body(
                        exports.write(versions.id(published), format, wanted.locale()),
                        format.mediaType(),
                        Instant.MAX,
                        slug + "-" + plain + "." + format.extension()));
    }

    @GetMapping("/versions/{number}/file.{ending}")
    void file(
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var format = readable(ending);
        var plain = Addresses.number(number);
        door.ofConsultation(slug, request, response, wanted -> files.whole(wanted, slug, plain, format));
    }

    @GetMapping("/articles/{handle}/file.{ending}")
    void article(
            @PathVariable String slug,
            @PathVariable String handle,
            @PathVariable String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var format = readable(ending);
        door.ofConsultation(slug, request, response, wanted -> files.article(wanted, slug, handle, format));
    }

    private static TextExport format(String ending) {
        return TextExport.ending(ending).orElseThrow(NotFound::new);
    }

    /** Akoma Ntoso has no place for what was said, and in plain text nobody would tell it from the law. */
    private static TextExport readable(String ending) {
        var format = format(ending);
        if (!format.isReadable()) {
            throw new NotFound();
        }
        return format;
    }
}
