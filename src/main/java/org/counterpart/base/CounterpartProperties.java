package org.counterpart.base;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set.
 *
 * @param home folder of the embedded database: the user's data, never deleted by the product
 * @param baseUrl public address; links in mail and feeds are built from it, never from a request
 * @param demo whether an empty database is filled with the demo world and demo sign-ins are offered
 * @param mailFrom sender of all mail
 * @param key what names by which guessing is counted are made with; several nodes have the same. Without it there is one in the home folder
 */
@ConfigurationProperties("counterpart")
public record CounterpartProperties(
        @DefaultValue("${user.home}/.counterpart") Path home,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("false") boolean demo,

        @DefaultValue("Counterpart <no-reply@counterpart.invalid>")
        String mailFrom,

        @DefaultValue("") String key) {

    /** An absolute address of a path that begins with a slash. */
    public String link(String path) {
        var base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    public boolean isHttps() {
        return "https".equals(baseUrl.getScheme());
    }
}
