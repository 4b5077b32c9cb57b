package org.counterpart.organisation;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.counterpart.base.Act;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.identity.EmailAddress;
import org.counterpart.identity.Enrolment;
import org.counterpart.identity.LinkPurpose;
import org.counterpart.identity.MailLinks;
import org.counterpart.identity.May;
import org.counterpart.identity.Memberships;
import org.counterpart.identity.OpenLink;
import org.counterpart.identity.Role;
import org.counterpart.identity.Verb;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an NGO asks to take part: the form, the proof of the address, and then the moderator's queue. Nothing is created before the address is
 * proven; what is never proven goes after a week.
 */
@Service
public class Admissions {

    private static final Duration VALIDITY = Duration.ofDays(7);

    private final OrganisationRepository repository;
    private final Organisations organisations;
    private final MailLinks links;
    private final Enrolment enrolment;
    private final Memberships memberships;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    Admissions(
            OrganisationRepository repository,
            Organisations organisations,
            MailLinks links,
            Enrolment enrolment,
            Memberships memberships,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.organisations = organisations;
        this.links = links;
        this.enrolment = enrolment;
        this.memberships = memberships;
        this.clock = clock;
        this.events = events;
    }

    /** Takes an application and sends the link that proves its address. Refuses at the fields of the form; to an address that got too many
     * letters it sends none and says the same. */
    @May(Verb.ENTER)
    @Transactional
    public void apply(Application form, Locale locale) {
        Refused.ifAny(DetailChecks.problems(form));
        var email = EmailAddress.of(form.contactEmail()).orElseThrow();
        repository.deleteApplicationsBefore(clock.now().minus(VALIDITY));
        var id = OrganisationId.next();
        var details = form.details().stripped();
        repository.insert(
                id,
                new Application(
                        details.name(),
                        details.shortName(),
                        details.description(),
                        details.website(),
                        form.contactName().strip(),
                        email));
        var sent = links.send(
                new OpenLink(LinkPurpose.APPLICATION, email, null, id, Role.REPRESENTATIVE),
                VALIDITY,
                locale,
                "organisation.letter.confirm",
                "/enter/confirm",
                Map.of("name", form.contactName().strip(), "organisation", details.name()));
        if (!sent) {
            repository.deleteApplication(id);
        }
    }

    /** What a secret confirms; none when it was used or has run out. Uses nothing up. */
    @May(Verb.ENTER)
    public Optional<PendingApplication> pending(String secret) {
        return links.find(secret, LinkPurpose.APPLICATION)
                .map(OpenLink::organisation)
                .flatMap(repository::application)
                .map(form -> new PendingApplication(form, enrolment.isKnown(form.contactEmail())));
    }

    /** The address is proven: the organisation has applied and its contact person represents it. Refuses at "password". */
    @May(Verb.ENTER)
    @Transactional
    public OrganisationId confirm(String secret, String password, Locale locale) {
        var id = Optional.ofNullable(links.use(secret, LinkPurpose.APPLICATION).organisation())
                .orElseThrow(Admissions::gone);
        var form = repository.application(id).orElseThrow(Admissions::gone);
        var person = enrolment.enrol(form.contactEmail(), form.contactName(), password, locale, false);
        repository.insert(id, OrganisationKind.NGO, organisations.freeSlug(form.name()), form.details(), false);
        repository.deleteApplication(id);
        memberships.put(person, id, Role.REPRESENTATIVE);
        events.publishEvent(
                Act.of(OrganisationAct.ORGANISATION_APPLIED, id, form.name()).by(person, id));
        return id;
    }

    private static Refused gone() {
        return new Refused(Problem.of("identity.link.gone"));
    }
}
