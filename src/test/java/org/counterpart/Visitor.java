package org.counterpart;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script: keeps its cookies, fills in forms, follows nothing by itself. */
public class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    public final CookieManager cookies = new CookieManager() {
        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) throws IOException {
            // As behind a proxy, where the way to the proxy is HTTPS.
            return super.get(URI.create(uri.toString().replaceFirst("^http:", "https:")), headers);
        }
    };

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private final String[] always;

    /** @param always headers, name and value in turn, that go with everything */
    public Visitor(int port, String... always) {
        this.base = "http://localhost:" + port;
        this.always = always;
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Opens the form at {@code page} and sends it to {@code action} with its token. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        var token = TOKEN.matcher(get(page).body());
        var all = new java.util.HashMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        return post(action, all);
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a body as it is. */
    public HttpResponse<String> send(String path, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> signIn(String email, String password) {
        return submit("/sign-in", "/sign-in", Map.of("username", email, "password", password));
    }

    /** The value of the session's cookie; empty when there is none. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("counterpart"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (always.length > 0) {
            request.headers(always);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
