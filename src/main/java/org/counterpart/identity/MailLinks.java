package org.counterpart.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.AccountId;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Files;
import org.counterpart.base.Letter;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Turns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that prove an address: a secret of 192 bits, of which only the hash is kept; used once, by one conditional update. At most three an
 * hour and ten a day go to one address for one purpose, whoever asks for them: what somebody asked for one purpose neither shows in another nor
 * stands in its way.
 */
@Component
public class MailLinks {

    private static final int AN_HOUR = 3;
    private static final int A_DAY = 10;

    private final LinkRepository links;
    private final CounterpartProperties properties;
    private final DatabaseClock clock;
    private final Turns turns;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    MailLinks(
            LinkRepository links,
            CounterpartProperties properties,
            DatabaseClock clock,
            Turns turns,
            ApplicationEventPublisher events) {
        this.links = links;
        this.properties = properties;
        this.clock = clock;
        this.turns = turns;
        this.events = events;
    }

    /**
     * Makes a link and sends it.
     *
     * @param path of the form, without the secret
     * @param words of the letter; "link" is added
     * @return whether it was sent; not when the address got too many already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(
            OpenLink link, Duration validity, Locale locale, String template, String path, Map<String, String> words) {
        // Whoever asks at the same moment waits here, so that nobody is counted too few.
        turns.take(Turns.Of.MAIL_LINKS);
        var now = clock.now();
        if (sent(link, now.minus(Duration.ofHours(1))) >= AN_HOUR
                || sent(link, now.minus(Duration.ofDays(1))) >= A_DAY) {
            return false;
        }
        var filled = new HashMap<>(words);
        filled.put("link", make(link, validity, path));
        events.publishEvent(new Letter(link.email(), locale, template, Map.copyOf(filled)));
        return true;
    }

    private int sent(OpenLink link, Instant since) {
        return links.sentSince(link.email(), link.purpose(), since);
    }

    /** Makes a link without sending it; its full address. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String make(OpenLink link, Duration validity, String path) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.insert(link, hash(secret), clock.now().plus(validity));
        return properties.link(path + "?t=" + secret);
    }

    /** What a secret is good for, without using it up. */
    public Optional<OpenLink> find(String secret, LinkPurpose... purposes) {
        return links.open(hash(secret)).filter(link -> List.of(purposes).contains(link.purpose()));
    }

    /**
     * Uses the secret up. Refuses when it was used, has run out, or is for something else. The organisation it leads to is locked first, as
     * by those who manage it: otherwise two wait for each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenLink use(String secret, LinkPurpose... purposes) {
        var link = find(secret, purposes).orElseThrow(MailLinks::gone);
        // Whoever takes invitations or resets back holds these rows first, and waits for the link then.
        if (link.organisation() != null) {
            links.lock(link.organisation());
        }
        if (link.account() != null) {
            links.lock(link.account());
        }
        if (!links.use(hash(secret))) {
            throw gone();
        }
        return link;
    }

    public List<Invitation> invitations(OrganisationId organisation) {
        return links.invitations(organisation);
    }

    /** Takes an invitation back; false when there is none of this organisation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeBack(UUID invitation, OrganisationId organisation) {
        return links.close(invitation, organisation);
    }

    /** No invitation of this address to the organisation that was sent before works any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBackAll(OrganisationId organisation, String email) {
        links.closeInvitations(organisation, email);
    }

    /** No invitation to the organisation that was sent before works any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBackAll(OrganisationId organisation) {
        links.closeInvitations(organisation);
    }

    /** No reset that was sent before works any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void closeResets(AccountId account) {
        links.closeResets(account);
    }

    /** No link of this purpose that was made before works any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void closeAll(LinkPurpose purpose) {
        links.closeAll(purpose);
    }

    private static Refused gone() {
        return new Refused(Problem.of("identity.link.gone"));
    }

    private static byte[] hash(String secret) {
        return Files.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }
}
