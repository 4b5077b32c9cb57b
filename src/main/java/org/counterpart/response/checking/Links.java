package org.counterpart.response.checking;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether an address can work as it is written, and whether it is one of this site. Nothing is fetched. */
public final class Links {

    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}[\\p{L}\\p{N}-]+");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-fA-F:]+]");
    private static final Pattern MAIL = Pattern.compile("[^@\\s?]+@[^@\\s?]+\\.[^@\\s?.]{2,}(?:\\?.*)?");

    private final URI site;

    /** @param site the public address of this site */
    public Links(URI site) {
        this.site = site;
    }

    /** Public pages show links to whole addresses of the web and of mail only; what else is written as a link leads nowhere. */
    public boolean isBroken(String address) {
        var uri = uri(address);
        if (uri == null || uri.getScheme() == null) {
            return true;
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "http", "https" -> !isHere(uri) && !hasHost(uri);
            case "mailto" -> !MAIL.matcher(uri.getSchemeSpecificPart()).matches();
            default -> true;
        };
    }

    private static boolean hasHost(URI uri) {
        var host = uri.getRawAuthority() == null
                ? ""
                : uri.getRawAuthority().replaceAll("^[^@]*@", "").replaceAll(":\\d{1,5}$", "");
        return HOST.matcher(host).matches() || NUMBERS.matcher(host).matches();
    }

    /** The path of an address of this site; empty for another. */
    public Optional<String> own(String address) {
        var uri = uri(address);
        if (uri == null || !isHere(uri)) {
            return Optional.empty();
        }
        var base = site.getRawPath() == null ? "" : site.getRawPath().replaceAll("/$", "");
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return Optional.of(path.startsWith(base + "/") ? path.substring(base.length()) : path);
    }

    private boolean isHere(URI uri) {
        return uri.getHost() != null && uri.getHost().equalsIgnoreCase(site.getHost()) && port(uri) == port(site);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
    }

    private static @Nullable URI uri(String address) {
        try {
            return new URI(address.strip());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
