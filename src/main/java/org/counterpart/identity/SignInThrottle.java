package org.counterpart.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords and locks nobody out: five failures a minute and twenty an hour for each account from each place, a hundred an
 * hour for an account from all places where its owner has not been, and so many from one place on all accounts. Places where the owner has
 * signed in are not counted together with those of strangers, so that no flood from elsewhere refuses the right password there. What
 * succeeded costs nothing. Known places are forgotten when the process ends and after ninety days.
 */
@Component
class SignInThrottle {

    /** Wide enough for everybody behind one office's address. */
    private final Throttle places = new Throttle(120, 2_000);

    private final Throttle here = new Throttle(5, 20);
    private final Throttle strangers = new Throttle(30, 100);
    private final KeyedHash key = new KeyedHash();
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofDays(90))
            .build();

    /** Takes one attempt before anything is compared, so that many at once gain nothing; {@code place} is the network it came from. */
    boolean permits(String email, String place) {
        return places.permits(place)
                && here.permits(email + " " + place)
                && (isKnown(email, place) || strangers.permits(email));
    }

    /** Gives the attempt back, and knows the place from now on. */
    void succeeded(String email, String place) {
        places.giveBack(place);
        here.giveBack(email + " " + place);
        if (!isKnown(email, place)) {
            strangers.giveBack(email);
            known.put(key.of(email + " " + place), true);
        }
    }

    private boolean isKnown(String email, String place) {
        return known.getIfPresent(key.of(email + " " + place)) != null;
    }
}
