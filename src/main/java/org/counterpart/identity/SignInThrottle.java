package org.counterpart.identity;

import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords: five attempts a minute and twenty an hour for each account from each place, and a hundred an hour for an account
 * from everywhere together. Whoever guesses from elsewhere does not lock the owner out with a handful of attempts; whoever tries one password on
 * many accounts is slowed by the place.
 */
@Component
class SignInThrottle {

    /** Wide enough for everybody behind one office's address. */
    private final Throttle places = new Throttle(120, 2_000);

    private final Throttle here = new Throttle(5, 20);
    private final Throttle everywhere = new Throttle(30, 100);

    /** Takes one attempt; {@code place} is the network the request came from. */
    boolean permits(String email, String place) {
        return places.permits(place) && here.permits(email + " " + place) && everywhere.permits(email);
    }
}
