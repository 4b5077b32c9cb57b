package org.counterpart.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Slows repetition: so many a minute and so many an hour for each subject. Kept in memory, two hours after the last use at most, under a hash
 * whose key dies with the process, so that nothing here tells who tried what from where.
 */
public final class Throttle {

    private final KeyedHash key = new KeyedHash();
    private final LoadingCache<String, Bucket> buckets;

    public Throttle(int perMinute, int perHour) {
        buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofHours(2))
                .build(k -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
                        .build());
    }

    /** Takes one attempt; false when there is none left for now. */
    public boolean permits(String subject) {
        return buckets.get(key.of(subject)).tryConsume(1);
    }

    /** Gives one attempt back. */
    void giveBack(String subject) {
        buckets.get(key.of(subject)).addTokens(1);
    }

    /**
     * The network a request came from, as far as one subscriber can choose the rest of the address: all of IPv4, the first 64 bits of IPv6.
     */
    public static String network(@Nullable String address) {
        var text = String.valueOf(address);
        if (text.indexOf(':') < 0) {
            return text;
        }
        try {
            // A text with a colon is taken for a literal or for nothing: no name is looked up.
            var bytes = InetAddress.getByName(text).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : text;
        } catch (UnknownHostException e) {
            return text;
        }
    }
}
