package org.counterpart.organisation.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.identity.EmailAddress;
import org.counterpart.identity.EnterPages;
import org.counterpart.identity.KnownPlaces;
import org.counterpart.identity.Throttle;
import org.counterpart.organisation.Admissions;
import org.counterpart.organisation.Application;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An NGO applies for admission, and proves the address of its contact person. */
@Controller
class ApplyController {

    private static final Throttle.Limit NETWORK = new Throttle.Limit("apply from", 5, 20);
    private static final Application EMPTY = new Application("", "", "", "", "", "");

    private final Admissions admissions;
    private final EnterPages pages;
    private final Throttle throttle;
    private final KnownPlaces places;

    ApplyController(Admissions admissions, EnterPages pages, Throttle throttle, KnownPlaces places) {
        this.admissions = admissions;
        this.pages = pages;
        this.throttle = throttle;
        this.places = places;
    }

    @GetMapping("/enter/apply")
    ResponseEntity<byte[]> form(HttpServletRequest request) {
        return form(request, HttpStatus.OK, EMPTY, List.of());
    }

    /** @param homepage a field no person sees; whatever fills it in gets a friendly answer and nothing else */
    @PostMapping("/enter/apply")
    ResponseEntity<byte[]> apply(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String shortName,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String website,
            @RequestParam(defaultValue = "") String contactName,
            @RequestParam(defaultValue = "") String contactEmail,
            @RequestParam(defaultValue = "") String homepage) {
        var application = new Application(name, shortName, description, website, contactName, contactEmail);
        if (!homepage.isEmpty()) {
            return pages.say(request, HttpStatus.OK, "organisation.apply.sent");
        }
        var taken = throttle.take(NETWORK, Throttle.network(request.getRemoteAddr()));
        if (taken.isEmpty()) {
            return form(
                    request,
                    HttpStatus.TOO_MANY_REQUESTS,
                    application,
                    List.of(Problem.of("organisation.apply.tooMany")));
        }
        try {
            admissions.apply(application, pages.locale(request));
            return pages.say(request, HttpStatus.OK, "organisation.apply.sent");
        } catch (Refused refused) {
            throttle.giveBack(List.of(taken.get()));
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, application, refused.problems());
        }
    }

    @GetMapping("/enter/confirm")
    ResponseEntity<byte[]> confirmation(HttpServletRequest request, @RequestParam(name = "t") String secret) {
        return confirmation(request, HttpStatus.OK, secret, List.of());
    }

    @PostMapping("/enter/confirm")
    ResponseEntity<byte[]> confirm(
            HttpServletRequest request,
            @RequestParam(name = "t") String secret,
            @RequestParam(defaultValue = "") String password) {
        var address = admissions
                .pending(secret)
                .flatMap(pending -> EmailAddress.of(pending.application().contactEmail()));
        try {
            admissions.confirm(secret, password, pages.locale(request));
            address.ifPresent(theirs -> places.add(theirs, Throttle.network(request.getRemoteAddr())));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Location", "/sign-in?confirmed")
                    .build();
        } catch (Refused refused) {
            return confirmation(request, HttpStatus.UNPROCESSABLE_CONTENT, secret, refused.problems());
        }
    }

    private ResponseEntity<byte[]> form(
            HttpServletRequest request, HttpStatus status, Application application, List<Problem> problems) {
        return pages.show(
                request,
                status,
                "organisation/apply",
                "organisation.apply.title",
                Map.of("form", application, "problems", pages.sentences(request, problems)));
    }

    private ResponseEntity<byte[]> confirmation(
            HttpServletRequest request, HttpStatus status, String secret, List<Problem> problems) {
        return admissions
                .pending(secret)
                .map(pending -> pages.show(
                        request,
                        status,
                        "organisation/confirm",
                        "organisation.confirm.title",
                        Map.of(
                                "pending", pending,
                                "secret", secret,
                                "problems", pages.sentences(request, problems))))
                .orElseGet(() -> pages.say(request, HttpStatus.GONE, "identity.gone"));
    }
}
