package org.counterpart.identity;

import static counterpart.schema.Tables.ACCOUNT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.counterpart.base.NotFound;
import org.counterpart.base.Words;
import org.counterpart.base.web.Page;
import org.counterpart.base.web.SecurityHeaders;
import org.counterpart.base.web.Templates;
import org.jooq.DSLContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page: plain HTML, works without script. */
@Controller
class SignInController {

    private final Templates templates;
    private final Words words;
    private final DemoSignIns demo;
    private final PasswordSignIn passwords;
    private final DSLContext db;

    SignInController(Templates templates, Words words, DemoSignIns demo, PasswordSignIn passwords, DSLContext db) {
        this.templates = templates;
        this.words = words;
        this.demo = demo;
        this.passwords = passwords;
        this.db = db;
    }

    @GetMapping("/sign-in")
    ResponseEntity<byte[]> page(HttpServletRequest request, CsrfToken csrf, @RequestParam Map<String, String> query) {
        var locale = Words.nearest(
                Locale.of(query.getOrDefault("lang", request.getLocale().getLanguage())));
        var page = new Page(words, locale, words.of(locale, "identity.signIn.title"), "", "/sign-in");
        var model = new HashMap<String, Object>();
        model.put("page", page);
        model.put("csrf", csrf.getToken());
        model.put("failed", query.containsKey("error"));
        model.put("people", demo.all());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Security-Policy", SecurityHeaders.PLAIN)
                .body(templates.render("identity/sign-in", model));
    }

    /** Demo mode only: signs in as a person of the demo world. */
    @PostMapping("/enter/demo")
    String demo(@RequestParam String email, HttpServletRequest request, HttpServletResponse response) {
        if (demo.all().stream().noneMatch(person -> person.email().equals(email))) {
            throw new NotFound();
        }
        var account = db.select(ACCOUNT.ID, ACCOUNT.SESSION_EPOCH)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchSingle();
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(passwords.signedIn(account.value1(), account.value2()));
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        return "redirect:/workspace";
    }
}
