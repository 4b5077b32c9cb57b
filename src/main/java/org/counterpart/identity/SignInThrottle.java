package org.counterpart.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Slows guessing: five attempts a minute and twenty an hour for each address that is tried. Kept in memory for a day at most, under a keyed
 * hash, so that nothing here tells who tried to sign in.
 */
@Component
class SignInThrottle {

    private final SecretKeySpec key = new SecretKeySpec(randomKey(), "HmacSHA256");
    private final LoadingCache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build(k -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(5).refillGreedy(5, Duration.ofMinutes(1)))
                    .addLimit(limit -> limit.capacity(20).refillGreedy(20, Duration.ofHours(1)))
                    .build());

    /** Takes one attempt; false when there is none left for now. */
    boolean permits(String subject) {
        return buckets.get(hash(subject)).tryConsume(1);
    }

    private String hash(String subject) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] randomKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
