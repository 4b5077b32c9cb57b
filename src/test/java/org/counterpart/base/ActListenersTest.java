package org.counterpart.base;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.record.Entry;
import org.counterpart.record.Records;
import org.counterpart.text.TextAct;
import org.counterpart.text.TextStatus;
import org.counterpart.vote.BallotAct;
import org.counterpart.vote.BallotStatus;
import org.counterpart.vote.BallotSubject;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever listens to an act: in whatever order they are told, the same has happened when all have been. */
@ProductTest
class ActListenersTest {

    @Autowired
    ActListeners told;

    @Autowired
    ObjectProvider<ActListener> listeners;

    @Autowired
    TestWorld world;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Records records;

    private OrganisationId institution;
    private OrganisationId ngo;
    private AccountId officer;
    private AccountId author;
    private ConsultationId consultation;
    private TextVersionId text;

    @BeforeEach
    void a_consultation_with_a_text() {
        institution = world.institution();
        ngo = world.ngo();
        officer = world.officer(institution);
        author = world.representative(ngo);
        consultation = world.consultation(institution, Phase.OPEN);
        text = world.text(consultation, 3);
    }

    @AfterEach
    void in_their_own_order() {
        tell(listeners);
    }

    private void tell(ObjectProvider<ActListener> inOrder) {
        Object target = AopTestUtils.getTargetObject(told);
        ReflectionTestUtils.setField(target, "listeners", inOrder);
    }

    /** Of any two, either is once before the other. */
    private void turnAround(boolean around) {
        if (around) {
            tell(new ObjectProvider<>() {
                @Override
                public Stream<ActListener> stream() {
                    return listeners.stream().toList().reversed().stream();
                }
            });
        }
    }

    private void publish(Act act) {
        world.as(officer, () -> transaction.executeWithoutResult(status -> events.publishEvent(act)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_text_that_comes_out_with_its_consultation_is_recorded_behind_it(boolean around) {
        turnAround(around);
        world.db
                .update(TEXT_VERSION)
                .set(TEXT_VERSION.STATUS, TextStatus.DRAFT)
                .setNull(TEXT_VERSION.PUBLISHED_AT)
                .where(TEXT_VERSION.ID.eq(text))
                .execute();
        publish(Act.of(ConsultationAct.CONSULTATION_PUBLISHED, consultation, "Water")
                .by(officer, institution)
                .in(consultation));
        assertThat(recorded()).containsExactly(TextAct.TEXT_PUBLISHED, ConsultationAct.CONSULTATION_PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_ballot_lapses_behind_the_withdrawal_of_its_amendment(boolean around) {
        turnAround(around);
        var amendment = world.contribution(
                consultation, text, world.article(text, "1"), ngo, author, ContributionKind.AMENDMENT);
        ballotOn(amendment);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.WITHDRAWN)
                .where(CONTRIBUTION.ID.eq(amendment))
                .execute();
        publish(Act.of(ContributionAct.CONTRIBUTION_WITHDRAWN, amendment, "Article 1")
                .by(author, ngo)
                .in(consultation));
        assertThat(recorded()).containsExactly(BallotAct.BALLOT_LAPSED, ContributionAct.CONTRIBUTION_WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_point_stands_where_its_contribution_stands_in_a_new_version(boolean around) {
        turnAround(around);
        var quote = "The court hears the association before it strikes it from the register.";
        var comment =
                world.contribution(consultation, text, world.article(text, "2"), ngo, author, ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.QUOTE, quote)
                .where(CONTRIBUTION.ID.eq(comment))
                .execute();
        publish(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article 2")
                .by(author, ngo)
                .in(consultation));
        var next = world.text(consultation, 3);
        world.db
                .update(PROVISION)
                .set(PROVISION.BODY, "Dissolution. " + quote + " It decides within a month.")
                .where(PROVISION.TEXT_VERSION_ID.eq(next), PROVISION.HANDLE.eq("3"))
                .execute();
        publish(Act.of(TextAct.TEXT_PUBLISHED, next, "Draft Act")
                .by(officer, institution)
                .in(consultation));
        assertThat(world.db
                        .select(POINT.LINEAGE_ID)
                        .from(POINT)
                        .where(POINT.CONTRIBUTION_ID.eq(comment))
                        .fetchSingle()
                        .value1())
                .isEqualTo(world.article(next, "3"));
    }

    /** Newest first. */
    private List<ActKind> recorded() {
        return records.latestIn(consultation, 10).stream().map(Entry::kind).toList();
    }

    private void ballotOn(ContributionId amendment) {
        world.db
                .insertInto(BALLOT)
                .set(BALLOT.ID, BallotId.next())
                .set(BALLOT.CONSULTATION_ID, consultation)
                .set(BALLOT.POSITION, 1)
                .set(BALLOT.SUBJECT, BallotSubject.AMENDMENT)
                .set(BALLOT.TEXT_VERSION_ID, text)
                .set(BALLOT.CONTRIBUTION_ID, amendment)
                .set(BALLOT.QUESTION, "Shall it be so?")
                .set(BALLOT.ELECTORATE, Electorate.values()[0])
                .set(BALLOT.MAJORITY, Majority.values()[0])
                .set(BALLOT.QUORUM_PERCENT, 0)
                .set(BALLOT.OPEN_ROLL, true)
                .set(BALLOT.STATUS, BallotStatus.PREPARED)
                .set(BALLOT.OPENS_AT, Instant.now().plusSeconds(50_000))
                .set(BALLOT.CLOSES_AT, Instant.now().plusSeconds(100_000))
                .set(BALLOT.ELIGIBLE, 0)
                .set(BALLOT.VOTES_FOR, 0)
                .set(BALLOT.VOTES_AGAINST, 0)
                .set(BALLOT.ABSTENTIONS, 0)
                .set(BALLOT.CREATED_BY, officer)
                .set(BALLOT.CREATED_AT, Instant.now())
                .set(BALLOT.VERSION, 0)
                .execute();
    }

    @Test
    void every_kind_is_heard_by_whom_it_must_be_heard() {
        var unheard = new ArrayList<String>();
        for (var kind : ActKinds.all()) {
            var heard = listeners.stream()
                    .filter(listener -> listener.at(kind) != null)
                    .map(listener ->
                            AopTestUtils.getTargetObject(listener).getClass().getSimpleName())
                    .toList();
            expect(unheard, kind, heard, "RecordWriter", kind.isRecorded());
            expect(unheard, kind, heard, "PageRevisions", !kind.isConfidential());
            expect(unheard, kind, heard, "Notices", kind.isTold() || kind.is(Nature.Trait.BEGINS_TO_FOLLOW));
        }
        assertThat(unheard).isEmpty();
    }

    private static void expect(List<String> wrong, ActKind kind, List<String> heard, String who, boolean must) {
        if (heard.contains(who) != must) {
            wrong.add(who + (must ? " does not hear " : " hears ") + kind);
        }
    }

    /** What listens by itself could neither be asked which acts it hears nor be told in the order of cause. */
    @Test
    void nobody_listens_past_the_listeners_nor_asks_for_a_place_among_them() {
        var code = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.counterpart");
        assertThat(code.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(EventListener.class)
                                || method.isMetaAnnotatedWith(EventListener.class))
                        .filter(method ->
                                method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Act.class)))
                        .filter(method -> !method.getOwner().isEquivalentTo(ActListeners.class))
                        .filter(method -> !isLate(method)))
                .isEmpty();
        assertThat(code.stream()
                        .filter(type -> type.isAssignableTo(ActListener.class))
                        .filter(type -> type.isAnnotatedWith(Order.class)
                                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Order.class))))
                .isEmpty();
    }

    private boolean isLate(JavaMethod method) {
        return listeners.stream()
                .filter(ActListener::isLate)
                .anyMatch(listener -> method.getOwner()
                        .isEquivalentTo(AopTestUtils.getTargetObject(listener).getClass()));
    }
}
