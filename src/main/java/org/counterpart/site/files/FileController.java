package org.counterpart.site.files;

import java.nio.charset.StandardCharsets;
import org.counterpart.base.FileId;
import org.counterpart.base.Files;
import org.counterpart.base.NotFound;
import org.counterpart.site.page.Addresses;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Public documents, always as downloads in a sandbox: what people upload never runs as a page of ours. */
@Controller
class FileController {

    private final DocumentRepository documents;
    private final Files files;

    FileController(DocumentRepository documents, Files files) {
        this.documents = documents;
        this.files = files;
    }

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        var file = new FileId(Addresses.id(id));
        if (!documents.isPublic(file)) {
            throw new NotFound();
        }
        var stored = files.read(file);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(stored.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(stored.content());
    }
}
