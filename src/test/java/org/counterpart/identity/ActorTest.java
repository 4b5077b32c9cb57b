package org.counterpart.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.counterpart.base.AccountId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Who may do what, by the memberships that somebody has. */
class ActorTest {

    private static final OrganisationId NGO = OrganisationId.next();
    private static final OrganisationId MINISTRY = OrganisationId.next();
    private static final OrganisationId ELSEWHERE = OrganisationId.next();

    private static Actor actor(boolean administrator, Map<OrganisationId, Role> roles) {
        return new Actor(AccountId.next(), "Marta Oblak", administrator, roles);
    }

    @Test
    void a_verb_is_for_whoever_has_one_of_its_roles_anywhere() {
        var writer = actor(false, Map.of(NGO, Role.CONTRIBUTOR));
        assertThat(writer.may(Verb.CONTRIBUTE)).isTrue();
        assertThat(writer.may(Verb.SIGN_POSITION)).isFalse();
        assertThat(writer.may(Verb.MANAGE_ACCOUNTS)).isFalse();
        assertThat(writer.has(Role.CONTRIBUTOR)).isTrue();
        assertThat(writer.has(Role.REPRESENTATIVE)).isFalse();
    }

    @Test
    void without_an_organisation_that_is_admitted_one_reads_and_keeps_the_own_account() {
        var applicant = actor(false, Map.of());
        assertThat(Stream.of(Verb.values()).filter(applicant::may))
                .containsExactly(Verb.READ_PUBLIC, Verb.ENTER, Verb.OWN_ACCOUNT);
        assertThat(applicant.has(Role.READER)).isFalse();
    }

    @Test
    void an_administrator_runs_the_place_and_speaks_for_nobody() {
        var administrator = actor(true, Map.of());
        assertThat(administrator.may(Verb.MANAGE_ACCOUNTS)).isTrue();
        assertThat(administrator.may(Verb.ADMIT_ORGANISATIONS)).isTrue();
        assertThat(administrator.may(Verb.CONTRIBUTE)).isFalse();
        assertThat(administrator.may(Verb.VOTE)).isFalse();
        assertThat(administrator.may(Verb.ADMIT_ORGANISATIONS, NGO)).isFalse();
    }

    @Test
    void a_role_counts_in_its_own_organisation_only() {
        var both = actor(false, Map.of(NGO, Role.REPRESENTATIVE, MINISTRY, Role.READER));
        assertThat(both.may(Verb.VOTE, NGO)).isTrue();
        assertThat(both.may(Verb.VOTE, MINISTRY)).isFalse();
        assertThat(both.may(Verb.VOTE, ELSEWHERE)).isFalse();
        assertThat(both.isMemberOf(MINISTRY)).isTrue();
        assertThat(both.isMemberOf(ELSEWHERE)).isFalse();
    }

    @Test
    void a_stranger_does_not_learn_that_there_is_anything_and_a_member_is_told_no() {
        var reader = actor(false, Map.of(NGO, Role.READER));
        assertThatThrownBy(() -> reader.require(Verb.VOTE, ELSEWHERE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reader.require(Verb.VOTE, NGO)).isInstanceOf(AccessDeniedException.class);
        assertThatCode(() -> reader.require(Verb.USE_WORKSPACE, NGO)).doesNotThrowAnyException();
    }

    @Test
    void the_organisations_of_a_role_come_in_one_order() {
        var many = actor(false, Map.of(NGO, Role.REPRESENTATIVE, MINISTRY, Role.OFFICER, ELSEWHERE, Role.CONTRIBUTOR));
        assertThat(many.organisationsWith(Role.REPRESENTATIVE, Role.CONTRIBUTOR))
                .containsExactlyElementsOf(List.of(NGO, ELSEWHERE).stream()
                        .sorted(Comparator.comparing(OrganisationId::value))
                        .toList());
        assertThat(many.organisationsWith(Role.MODERATOR)).isEmpty();
    }
}
