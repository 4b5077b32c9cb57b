package org.counterpart.site.head;

import org.counterpart.site.open.v1.ArticleNameData;

/** An article by its name and the end of its address. */
public record ArticleName(String handle, String number, String heading) {

    public ArticleNameData open() {
        return new ArticleNameData(handle, number, heading);
    }
}
