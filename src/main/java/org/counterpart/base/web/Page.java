package org.counterpart.base.web;

import java.util.Locale;
import org.counterpart.base.Language;
import org.counterpart.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a plain page, the same for every template.
 *
 * @param title of the document, without the product's name
 * @param section which entry of the main navigation it belongs to, e.g. {@code consultations}; may be empty
 * @param path address without the language prefix, beginning with a slash
 * @param workspace where the same thing is worked on after signing in
 * @param feed Atom feed of the page, if it has one
 * @param data JSON of the page, if it has one
 * @param description what it says in a sentence or two, for whoever lists pages; empty where nobody is to
 * @param base address of the product, for links that are read elsewhere
 */
public record Page(
        Words words,
        Locale locale,
        String title,
        String section,
        String path,
        String workspace,
        @Nullable String feed,
        @Nullable String data,
        String description,
        String base) {

    public Page(Words words, Locale locale, String title, String section, String path) {
        this(words, locale, title, section, path, "/workspace", null, null, "", "");
    }

    /** A sentence in the reader's language. */
    public String t(String key, Object... arguments) {
        return words.of(locale, key, arguments);
    }

    public String t(Enum<?> constant) {
        return words.of(locale, constant);
    }

    /** An internal address in the reader's language: English at the root, others under their own prefix. */
    public String to(String address) {
        return language().address(address);
    }

    /** The same page in another language. */
    public String in(Language other) {
        if (isForm()) {
            // Forms stand at one address; the language is asked for beside it.
            return path + (path.contains("?") ? "&" : "?") + "lang=" + other.tag();
        }
        return other.address(path);
    }

    /** Whether something is filled in here that is sent: such pages set a cookie against forged ones. */
    public boolean isForm() {
        return path.startsWith("/enter") || path.startsWith("/sign-in");
    }

    /** The one address of this page, whichever choices led to it. */
    public String canonical() {
        return base + to(path);
    }

    public String lang() {
        return language().tag();
    }

    /** The attribute of the page; none where it is written from left to right. */
    public @Nullable String dir() {
        return language().dir();
    }

    public Language language() {
        return Language.nearest(locale);
    }
}
