package org.counterpart.site;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.INVITATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.Invited;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ArticleTallies;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Contributions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** One rule for each number, whichever page says it. */
@ProductTest
class CountsTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    PublicWorld pages;

    @Autowired
    Consultations consultations;

    @Autowired
    Contributions contributions;

    @Autowired
    ArticleTallies tallies;

    MockMvc web;
    ConsultationId consultation;
    TextVersionId text;

    @BeforeEach
    void a_consultation() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        consultation = world.consultation(world.institution(), Phase.OPEN);
        text = world.text(consultation, 2);
    }

    @Test
    void whoever_put_ten_comments_and_no_position_is_not_silent_on_any_page() throws Exception {
        var signed = invited(null);
        contribution(signed, ContributionKind.POSITION);
        var talkative = invited(null);
        for (var i = 0; i < 10; i++) {
            contribution(talkative, ContributionKind.COMMENT);
        }
        invited(Instant.now());
        invited(null);
        contribution(world.ngo(), ContributionKind.POSITION);

        assertThat(open("")).contains("4 organisations invited", "2 answered · 2 silent so far");
        assertThat(open(".json")).contains("\"asked\":4", "\"answered\":2", "\"silent\":2");
        assertThat(french("")).contains("4 organisations invitées", "2 ont répondu · 2 silencieuses à ce jour");
        var states = world.as(world.representative(talkative), () -> consultations.invited(consultation)).stream()
                .map(Invited::state)
                .toList();
        assertThat(states).filteredOn(Invited.State.ANSWERED::equals).hasSize(2);
        assertThat(states).filteredOn(Invited.State.SILENT::equals).hasSize(2);
    }

    @Test
    void after_contributions_have_closed_nobody_is_silent_so_far() throws Exception {
        contribution(invited(null), ContributionKind.POSITION);
        invited(null);
        invited(null);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.PHASE, Phase.REVIEW)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        assertThat(open(""))
                .contains("1 answered · 2 were silent", "Who was asked")
                .doesNotContain("so far");
        assertThat(french(""))
                .contains("1 a répondu · 2 sont restées silencieuses", "Qui a été consulté")
                .doesNotContain("à ce jour");
    }

    @Test
    void whoever_withdrew_what_it_had_put_has_answered_all_the_same() throws Exception {
        var ngo = invited(null);
        end(contribution(ngo, ContributionKind.COMMENT), ContributionStatus.WITHDRAWN);
        assertThat(open("")).contains("1 answered · 0 silent so far");
        assertThat(world.as(world.representative(ngo), () -> consultations.invited(consultation)))
                .extracting(Invited::state)
                .containsExactly(Invited.State.ANSWERED);
    }

    @Test
    void what_counts_as_a_contribution_is_the_same_on_every_page_and_stands_beside_the_number() throws Exception {
        var ngo = world.ngo();
        contribution(ngo, ContributionKind.POSITION);
        contribution(ngo, ContributionKind.COMMENT);
        contribution(ngo, ContributionKind.AMENDMENT);
        contribution(ngo, ContributionKind.QUESTION);
        end(contribution(ngo, ContributionKind.COMMENT), ContributionStatus.WITHDRAWN);
        end(contribution(ngo, ContributionKind.AMENDMENT), ContributionStatus.REPLACED);

        var rule = "Comments, amendments, positions, evidence and questions that stand.";
        assertThat(open("")).contains(">4 contributions<", rule).doesNotContain("6 contributions");
        assertThat(open("/contributions"))
                .contains("4 contributions", rule, "2 withdrawn or replaced")
                .doesNotContain("6 contributions");
        tallies.rebuild(consultation);
        assertThat(open("/articles/1")).contains("· 3 contributions ·", "2 withdrawn or replaced");
        assertThat(world.as(world.representative(ngo), () -> contributions.count(ContributionFilter.all(consultation))))
                .isEqualTo(6);
    }

    private OrganisationId invited(@Nullable Instant opened) {
        var ngo = world.ngo();
        world.db
                .insertInto(INVITATION)
                .set(INVITATION.CONSULTATION_ID, consultation)
                .set(INVITATION.ORGANISATION_ID, ngo)
                .set(INVITATION.INVITED_AT, Instant.now())
                .set(INVITATION.FIRST_OPENED_AT, opened)
                .execute();
        return ngo;
    }

    private ContributionId contribution(OrganisationId ngo, ContributionKind kind) {
        LineageId article = world.article(text, "1");
        return world.contribution(consultation, text, article, ngo, world.representative(ngo), kind);
    }

    private void end(ContributionId id, ContributionStatus status) {
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, status)
                .where(CONTRIBUTION.ID.eq(id))
                .execute();
    }

    private String open(String part) throws Exception {
        return read("/consultations/" + pages.slug(consultation) + part);
    }

    private String french(String part) throws Exception {
        return read("/fr/consultations/" + pages.slug(consultation) + part);
    }

    private String read(String address) throws Exception {
        return new String(
                web.perform(get(address)).andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
