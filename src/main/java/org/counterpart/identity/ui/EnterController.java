package org.counterpart.identity.ui;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.identity.Accounts;
import org.counterpart.identity.EmailAddress;
import org.counterpart.identity.EnterPages;
import org.counterpart.identity.KnownPlaces;
import org.counterpart.identity.Throttle;
import org.counterpart.identity.Throttle.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms behind the links of mails. Reading one uses nothing up, because mail scanners read links; sending it does. */
@Controller
class EnterController {

    private static final Limit ADDRESS = new Limit("forgotten", 5, 20);
    private static final Limit NETWORK = new Limit("forgotten from", 20, 100);

    private final Accounts accounts;
    private final EnterPages pages;
    private final Throttle throttle;
    private final KnownPlaces places;

    /** One at a time and a hundred waiting; what comes on top is dropped, and can be asked for again. */
    private final ThreadPoolExecutor background = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100), new ThreadPoolExecutor.DiscardPolicy());

    EnterController(Accounts accounts, EnterPages pages, Throttle throttle, KnownPlaces places) {
        this.accounts = accounts;
        this.pages = pages;
        this.throttle = throttle;
        this.places = places;
    }

    @PreDestroy
    void stop() {
        background.shutdown();
    }

    @GetMapping("/enter/invitation")
    ResponseEntity<byte[]> invitation(HttpServletRequest request, @RequestParam(name = "t") String secret) {
        return invitation(request, HttpStatus.OK, secret, "", "", List.of());
    }

    @PostMapping("/enter/invitation")
    ResponseEntity<byte[]> accept(
            HttpServletRequest request,
            @RequestParam(name = "t") String secret,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password) {
        try {
            places.add(accounts.accept(secret, email, name, password, pages.locale(request)), network(request));
            return to("/sign-in?welcome");
        } catch (Refused refused) {
            return invitation(request, HttpStatus.UNPROCESSABLE_CONTENT, secret, email, name, refused.problems());
        }
    }

    @GetMapping("/enter/forgotten")
    ResponseEntity<byte[]> forgotten(HttpServletRequest request) {
        return pages.show(request, HttpStatus.OK, "identity/forgotten", "identity.forgotten.title", Map.of());
    }

    /** The answer is the same and comes at the same time, whether or not there is such an account: the work is done behind it. */
    @PostMapping("/enter/forgotten")
    ResponseEntity<byte[]> send(HttpServletRequest request, @RequestParam String email) {
        EmailAddress.of(email)
                .filter(address -> throttle.permits(NETWORK, network(request)))
                .filter(address -> throttle.permits(ADDRESS, address))
                .ifPresent(address -> background.execute(() -> accounts.forgotten(address)));
        return pages.say(request, HttpStatus.OK, "identity.forgotten.sent");
    }

    @GetMapping("/enter/password")
    ResponseEntity<byte[]> password(HttpServletRequest request, @RequestParam(name = "t") String secret) {
        return password(request, HttpStatus.OK, secret, List.of());
    }

    @PostMapping("/enter/password")
    ResponseEntity<byte[]> setPassword(
            HttpServletRequest request, @RequestParam(name = "t") String secret, @RequestParam String password) {
        try {
            places.add(accounts.setPassword(secret, password), network(request));
            return to("/sign-in?changed");
        } catch (Refused refused) {
            return password(request, HttpStatus.UNPROCESSABLE_CONTENT, secret, refused.problems());
        }
    }

    private ResponseEntity<byte[]> invitation(
            HttpServletRequest request,
            HttpStatus status,
            String secret,
            String email,
            String name,
            List<Problem> problems) {
        return accounts.invitation(secret)
                .map(link -> pages.show(
                        request,
                        status,
                        "identity/invitation",
                        "identity.invitation.title",
                        Map.of(
                                "link",
                                link,
                                "secret",
                                secret,
                                "email",
                                email,
                                "name",
                                name,
                                "problems",
                                pages.sentences(request, problems))))
                .orElseGet(() -> pages.say(request, HttpStatus.GONE, "identity.gone"));
    }

    private ResponseEntity<byte[]> password(
            HttpServletRequest request, HttpStatus status, String secret, List<Problem> problems) {
        return accounts.setsPassword(secret)
                ? pages.show(
                        request,
                        status,
                        "identity/password",
                        "identity.newPassword.title",
                        Map.of("secret", secret, "problems", pages.sentences(request, problems)))
                : pages.say(request, HttpStatus.GONE, "identity.gone");
    }

    private static String network(HttpServletRequest request) {
        return Throttle.network(request.getRemoteAddr());
    }

    private static ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", path)
                .build();
    }
}
