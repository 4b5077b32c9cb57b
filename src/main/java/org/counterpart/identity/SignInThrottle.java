package org.counterpart.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.identity.Throttle.Limit;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords and locks nobody out. An account is tried five times a minute and twenty times an hour: so often from all
 * strange places together, and so often from each place that its owner has shown to be theirs. No flood from elsewhere refuses the right
 * password there, and a new place becomes known by a new password, through a link of a mail. What succeeded, and what was never
 * compared because too many came at once, costs nothing.
 */
@Component
class SignInThrottle {

    /** Wide enough for everybody behind one office's address. */
    private static final Limit PLACE = new Limit("sign-in from", 120, 2_000);

    private static final Limit ACCOUNT = new Limit("sign-in as", 5, 20);

    private final Throttle throttle;
    private final KnownPlaces known;

    SignInThrottle(Throttle throttle, KnownPlaces known) {
        this.throttle = throttle;
        this.known = known;
    }

    /** An attempt that was permitted. */
    record Attempt(String email, String place, List<UUID> taken) {}

    /** Takes one attempt before anything is compared; none when there is none left for now. {@code place} is the network it came from. */
    Optional<Attempt> take(String email, String place) {
        var from = known.contains(email, place) ? email + " " + place : email;
        return throttle.take(PLACE, place)
                .flatMap(one ->
                        throttle.take(ACCOUNT, from).map(other -> new Attempt(email, place, List.of(one, other))));
    }

    /** Gives the attempt back: nothing was compared, so nobody has learned anything. */
    void notCompared(Attempt attempt) {
        throttle.giveBack(attempt.taken());
    }

    /** Gives the attempt back, and knows the place from now on. */
    void succeeded(Attempt attempt) {
        throttle.giveBack(attempt.taken());
        known.add(attempt.email(), attempt.place());
    }
}
