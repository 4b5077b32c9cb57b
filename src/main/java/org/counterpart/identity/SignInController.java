package org.counterpart.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.counterpart.base.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page: plain HTML, works without script. */
@Controller
class SignInController {

    /** What may have led here, each with its sentence. */
    private static final List<String> NEWS = List.of("welcome", "changed", "confirmed");

    private final EnterPages pages;
    private final DemoSignIns demo;
    private final PasswordSignIn passwords;
    private final AccountRepository accounts;

    SignInController(EnterPages pages, DemoSignIns demo, PasswordSignIn passwords, AccountRepository accounts) {
        this.pages = pages;
        this.demo = demo;
        this.passwords = passwords;
        this.accounts = accounts;
    }

    @GetMapping("/sign-in")
    ResponseEntity<byte[]> page(HttpServletRequest request, @RequestParam Map<String, String> query) {
        var wayBack = WayBack.of(request);
        var news = NEWS.stream().filter(query::containsKey).findFirst().orElse(wayBack.isEmpty() ? "" : "back");
        var busy = query.containsKey("busy");
        var problem = busy ? "identity.busy" : query.containsKey("error") ? "identity.signIn.failed" : "";
        return pages.show(
                request,
                busy ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK,
                "identity/sign-in",
                "identity.signIn.title",
                Map.of("problem", problem, "news", news, "to", wayBack, "people", demo.all()));
    }

    /** Demo mode only: signs in as a person of the demo world. */
    @PostMapping("/enter/demo")
    String demo(@RequestParam String email, HttpServletRequest request, HttpServletResponse response) {
        if (demo.all().stream().noneMatch(person -> person.email().equals(email))) {
            throw new NotFound();
        }
        var account = accounts.byEmail(email).orElseThrow(NotFound::new);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(passwords.signedIn(account.id(), account.epoch()));
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        return "redirect:" + WayBack.page(request);
    }
}
