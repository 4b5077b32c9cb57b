package org.counterpart.base.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.counterpart.base.Files.StoredFile;
import org.counterpart.base.NotFound;
import org.counterpart.base.Refused;
import org.springframework.security.access.AccessDeniedException;

/**
 * A file behind a link of a page. It is read when it is taken, by the rights of that moment: a page that was opened before somebody lost them
 * gives nothing away.
 */
public final class Download {

    /** What is taken, under this name. */
    public record Content(String name, String mediaType, byte[] bytes) {

        public static Content of(StoredFile file) {
            return new Content(file.name(), file.mediaType(), file.content());
        }
    }

    /** @param content asks a service, each time */
    public static DownloadHandler of(Supplier<Content> content) {
        return DownloadHandler.fromInputStream(event -> {
            try {
                var now = content.get();
                return new DownloadResponse(
                        new ByteArrayInputStream(now.bytes()), now.name(), now.mediaType(), now.bytes().length);
            } catch (NotFound | AccessDeniedException notTheirs) {
                return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
            } catch (Refused refused) {
                return DownloadResponse.error(HttpStatusCode.NOT_ACCEPTABLE, refused.getMessage());
            }
        });
    }

    private Download() {}
}
