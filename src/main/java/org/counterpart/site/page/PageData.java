package org.counterpart.site.page;

import org.counterpart.site.open.v1.OpenDocument;

/** What a page shows that can also be read as data. */
public interface PageData {

    OpenDocument open();
}
