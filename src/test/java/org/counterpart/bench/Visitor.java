package org.counterpart.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person in the workspace, who speaks to the server as a browser does: signs in, opens views, and asks for the rows of every list that
 * comes into sight.
 */
final class Visitor {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern EMAIL = Pattern.compile("name=\"email\" value=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** The server had no time for it; a browser would ask again. */
    static final class TurnedAway extends IOException {

        private static final long serialVersionUID = 1;

        TurnedAway(String answer) {
            super(answer);
        }
    }

    private final HttpClient client;
    private final String base;
    private final int ui;
    private final String key;
    private int sync;
    private int sent;

    /** Signs in by one of the demo's buttons, which are taken in turn, and opens the page of the workspace. */
    Visitor(HttpClient.Builder connections, int port, int turn) throws Exception {
        base = "http://localhost:" + port;
        client = connections
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var form = get("/sign-in");
        var people = EMAIL.matcher(form).results().map(found -> found.group(1)).toList();
        var csrf = CSRF.matcher(form).results().findFirst().orElseThrow().group(1);
        client.send(
                request("/enter/demo")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "_csrf=" + encoded(csrf) + "&email=" + encoded(people.get(turn % people.size()))))
                        .build(),
                BodyHandlers.discarding());
        var config = JSON.readTree(get("/workspace/?v-r=init&location=&query=")).get("appConfig");
        ui = config.get("v-uiId").asInt();
        key = config.get("uidl").get("Vaadin-Security-Key").asString();
        sync = config.get("uidl").get("syncId").asInt();
    }

    /** Opens a view; how long its first answer took, the slowest of the answers for its lists not counted in. */
    Duration open(String route) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var answer = ask("""
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"","appShellTitle":"","historyState":null,"trigger":""}}""".formatted(route));
        var took = Duration.ofNanos(System.nanoTime() - start);
        var lists = lists(answer);
        if (!lists.isEmpty()) {
            ask(lists.stream().map("""
                            {"type":"publishedEventHandler","node":%d,"templateEventMethodName":"setViewportRange","templateEventMethodArgs":[0,50],"promise":-1}"""::formatted).collect(Collectors.joining(",")));
        }
        return took;
    }

    private JsonNode ask(String calls) throws IOException, InterruptedException {
        var answer = client.send(
                request("/workspace/?v-r=uidl&v-uiId=" + ui)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(
                                "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                                        .formatted(key, calls, sync, sent++)))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            sent--;
            throw new TurnedAway("the workspace answered " + answer.statusCode() + " " + answer.body());
        }
        var message = JSON.readTree(answer.body());
        if (!message.path("syncId").isNumber() || message.get("syncId").asInt() != sync + 1) {
            throw new IOException("the workspace answered " + answer.statusCode() + " " + answer.body());
        }
        sync = message.get("syncId").asInt();
        return message;
    }

    /** Nodes of lists whose rows a browser would ask for. */
    private static List<Integer> lists(JsonNode message) {
        var nodes = new ArrayList<Integer>();
        for (var change : message.withArray("changes")) {
            var value = change.get("value");
            if (isTag(change)
                    && value != null
                    && List.of("vaadin-grid", "vaadin-virtual-list").contains(value.asString())) {
                nodes.add(change.get("node").asInt());
            }
        }
        return nodes;
    }

    private static boolean isTag(JsonNode change) {
        var name = change.get("key");
        return name != null && name.asString().equals("tag");
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
