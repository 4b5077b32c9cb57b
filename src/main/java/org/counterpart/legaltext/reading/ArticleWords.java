package org.counterpart.legaltext.reading;

import java.util.List;
import org.counterpart.legaltext.reading.manuscript.Patterns;

/** What an article is called in a language, as texts in it are read; also what laws of another kind call it. */
public final class ArticleWords {

    /**
     * @param language BCP 47; the English words where none are known for it
     * @return with # where the number stands: "article #", "# člen"
     */
    public static List<String> of(String language) {
        return Patterns.of(language).articles();
    }

    private ArticleWords() {}
}
