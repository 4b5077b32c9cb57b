package org.counterpart.site.position;

import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.TextVersion;
import org.counterpart.site.open.v1.PositionsData;
import org.counterpart.site.page.PageData;

/** The position matrix of a consultation. */
public record MatrixPage(ConsultationHead head, TextVersion version, Matrix matrix) implements PageData {

    @Override
    public PositionsData open() {
        return new PositionsData(head.open(), version.open(), matrix.open());
    }
}
