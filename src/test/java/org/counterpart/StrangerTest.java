package org.counterpart;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.BALLOT_ROLL;
import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.counterpart.base.AccountId;
import org.counterpart.base.BallotId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.LineageId;
import org.counterpart.base.MilestoneId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.commitment.NewReport;
import org.counterpart.commitment.Origin;
import org.counterpart.consultation.OpeningPackage;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Timetable;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.position.PositionDraft;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Role;
import org.counterpart.identity.Verb;
import org.counterpart.organisation.OrganisationDetails;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.response.Answer;
import org.counterpart.response.PointFilter;
import org.counterpart.response.PointStatus;
import org.counterpart.text.TextStatus;
import org.counterpart.vote.BallotStatus;
import org.counterpart.vote.BallotSubject;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every method of every service is called with things of other organisations, by people who hold the right role elsewhere. A new method is
 * called too; one that takes something new says so by failing.
 */
@ProductTest
class StrangerTest {

    /** Verbs that concern the whole place: whoever has them has them for everybody. */
    private static final Set<Verb> FOR_THE_PLACE = Set.of(
            Verb.MANAGE_ACCOUNTS,
            Verb.READ_OUTBOX,
            Verb.ADMIT_ORGANISATIONS,
            Verb.MANAGE_RULES,
            Verb.FIX_BALLOT,
            Verb.PLACE_CONTRIBUTION,
            Verb.RECORD_COMMITMENT,
            Verb.FIND_ON_COMMITMENT,
            Verb.FIND_ON_ANSWER,
            Verb.HOLD_FOLLOW_UP);

    /** Of reading: what leads to something that may be hidden. */
    private static final Set<Class<?>> HIDDEN = Set.of(
            ConsultationId.class, TextVersionId.class, ContributionId.class, ContributionFilter.class, Proposal.class);

    /** Nothing happens where there is nothing of one's own: the draft is still there, see below. */
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("ContributionDrafts.discard", "Follows.unfollow", "Consultations.opened");

    /** The reader's own things in another order, whatever consultation is named. */
    private static final Set<String> OWN_ONLY = Set.of("ContributionDrafts.organisations");

    @Autowired
    ApplicationContext context;

    @Autowired
    Actors actors;

    @Autowired
    TestWorld world;

    @Autowired
    Proposals proposals;

    @Autowired
    TransactionTemplate transaction;

    private final Map<Class<?>, Object> hidden = new HashMap<>();
    private final Map<Class<?>, Object> visible = new HashMap<>();
    private OrganisationId institution;
    private OrganisationId ngo;
    private ContributionId draft;

    @BeforeEach
    void thingsOfOthers() {
        institution = world.institution();
        ngo = world.ngo();
        var member = world.representative(ngo);
        var secret = world.consultation(institution, Phase.DRAFT);
        var text = world.text(secret, 2);
        hidden.put(
                Proposal.class,
                world.as(world.officer(institution), () -> proposals.find(secret))
                        .orElseThrow());
        world.db
                .update(TEXT_VERSION)
                .set(TEXT_VERSION.STATUS, TextStatus.DRAFT)
                .where(TEXT_VERSION.ID.eq(text))
                .execute();
        var open = world.consultation(institution, Phase.OPEN);
        var openText = world.text(open, 2);
        var article = world.article(openText, "1");
        draft = contribution(open, openText, article, member, ContributionStatus.DRAFT);
        var submitted = contribution(open, openText, article, member, ContributionStatus.SUBMITTED);
        common(member, article);
        hidden.put(ConsultationId.class, secret);
        hidden.put(TextVersionId.class, text);
        hidden.put(ContributionId.class, draft);
        hidden.put(ContributionFilter.class, ContributionFilter.all(secret));
        hidden.put(Draft.class, comment(secret, text, draft));
        hidden.put(PositionDraft.class, position(secret, text));
        visible.putAll(hidden);
        visible.put(ConsultationId.class, open);
        visible.put(ContributionId.class, submitted);
        visible.put(Draft.class, comment(open, openText, ContributionId.next()));
        visible.put(PositionDraft.class, position(open, openText));
        visible.put(PointId.class, point(open, submitted));
        visible.put(BallotId.class, ballot(open, openText, member));
        promise(open);
    }

    private void common(AccountId member, LineageId article) {
        hidden.put(AccountId.class, member);
        hidden.put(LineageId.class, article);
        hidden.put(ProvisionId.class, ProvisionId.next());
        hidden.put(BallotId.class, BallotId.next());
        hidden.put(PointId.class, PointId.next());
        hidden.put(UUID.class, UUID.randomUUID());
        hidden.put(String.class, "words");
        hidden.put(byte[].class, new byte[] {'a'});
        hidden.put(Instant.class, Instant.now().plusSeconds(1_000_000));
        hidden.put(LocalDate.class, LocalDate.of(2099, 1, 1));
        hidden.put(Collection.class, List.of());
        hidden.put(PointFilter.class, PointFilter.ALL);
        hidden.put(UnaryOperator.class, (UnaryOperator<@Nullable String>) name -> null);
        hidden.put(Answer.class, Answer.EMPTY);
        hidden.put(OpeningPackage.class, OpeningPackage.titled("Title", "en"));
        hidden.put(Timetable.class, new Timetable(ZoneOffset.UTC, null, null, null, null, null, null));
        hidden.put(OrganisationDetails.class, new OrganisationDetails("Taken over", "", "", "", "", null));
        hidden.put(NewReport.class, new NewReport(null, "", List.of(), Set.of()));
        hidden.put(Verb.class, Verb.PREPARE_CONSULTATION);
    }

    @Test
    void what_is_hidden_exists_for_no_stranger_whatever_the_role() {
        var wrong = new ArrayList<String>();
        methods().forEach((method, bean) -> {
            var verb = method.getAnnotation(May.class).value();
            if (FOR_THE_PLACE.contains(verb) || !leadsToHidden(method)) {
                return;
            }
            strangers().forEach((who, person) -> {
                var role = verb.roles().stream().anyMatch(one -> one.name().equals(who));
                if (role || verb.isForAnybody() || (who.equals("ADMINISTRATOR") && verb.isForAdministrators())) {
                    call(bean, method, person, hidden).ifPresent(what -> wrong.add(what + " as " + who));
                }
            });
            if (verb.isForAnybody()) {
                call(bean, method, null, hidden).ifPresent(what -> wrong.add(what + " as nobody"));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(body()).isEqualTo("Ninety days are too many.");
    }

    @Test
    void nobody_acts_for_another_organisation_on_what_everybody_may_read() {
        var wrong = new ArrayList<String>();
        var tried = new ArrayList<String>();
        methods().forEach((method, bean) -> {
            var verb = method.getAnnotation(May.class).value();
            if (FOR_THE_PLACE.contains(verb)
                    || verb.isForAnybody()
                    || verb.isForEveryAccount()
                    || verb == Verb.USE_WORKSPACE
                    || Arrays.stream(method.getParameterTypes()).noneMatch(StrangerTest::isOfSomebody)) {
                return;
            }
            strangers().forEach((who, person) -> {
                if (verb.roles().stream().noneMatch(role -> role.name().equals(who)) || who.equals("MODERATOR")) {
                    return;
                }
                for (var owner : List.of(institution, ngo)) {
                    visible.put(OrganisationId.class, owner);
                    call(bean, method, person, visible).ifPresent(what -> wrong.add(what + " as " + who));
                }
                tried.add(method.getName());
            });
        });
        assertThat(wrong).isEmpty();
        assertThat(tried).hasSizeGreaterThan(40);
    }

    private static boolean isOfSomebody(Class<?> type) {
        return type.getSimpleName().endsWith("Id") && type != AccountId.class
                || type == Draft.class
                || type == PositionDraft.class;
    }

    private boolean leadsToHidden(Method method) {
        return Arrays.stream(method.getParameterTypes()).anyMatch(HIDDEN::contains);
    }

    /** What went wrong; nothing when the call was refused or gave nothing. */
    private Optional<String> call(Object bean, Method method, @Nullable AccountId who, Map<Class<?>, Object> world) {
        var name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        var arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> argument(type, world))
                .toArray();
        return Optional.ofNullable(transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                var result = who == null
                        ? method.invoke(bean, arguments)
                        : actors.runAs(who, () -> method.invoke(bean, arguments));
                return isNothing(result) || WITHOUT_EFFECT.contains(name) || OWN_ONLY.contains(name)
                        ? null
                        : name + " gave " + result;
            } catch (Exception e) {
                var cause = cause(e);
                return cause instanceof NotFound || cause instanceof AccessDeniedException
                        ? null
                        : name + " failed otherwise: " + cause;
            }
        }));
    }

    private static Throwable cause(Exception e) {
        Throwable cause = e;
        while (cause instanceof InvocationTargetException || cause instanceof IllegalStateException) {
            if (cause.getCause() == null) {
                return cause;
            }
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isNothing(@Nullable Object result) {
        return Boolean.FALSE.equals(result)
                || Integer.valueOf(0).equals(result)
                || (result instanceof Collection<?> many && many.isEmpty())
                || (result instanceof Optional<?> one && one.isEmpty());
    }

    private @Nullable Object argument(Class<?> type, Map<Class<?>, Object> things) {
        if (things.containsKey(type)) {
            return things.get(type);
        }
        if (type == OrganisationId.class) {
            return ngo;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    private Map<String, AccountId> strangers() {
        var strangers = new LinkedHashMap<String, AccountId>();
        strangers.put("ADMINISTRATOR", world.administrator());
        for (var role : Role.values()) {
            var where = switch (role) {
                case OFFICER -> OrganisationKind.INSTITUTION;
                case MODERATOR -> OrganisationKind.MODERATING_BODY;
                default -> OrganisationKind.NGO;
            };
            strangers.put(role.name(), world.member(world.organisation(where), role));
        }
        return strangers;
    }

    private Map<Method, Object> methods() {
        var methods = new LinkedHashMap<Method, Object>();
        context.getBeansWithAnnotation(Service.class).values().forEach(bean -> {
            for (var method : AopUtils.getTargetClass(bean).getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && method.isAnnotationPresent(May.class)) {
                    methods.put(method, bean);
                }
            }
        });
        return methods;
    }

    private String body() {
        return world.db
                .select(CONTRIBUTION.BODY)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.ID.eq(draft))
                .fetchSingle()
                .value1();
    }

    private Draft comment(ConsultationId consultation, TextVersionId text, ContributionId id) {
        return new Draft(
                id,
                0,
                ContributionKind.COMMENT,
                consultation,
                text,
                null,
                null,
                ngo,
                null,
                "",
                "x",
                "",
                "",
                null,
                null);
    }

    private PositionDraft position(ConsultationId consultation, TextVersionId text) {
        return new PositionDraft(
                ContributionId.next(),
                0,
                ContributionStatus.DRAFT,
                consultation,
                text,
                ngo,
                null,
                "x",
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private ContributionId contribution(
            ConsultationId consultation,
            TextVersionId text,
            LineageId article,
            AccountId author,
            ContributionStatus status) {
        var id = world.contribution(consultation, text, article, ngo, author, ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, status)
                .where(CONTRIBUTION.ID.eq(id))
                .execute();
        return id;
    }

    private PointId point(ConsultationId consultation, ContributionId contribution) {
        var id = new PointId(contribution.value());
        world.db
                .insertInto(POINT)
                .set(POINT.ID, id)
                .set(POINT.CONSULTATION_ID, consultation)
                .set(POINT.CONTRIBUTION_ID, contribution)
                .set(POINT.TITLE, "Article 1")
                .set(POINT.STATUS, PointStatus.OPEN)
                .set(POINT.REASON, "")
                .set(POINT.CREATED_AT, DatabaseClock.NOW)
                .set(POINT.VERSION, 0)
                .execute();
        return id;
    }

    private BallotId ballot(ConsultationId consultation, TextVersionId text, AccountId by) {
        var id = BallotId.next();
        world.db
                .insertInto(BALLOT)
                .set(BALLOT.ID, id)
                .set(BALLOT.CONSULTATION_ID, consultation)
                .set(BALLOT.POSITION, 1)
                .set(BALLOT.SUBJECT, BallotSubject.TEXT)
                .set(BALLOT.TEXT_VERSION_ID, text)
                .set(BALLOT.QUESTION, "Shall it pass?")
                .set(BALLOT.ELECTORATE, Electorate.values()[0])
                .set(BALLOT.MAJORITY, Majority.values()[0])
                .set(BALLOT.QUORUM_PERCENT, 0)
                .set(BALLOT.OPEN_ROLL, true)
                .set(BALLOT.STATUS, BallotStatus.OPEN)
                .set(BALLOT.OPENS_AT, Instant.now().minusSeconds(1_000))
                .set(BALLOT.CLOSES_AT, Instant.now().plusSeconds(100_000))
                .set(BALLOT.ELIGIBLE, 1)
                .set(BALLOT.VOTES_FOR, 0)
                .set(BALLOT.VOTES_AGAINST, 0)
                .set(BALLOT.ABSTENTIONS, 0)
                .set(BALLOT.CREATED_BY, by)
                .set(BALLOT.CREATED_AT, DatabaseClock.NOW)
                .set(BALLOT.VERSION, 0)
                .execute();
        world.db
                .insertInto(BALLOT_ROLL)
                .set(BALLOT_ROLL.BALLOT_ID, id)
                .set(BALLOT_ROLL.ORGANISATION_ID, ngo)
                .execute();
        return id;
    }

    private void promise(ConsultationId consultation) {
        var id = CommitmentId.next();
        var step = MilestoneId.next();
        var day = LocalDate.of(2026, 1, 1);
        world.db
                .insertInto(COMMITMENT)
                .set(COMMITMENT.ID, id)
                .set(COMMITMENT.NUMBER, 1)
                .set(COMMITMENT.REFERENCE, "S-" + Math.floorMod(id.hashCode(), 1_000_000))
                .set(COMMITMENT.TITLE, "A promise")
                .set(COMMITMENT.DESCRIPTION, "")
                .set(COMMITMENT.OWNER_ID, institution)
                .set(COMMITMENT.ORIGIN, Origin.values()[0])
                .set(COMMITMENT.CONSULTATION_ID, consultation)
                .set(COMMITMENT.PROMISED_ON, day)
                .set(COMMITMENT.RECORDED_AT, DatabaseClock.NOW)
                .set(COMMITMENT.VERSION, 0)
                .execute();
        world.db
                .insertInto(MILESTONE)
                .set(MILESTONE.ID, step)
                .set(MILESTONE.COMMITMENT_ID, id)
                .set(MILESTONE.POSITION, 1)
                .set(MILESTONE.TITLE, "A step")
                .set(MILESTONE.WEIGHT, 1)
                .set(MILESTONE.FIRST_DUE_ON, day)
                .set(MILESTONE.DUE_ON, day)
                .set(MILESTONE.VERSION, 0)
                .execute();
        visible.put(CommitmentId.class, id);
        visible.put(MilestoneId.class, step);
    }
}
