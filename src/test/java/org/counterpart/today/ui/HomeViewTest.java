package org.counterpart.today.ui;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.MEMBERSHIP;
import static counterpart.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.identity.Role;
import org.counterpart.identity.SignedIn;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.response.ResponseAct;
import org.counterpart.text.TextAct;
import org.counterpart.today.Desk;
import org.counterpart.today.News;
import org.counterpart.today.Waiting;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class HomeViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestWorld world;

    @Autowired
    private Desk desk;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUSPENDED | is suspended",
                "WITHDRAWN | no longer takes part",
                "REFUSED | was not accepted",
                "APPLIED | is not admitted yet",
            })
    void whoever_is_locked_out_reads_how_their_organisation_stands_and_why(OrganisationStatus status, String said) {
        var ngo = world.ngo();
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, status)
                .set(ORGANISATION.STATUS_REASON, status == OrganisationStatus.APPLIED ? null : "Nobody answers there.")
                .where(ORGANISATION.ID.eq(ngo))
                .execute();
        signIn(world.representative(ngo));
        UI.getCurrent().navigate("");
        var words = getCurrentView().getElement().getTextRecursively();
        assertThat(words).contains(said);
        if (status != OrganisationStatus.APPLIED) {
            assertThat(words).doesNotContain("not admitted yet").contains("Nobody answers there.");
        }
    }

    @Test
    void an_officer_sees_the_draft_of_the_own_institution_and_nobody_elses() {
        var ministry = world.institution();
        var own = world.consultation(ministry, Phase.DRAFT);
        var other = world.consultation(world.institution(), Phase.DRAFT);
        var officer = world.officer(ministry);
        assertThat(world.as(officer, () -> desk.today()).waiting())
                .extracting(Waiting::path)
                .contains("consultations/" + own)
                .doesNotContain("consultations/" + other);

        signIn(officer);
        UI.getCurrent().navigate("");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("consultations/" + own);
    }

    @Test
    void what_has_no_date_waits_already_after_what_is_late_and_before_what_is_still_to_come() {
        var ministry = world.institution();
        var later = world.consultation(ministry, Phase.DRAFT);
        var undated = world.consultation(ministry, Phase.DRAFT);
        var late = world.consultation(ministry, Phase.DRAFT);
        opens(later, DatabaseClock.in(Duration.ofDays(9)));
        opens(undated, DSL.castNull(CONSULTATION.OPENS_AT));
        opens(late, DatabaseClock.in(Duration.ofDays(-2)));
        assertThat(world.as(world.officer(ministry), () -> desk.today()).waiting())
                .extracting(Waiting::path)
                .containsExactly("consultations/" + late, "consultations/" + undated, "consultations/" + later);
    }

    /** A past consultation is imported with its points, so that they can be read; there is nothing to do about them. */
    @Test
    void points_wait_for_whoever_may_answer_them_still() {
        var ministry = world.institution();
        var review = world.consultation(ministry, Phase.REVIEW);
        var past = world.consultation(ministry, Phase.ARCHIVED);
        for (var consultation : List.of(review, past)) {
            world.answersDrafted(consultation, world.text(consultation, 1), List.of(world.ngo()), 2);
        }
        assertThat(world.as(world.officer(ministry), () -> desk.today()).waiting())
                .filteredOn(line -> line.key().equals("today.waits.points"))
                .extracting(Waiting::path)
                .containsExactly("consultations/" + review + "/answers");
    }

    private void opens(ConsultationId consultation, Field<Instant> at) {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.OPENS_AT, at)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
    }

    @Test
    void whoever_signs_for_two_organisations_comes_to_the_position_of_the_one_that_is_asked() {
        var first = world.ngo();
        var second = world.ngo();
        var representative = world.representative(first);
        world.db
                .insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ACCOUNT_ID, representative)
                .set(MEMBERSHIP.ORGANISATION_ID, second)
                .set(MEMBERSHIP.ROLE, Role.REPRESENTATIVE)
                .set(MEMBERSHIP.SINCE, DatabaseClock.NOW)
                .execute();
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        var text = world.text(consultation, 1);
        for (var ngo : List.of(first, second)) {
            world.contribution(consultation, text, null, ngo, representative, ContributionKind.POSITION);
        }
        world.text(consultation, 1);
        assertThat(world.as(representative, () -> desk.today()).waiting())
                .extracting(Waiting::path)
                .contains(
                        "consultations/" + consultation + "/position?for=" + first,
                        "consultations/" + consultation + "/position?for=" + second);
    }

    @Test
    void a_representative_sees_the_position_to_sign_and_the_consultation_that_closes() {
        var ngo = world.ngo();
        var representative = world.representative(ngo);
        var open = world.consultation(world.institution(), Phase.OPEN);
        var text = world.text(open, 1);
        var position =
                world.contribution(open, text, world.article(text, "1"), ngo, representative, ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.KIND, ContributionKind.POSITION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.TO_SIGN)
                .where(CONTRIBUTION.ID.eq(position))
                .execute();
        assertThat(world.as(representative, () -> desk.today()).waiting())
                .extracting(Waiting::key, Waiting::path)
                .contains(tuple("today.waits.sign", "consultations/" + open + "/position?for=" + ngo));
        assertThat(world.as(world.officer(world.institution()), () -> desk.today())
                        .waiting())
                .extracting(Waiting::key)
                .doesNotContain("today.waits.sign");
        signIn(representative);
        UI.getCurrent().navigate("");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("A position to sign");
    }

    @Test
    void news_are_what_others_did_where_the_own_organisation_takes_part() {
        var ministry = world.institution();
        var officer = world.officer(ministry);
        var ngo = world.ngo();
        var own = world.consultation(ministry, Phase.OPEN);
        publish(own, world.representative(ngo), "Article 3 · Minors");
        publish(own, officer, "by the officer");
        publish(world.consultation(world.institution(), Phase.OPEN), world.representative(ngo), "elsewhere");
        assertThat(world.as(officer, () -> desk.today()).news())
                .extracting(News::title)
                .containsExactly("Article 3 · Minors");
    }

    @Test
    void news_lead_to_the_very_thing_they_are_about() {
        var ministry = world.institution();
        var officer = world.officer(ministry);
        var ngo = world.ngo();
        var who = world.representative(ngo);
        var open = world.consultation(ministry, Phase.OPEN);
        var text = world.text(open, 1);
        var comment = world.contribution(open, text, world.article(text, "1"), ngo, who, ContributionKind.COMMENT);
        var number = world.db
                .select(CONTRIBUTION.NUMBER)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.ID.eq(comment))
                .fetchSingle(CONTRIBUTION.NUMBER);
        transaction.executeWithoutResult(status -> {
            for (var act : List.of(
                    Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article 1"),
                    Act.of(TextAct.TEXT_PUBLISHED, text, "Version 2"),
                    Act.of(ResponseAct.ANSWERS_PUBLISHED, open, "Answers"))) {
                events.publishEvent(act.by(who, ngo).in(open));
            }
        });
        assertThat(world.as(officer, () -> desk.today()).news())
                .extracting(News::path)
                .containsExactlyInAnyOrder(
                        "/contributions/" + number,
                        "consultations/" + open + "/text",
                        "consultations/" + open + "/answers");
    }

    @Test
    void the_search_shows_the_drafts_of_the_own_organisation_only() {
        var ngo = world.ngo();
        var contributor = world.representative(ngo);
        var open = world.consultation(world.institution(), Phase.OPEN);
        var text = world.text(open, 1);
        var draft =
                world.contribution(open, text, world.article(text, "1"), ngo, contributor, ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.DRAFT)
                .set(CONTRIBUTION.BODY, "a nightingale of ours")
                .where(CONTRIBUTION.ID.eq(draft))
                .execute();
        assertThat(world.as(contributor, () -> desk.drafts("nightingale"))).hasSize(1);
        assertThat(world.as(world.representative(world.ngo()), () -> desk.drafts("nightingale")))
                .isEmpty();
        signIn(contributor);
        UI.getCurrent().navigate("search", QueryParameters.of("q", "nightingale"));
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Drafts of your organisation");
    }

    @Test
    void nobody_without_account_has_a_desk() {
        assertThatThrownBy(() -> desk.today()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(world.account(false), () -> desk.today()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_belongs_to_no_admitted_organisation_is_told_so_and_can_read() {
        signIn(world.account(false));
        UI.getCurrent().navigate("");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("You belong to no organisation here");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("/consultations", "settings");
    }

    @Test
    void where_nothing_waits_the_running_consultations_are_one_click_away() {
        signIn(world.member(world.ngo(), Role.READER));
        UI.getCurrent().navigate("");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("See which consultations run now");
    }

    private void publish(ConsultationId consultation, AccountId who, String title) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(Act.of(ConsultationAct.CONSULTATION_CHANGED, consultation, title)
                        .by(who, null)
                        .in(consultation)));
    }

    private void signIn(AccountId account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(account.value(), 0, Instant.now()), null, java.util.List.of()));
    }
}
