package org.counterpart;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CURRENT_POSITION;
import static counterpart.schema.Tables.MEMBERSHIP;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.QUESTION;
import static counterpart.schema.Tables.TEXT_VERSION;

import counterpart.schema.tables.records.ContributionRecord;
import counterpart.schema.tables.records.PointRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.Counters;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.QuestionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Timetable;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionNumbers;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Stance;
import org.counterpart.identity.AccountStatus;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Delivery;
import org.counterpart.identity.Role;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.text.TextStatus;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the surroundings of a test straight in the database: people, organisations, consultations in any phase. Every call is new data. */
@Component
public class TestWorld {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    public final DSLContext db;
    private final Actors actors;
    private final Counters counters;
    private final ContributionNumbers numbers;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    TestWorld(
            DSLContext db,
            Actors actors,
            Counters counters,
            ContributionNumbers numbers,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.db = db;
        this.actors = actors;
        this.counters = counters;
        this.numbers = numbers;
        this.transaction = transaction;
        this.events = events;
    }

    /** Does something as this person. */
    public <T> T as(AccountId who, Callable<T> work) {
        return actors.runAs(who, work);
    }

    public void as(AccountId who, Runnable work) {
        actors.runAs(who, () -> {
            work.run();
            return true;
        });
    }

    public static String unique(String name) {
        return name + " " + ProcessHandle.current().pid() + "-" + NUMBERS.incrementAndGet();
    }

    /** As a draft begins: no date is known. */
    public static Timetable undated(ZoneId zone) {
        return new Timetable(zone, null, null, null, null, null, null);
    }

    public OrganisationId institution() {
        return organisation(OrganisationKind.INSTITUTION);
    }

    public OrganisationId ngo() {
        return organisation(OrganisationKind.NGO);
    }

    public OrganisationId organisation(OrganisationKind kind) {
        var id = OrganisationId.next();
        var name = unique(kind.name().toLowerCase(java.util.Locale.ROOT));
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.KIND, kind)
                .set(ORGANISATION.SLUG, name.replace(' ', '-'))
                .set(ORGANISATION.NAME, name)
                .set(ORGANISATION.DESCRIPTION, "")
                .set(ORGANISATION.STATUS, OrganisationStatus.ADMITTED)
                .set(ORGANISATION.APPLIED_AT, DatabaseClock.NOW)
                .set(ORGANISATION.ADMITTED_AT, DatabaseClock.NOW)
                .set(ORGANISATION.VERSION, 0)
                .execute();
        return id;
    }

    /** A person with this role in this organisation. */
    public AccountId member(OrganisationId organisation, Role role) {
        var id = account(false);
        db.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ACCOUNT_ID, id)
                .set(MEMBERSHIP.ORGANISATION_ID, organisation)
                .set(MEMBERSHIP.ROLE, role)
                .set(MEMBERSHIP.SINCE, DatabaseClock.NOW)
                .execute();
        return id;
    }

    public AccountId officer(OrganisationId institution) {
        return member(institution, Role.OFFICER);
    }

    public AccountId representative(OrganisationId ngo) {
        return member(ngo, Role.REPRESENTATIVE);
    }

    public AccountId moderator() {
        return member(organisation(OrganisationKind.MODERATING_BODY), Role.MODERATOR);
    }

    public AccountId administrator() {
        return account(true);
    }

    /** A person who belongs nowhere. */
    public AccountId account(boolean administrator) {
        var id = AccountId.next();
        var name = unique("person");
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.EMAIL, name.replace(' ', '-') + "@test.example")
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.LOCALE, "en")
                .set(ACCOUNT.STATUS, AccountStatus.ACTIVE)
                .set(ACCOUNT.ADMINISTRATOR, administrator)
                .set(ACCOUNT.SESSION_EPOCH, 0)
                .set(ACCOUNT.DELIVERY, Delivery.INSTANT)
                .set(ACCOUNT.UNSUBSCRIBE_KEY, Id.random())
                .set(ACCOUNT.CREATED_AT, DatabaseClock.NOW)
                .set(ACCOUNT.VERSION, 0)
                .execute();
        return id;
    }

    /** A published consultation that stands in this phase now, with deadlines days away on either side. */
    public ConsultationId consultation(OrganisationId institution, Phase phase) {
        var id = ConsultationId.next();
        var number = transaction.execute(status -> counters.next("consultation"));
        var now = Instant.now();
        var begun = phase.ordinal();
        db.insertInto(CONSULTATION)
                .set(CONSULTATION.ID, id)
                .set(CONSULTATION.NUMBER, number)
                .set(CONSULTATION.SLUG, "test-" + number)
                .set(CONSULTATION.REFERENCE, "T-" + number)
                .set(CONSULTATION.INSTITUTION_ID, institution)
                .set(CONSULTATION.TITLE, unique("consultation"))
                .set(CONSULTATION.LANGUAGE, "en")
                .set(CONSULTATION.SUMMARY, "A proposal for testing.")
                .set(CONSULTATION.PURPOSE, "To see what happens.")
                .set(CONSULTATION.WHO_IS_ASKED, "Everybody.")
                .set(CONSULTATION.CONTACT, "The directorate")
                .set(CONSULTATION.ZONE, "Europe/Ljubljana")
                .set(CONSULTATION.PHASE, phase)
                .set(CONSULTATION.OPENS_AT, day(now, begun >= Phase.OPEN.ordinal() ? -40 : 5))
                .set(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, day(now, begun > Phase.OPEN.ordinal() ? -8 : 12))
                .set(CONSULTATION.DELIBERATION_CLOSES_AT, day(now, begun > Phase.DELIBERATION.ordinal() ? -4 : 20))
                .set(CONSULTATION.ANSWERS_DUE_AT, day(now, 40))
                .set(CONSULTATION.PUBLISHED_AT, phase == Phase.DRAFT ? null : day(now, -41))
                .set(CONSULTATION.CREATED_AT, day(now, -50))
                .set(CONSULTATION.VERSION, 0)
                .execute();
        return id;
    }

    /** A published text of {@code articles} articles, one paragraph each; returns its version. */
    public TextVersionId text(ConsultationId consultation, int articles) {
        var version = TextVersionId.next();
        var last = db.fetchCount(TEXT_VERSION, TEXT_VERSION.CONSULTATION_ID.eq(consultation));
        db.insertInto(TEXT_VERSION)
                .set(TEXT_VERSION.ID, version)
                .set(TEXT_VERSION.CONSULTATION_ID, consultation)
                .set(TEXT_VERSION.NUMBER, last + 1)
                .set(TEXT_VERSION.TITLE, "Draft Act")
                .set(TEXT_VERSION.LANGUAGE, "en")
                .set(TEXT_VERSION.DIRECTION, Direction.LTR)
                .set(TEXT_VERSION.NOTE, "Draft")
                .set(TEXT_VERSION.STATUS, TextStatus.PUBLISHED)
                .set(TEXT_VERSION.FORMAT, TextFormat.MARKDOWN)
                .set(TEXT_VERSION.IMPORT_REPORT, "{}")
                .set(TEXT_VERSION.ARTICLES, articles)
                .set(TEXT_VERSION.PUBLISHED_AT, DatabaseClock.NOW)
                .set(TEXT_VERSION.CREATED_AT, DatabaseClock.NOW)
                .set(TEXT_VERSION.VERSION, 0)
                .execute();
        for (var i = 1; i <= articles; i++) {
            var id = ProvisionId.next();
            db.insertInto(PROVISION)
                    .set(PROVISION.ID, id)
                    .set(PROVISION.TEXT_VERSION_ID, version)
                    .set(PROVISION.LINEAGE_ID, LineageId.next())
                    .set(PROVISION.ARTICLE_ID, id)
                    .set(PROVISION.POSITION, i - 1)
                    .set(PROVISION.DEPTH, 0)
                    .set(PROVISION.KIND, ProvisionKind.ARTICLE)
                    .set(PROVISION.NUMBER, "Article " + i)
                    .set(PROVISION.HEADING, "Heading " + i)
                    .set(PROVISION.BODY, "The register decides within ninety days, case " + i + ".")
                    .set(PROVISION.EID, "art_" + i)
                    .set(PROVISION.HANDLE, String.valueOf(i))
                    .execute();
        }
        return version;
    }

    /** Questions that the institution wants answered, in this order. */
    public List<QuestionId> questions(ConsultationId consultation, String... bodies) {
        var ids = new ArrayList<QuestionId>();
        for (var body : bodies) {
            var id = QuestionId.next();
            db.insertInto(QUESTION)
                    .set(QUESTION.ID, id)
                    .set(QUESTION.CONSULTATION_ID, consultation)
                    .set(QUESTION.POSITION, ids.size())
                    .set(QUESTION.BODY, body)
                    .execute();
            ids.add(id);
        }
        return ids;
    }

    /** The lasting identity of an article of a version, by its handle. */
    public LineageId article(TextVersionId version, String handle) {
        return db.select(PROVISION.LINEAGE_ID)
                .from(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(version), PROVISION.HANDLE.eq(handle))
                .fetchSingle()
                .value1();
    }

    /** A submitted contribution of an organisation. */
    public ContributionId contribution(
            ConsultationId consultation,
            TextVersionId version,
            LineageId article,
            OrganisationId organisation,
            AccountId author,
            ContributionKind kind) {
        var id = ContributionId.next();
        var number = numbers(consultation, 1).getFirst();
        db.insertInto(CONTRIBUTION)
                .set(CONTRIBUTION.ID, id)
                .set(CONTRIBUTION.NUMBER, number)
                .set(CONTRIBUTION.KIND, kind)
                .set(CONTRIBUTION.STATUS, ContributionStatus.SUBMITTED)
                .set(CONTRIBUTION.CONSULTATION_ID, consultation)
                .set(CONTRIBUTION.TEXT_VERSION_ID, version)
                .set(CONTRIBUTION.LINEAGE_ID, article)
                .set(CONTRIBUTION.PLACE_ID, article)
                .set(CONTRIBUTION.ORGANISATION_ID, organisation)
                .set(CONTRIBUTION.AUTHOR_ID, author)
                .set(CONTRIBUTION.AUTHOR_NAME, "Author")
                .set(CONTRIBUTION.STANCE, kind == ContributionKind.POSITION ? Stance.CONDITIONS : null)
                .set(CONTRIBUTION.BODY, "Ninety days are too many.")
                .set(CONTRIBUTION.SUBMITTED_AT, DatabaseClock.NOW)
                .set(CONTRIBUTION.CREATED_AT, DatabaseClock.NOW)
                .set(CONTRIBUTION.UPDATED_AT, DatabaseClock.NOW)
                .set(CONTRIBUTION.VERSION, 0)
                .execute();
        if (kind == ContributionKind.POSITION) {
            db.insertInto(CURRENT_POSITION)
                    .set(CURRENT_POSITION.CONSULTATION_ID, consultation)
                    .set(CURRENT_POSITION.ORGANISATION_ID, organisation)
                    .set(CURRENT_POSITION.CONTRIBUTION_ID, id)
                    .execute();
        }
        return id;
    }

    /** A comment with these words on the first article, of an NGO of its own. */
    public ContributionId comment(ConsultationId consultation, TextVersionId version, String words) {
        var ngo = ngo();
        var comment = contribution(
                consultation, version, article(version, "1"), ngo, representative(ngo), ContributionKind.COMMENT);
        db.update(CONTRIBUTION)
                .set(CONTRIBUTION.BODY, words)
                .where(CONTRIBUTION.ID.eq(comment))
                .execute();
        return comment;
    }

    /** The point of such a comment, which waits for its answer. */
    public PointId point(ConsultationId consultation, TextVersionId version, String words) {
        var comment = comment(consultation, version, words);
        events.publishEvent(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article 1"));
        return new PointId(comment.value());
    }

    /** So many more like a point, of the same contribution. */
    public List<PointId> clones(PointId like, int count) {
        var row = db.selectFrom(POINT).where(POINT.ID.eq(like)).fetchSingle();
        var copies = new ArrayList<PointRecord>();
        for (var at = 0; at < count; at++) {
            var copy = row.copy();
            copy.setId(new PointId(Id.random()));
            copies.add(copy);
        }
        db.batchInsert(copies).execute();
        return copies.stream().map(PointRecord::getId).toList();
    }

    /** So many comments of these organisations in turn on the whole text, each with its point and an answer that waits to be published. */
    public void answersDrafted(
            ConsultationId consultation, TextVersionId text, List<OrganisationId> organisations, int count) {
        var numbers = numbers(consultation, count);
        var now = Instant.now();
        var comments = new ArrayList<ContributionRecord>();
        var points = new ArrayList<PointRecord>();
        for (var i = 0; i < count; i++) {
            var comment = db.newRecord(CONTRIBUTION);
            comment.setId(ContributionId.next());
            comment.setNumber(numbers.get(i));
            comment.setKind(ContributionKind.COMMENT);
            comment.setStatus(ContributionStatus.SUBMITTED);
            comment.setConsultationId(consultation);
            comment.setTextVersionId(text);
            comment.setOrganisationId(organisations.get(i % organisations.size()));
            comment.setAuthorName("Author");
            comment.setBody("Ninety days are too many in case " + i + ".");
            comment.setSubmittedAt(now);
            comment.setCreatedAt(now);
            comment.setUpdatedAt(now);
            comment.setVersion(0);
            comments.add(comment);
            var point = db.newRecord(POINT);
            point.setId(new PointId(comment.getId().value()));
            point.setConsultationId(consultation);
            point.setContributionId(comment.getId());
            point.setTitle("Draft Act");
            point.setStatus(PointStatus.DRAFTED);
            point.setOutcome(Outcome.NOTED);
            point.setReason("A register of this size needs the time. ".repeat(15));
            point.setCreatedAt(now);
            point.setVersion(0);
            points.add(point);
        }
        db.batchInsert(comments).execute();
        db.batchInsert(points).execute();
    }

    /** So many public numbers for contributions of a consultation. */
    public List<Integer> numbers(ConsultationId consultation, int count) {
        return transaction.execute(status -> numbers.next(consultation, count));
    }

    private static Instant day(Instant now, int days) {
        return now.plus(Duration.ofDays(days));
    }
}
