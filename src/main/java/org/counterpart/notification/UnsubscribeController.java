package org.counterpart.notification;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.NotFound;
import org.counterpart.base.Words;
import org.counterpart.base.web.Page;
import org.counterpart.base.web.Templates;
import org.counterpart.identity.MailPreferences;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Ends all notices by mail with one click (RFC 8058), without signing in. Opening the address changes nothing: mail scanners open addresses.
 * The key in it belongs to one account and can do nothing else.
 */
@Controller
class UnsubscribeController {

    private final MailPreferences preferences;
    private final Templates templates;
    private final Words words;

    UnsubscribeController(MailPreferences preferences, Templates templates, Words words) {
        this.preferences = preferences;
        this.templates = templates;
        this.words = words;
    }

    @GetMapping("/unsubscribe/{key}")
    ResponseEntity<byte[]> ask(@PathVariable String key) {
        return page(key, locale(key), false);
    }

    @PostMapping("/unsubscribe/{key}")
    ResponseEntity<byte[]> end(@PathVariable String key) {
        var locale = locale(key);
        preferences.unsubscribe(uuid(key));
        return page(key, locale, true);
    }

    private Locale locale(String key) {
        return preferences.languageOf(uuid(key));
    }

    private static UUID uuid(String key) {
        return Optional.of(key)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElseThrow(NotFound::new);
    }

    private ResponseEntity<byte[]> page(String key, Locale locale, boolean done) {
        var page =
                new Page(words, locale, words.of(locale, "notification.unsubscribe.title"), "", "/unsubscribe/" + key);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .body(templates.render("notification/unsubscribe", Map.of("page", page, "key", key, "done", done)));
    }
}
