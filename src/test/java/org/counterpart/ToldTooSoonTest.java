package org.counterpart;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.BALLOT_ROLL;
import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.FOLLOW_UP;
import static counterpart.schema.Tables.FOLLOW_UP_TASK;
import static counterpart.schema.Tables.FORMER_NAME;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static counterpart.schema.Tables.VOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.counterpart.base.AccountId;
import org.counterpart.base.BallotId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FollowUpId;
import org.counterpart.base.Id;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.commitment.FollowUpKind;
import org.counterpart.commitment.Origin;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.organisation.Organisations;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.vote.BallotStatus;
import org.counterpart.vote.BallotSubject;
import org.counterpart.vote.Choice;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What has its hour, or had it, is on no public page and in no public data before and after: asked by the address, as anybody would. */
@ProductTest
class ToldTooSoonTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    Organisations organisations;

    @Autowired
    ContributionDrafts drafts;

    @Autowired
    Contributions contributions;

    @Autowired
    Submissions submissions;

    @Autowired
    Proposals proposals;

    MockMvc web;
    OrganisationId ministry;
    OrganisationId ngo;
    AccountId representative;

    @BeforeEach
    void somebody_on_either_side() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        ministry = world.institution();
        ngo = world.ngo();
        representative = world.representative(ngo);
    }

    private String at(String address) throws Exception {
        var answer = web.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private JsonNode data(String address) throws Exception {
        return JsonMapper.shared().readTree(at(address));
    }

    private String address(ConsultationId consultation) {
        return "/consultations/" + world.db.fetchValue(CONSULTATION.SLUG, CONSULTATION.ID.eq(consultation));
    }

    @ParameterizedTest
    @CsvSource({"OPEN, true, false", "OPEN, false, false", "CLOSED, false, false", "CLOSED, true, true"})
    void how_each_voted_is_read_once_the_ballot_is_closed_and_only_where_its_roll_is_open(
            BallotStatus status, boolean openRoll, boolean told) throws Exception {
        var consultation = world.consultation(ministry, Phase.DELIBERATION);
        var reason = "Because " + UUID.randomUUID();
        ballot(consultation, status, openRoll, reason);
        for (var ending : List.of("/ballots", "/ballots.json")) {
            assertThat(at(address(consultation) + ending).contains(reason))
                    .as(ending)
                    .isEqualTo(told);
        }
        var ballot = data(address(consultation) + "/ballots.json").at("/ballots/0");
        assertThat(ballot.at("/roll").size()).isEqualTo(told ? 1 : 0);
        assertThat(ballot.at("/count").isObject()).isEqualTo(status == BallotStatus.CLOSED);
    }

    private void ballot(ConsultationId consultation, BallotStatus status, boolean openRoll, String reason) {
        var id = BallotId.next();
        world.db
                .insertInto(BALLOT)
                .set(BALLOT.ID, id)
                .set(BALLOT.CONSULTATION_ID, consultation)
                .set(BALLOT.POSITION, 1)
                .set(BALLOT.SUBJECT, BallotSubject.TEXT)
                .set(BALLOT.TEXT_VERSION_ID, world.text(consultation, 1))
                .set(BALLOT.QUESTION, "Shall the text be adopted?")
                .set(BALLOT.ELECTORATE, Electorate.INVITED_NGOS)
                .set(BALLOT.MAJORITY, Majority.SIMPLE)
                .set(BALLOT.QUORUM_PERCENT, 0)
                .set(BALLOT.OPEN_ROLL, openRoll)
                .set(BALLOT.STATUS, status)
                .set(BALLOT.OPENS_AT, Instant.now().minus(Duration.ofDays(2)))
                .set(BALLOT.CLOSES_AT, Instant.now().plus(Duration.ofDays(status == BallotStatus.OPEN ? 2 : -1)))
                .set(BALLOT.ELIGIBLE, 1)
                .set(BALLOT.VOTES_FOR, 0)
                .set(BALLOT.VOTES_AGAINST, 1)
                .set(BALLOT.ABSTENTIONS, 0)
                .set(BALLOT.CREATED_BY, representative)
                .set(BALLOT.CREATED_AT, DatabaseClock.NOW)
                .set(BALLOT.VERSION, 0)
                .execute();
        world.db
                .insertInto(BALLOT_ROLL)
                .set(BALLOT_ROLL.BALLOT_ID, id)
                .set(BALLOT_ROLL.ORGANISATION_ID, ngo)
                .execute();
        world.db
                .insertInto(VOTE)
                .set(VOTE.BALLOT_ID, id)
                .set(VOTE.ORGANISATION_ID, ngo)
                .set(VOTE.CHOICE, Choice.AGAINST)
                .set(VOTE.REASON, reason)
                .set(VOTE.CAST_BY, representative)
                .set(VOTE.CAST_AT, DatabaseClock.NOW)
                .execute();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void minutes_and_tasks_of_a_meeting_are_read_once_it_was_held(boolean held) throws Exception {
        var mark = UUID.randomUUID().toString();
        var commitment = CommitmentId.next();
        var reference = "C-" + mark.substring(0, 12).toUpperCase(Locale.ROOT);
        world.db
                .insertInto(COMMITMENT)
                .set(COMMITMENT.ID, commitment)
                .set(COMMITMENT.NUMBER, 0)
                .set(COMMITMENT.REFERENCE, reference)
                .set(COMMITMENT.TITLE, "Ten days")
                .set(COMMITMENT.DESCRIPTION, "Registered within ten days.")
                .set(COMMITMENT.OWNER_ID, ministry)
                .set(COMMITMENT.ORIGIN, Origin.DECISION)
                .set(COMMITMENT.CONSULTATION_ID, world.consultation(ministry, Phase.DECIDED))
                .set(COMMITMENT.PROMISED_ON, LocalDate.of(2026, 1, 1))
                .set(COMMITMENT.RECORDED_AT, DatabaseClock.NOW)
                .set(COMMITMENT.VERSION, 0)
                .execute();
        var meeting = FollowUpId.next();
        world.db
                .insertInto(FOLLOW_UP)
                .set(FOLLOW_UP.ID, meeting)
                .set(FOLLOW_UP.COMMITMENT_ID, commitment)
                .set(FOLLOW_UP.KIND, FollowUpKind.MEETING)
                .set(FOLLOW_UP.TITLE, "Meeting " + mark)
                .set(FOLLOW_UP.SCHEDULED_AT, Instant.now().minus(Duration.ofDays(1)))
                .set(FOLLOW_UP.ZONE, "UTC")
                .set(FOLLOW_UP.PLACE, "")
                .set(FOLLOW_UP.PARTICIPANTS, "")
                .set(FOLLOW_UP.MINUTES, "minutes-" + mark)
                .set(FOLLOW_UP.HELD_AT, held ? DatabaseClock.NOW : null)
                .set(FOLLOW_UP.VERSION, 0)
                .execute();
        world.db
                .insertInto(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.ID, Id.random())
                .set(FOLLOW_UP_TASK.FOLLOW_UP_ID, meeting)
                .set(FOLLOW_UP_TASK.POSITION, 0)
                .set(FOLLOW_UP_TASK.BODY, "task-" + mark)
                .execute();
        for (var ending : List.of("", ".json")) {
            var page = at("/commitments/" + reference + ending);
            assertThat(page).contains("Meeting " + mark);
            for (var word : List.of("minutes-", "task-")) {
                assertThat(page.contains(word + mark)).as(word + ending).isEqualTo(held);
            }
        }
    }

    @Test
    void what_an_organisation_was_called_before_it_was_admitted_is_nobodys_business() throws Exception {
        var admitted = Instant.now().minus(Duration.ofDays(10));
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.ADMITTED_AT, admitted)
                .where(ORGANISATION.ID.eq(ngo))
                .execute();
        var before = TestWorld.unique("Before");
        var since = TestWorld.unique("Since");
        called(before, admitted.minus(Duration.ofDays(1)));
        called(since, admitted.plus(Duration.ofDays(1)));
        var slug = world.db.fetchValue(ORGANISATION.SLUG, ORGANISATION.ID.eq(ngo));
        for (var ending : List.of("", ".json")) {
            assertThat(at("/organisations/" + slug + ending)).contains(since).doesNotContain(before);
        }
    }

    private void called(String name, Instant until) {
        world.db
                .insertInto(FORMER_NAME)
                .set(FORMER_NAME.ORGANISATION_ID, ngo)
                .set(FORMER_NAME.UNTIL, until)
                .set(FORMER_NAME.NAME, name)
                .execute();
    }

    @ParameterizedTest
    @EnumSource(PointStatus.class)
    void the_reply_to_a_condition_is_read_with_the_position_once_it_is_published(PointStatus status) throws Exception {
        var consultation = world.consultation(ministry, Phase.REVIEW);
        var version = world.text(consultation, 1);
        var position = world.contribution(
                consultation, version, world.article(version, "1"), ngo, representative, ContributionKind.POSITION);
        var condition = Id.random();
        var reply = "reply-" + UUID.randomUUID();
        world.db
                .insertInto(STANCE_CONDITION)
                .set(STANCE_CONDITION.ID, condition)
                .set(STANCE_CONDITION.CONTRIBUTION_ID, position)
                .set(STANCE_CONDITION.POSITION, 0)
                .set(STANCE_CONDITION.BODY, "Within ten days.")
                .execute();
        world.db
                .insertInto(POINT)
                .set(POINT.ID, PointId.next())
                .set(POINT.CONSULTATION_ID, consultation)
                .set(POINT.CONTRIBUTION_ID, position)
                .set(POINT.CONDITION_ID, condition)
                .set(POINT.TITLE, "The whole text")
                .set(POINT.STATUS, status)
                .set(POINT.OUTCOME, Outcome.NOTED)
                .set(POINT.REASON, reply)
                .set(POINT.PUBLISHED_AT, status == PointStatus.PUBLISHED ? DatabaseClock.NOW : null)
                .set(POINT.CREATED_AT, DatabaseClock.NOW)
                .set(POINT.VERSION, 0)
                .execute();
        var number = world.db.fetchValue(CONTRIBUTION.NUMBER, CONTRIBUTION.ID.eq(position));
        for (var ending : List.of("", ".json")) {
            assertThat(at("/contributions/" + number + ending).contains(reply))
                    .as(ending)
                    .isEqualTo(status == PointStatus.PUBLISHED);
        }
    }

    /** Acts move the front page on; each is seen in its numbers at once. */
    @Test
    void the_front_page_counts_who_is_admitted_and_what_stands_in_public() throws Exception {
        var consultation = world.consultation(ministry, Phase.OPEN);
        var article = world.article(world.text(consultation, 1), "1");
        var draft = world.as(
                representative,
                () -> drafts.save(
                        Draft.comment(proposals.of(consultation), article, ngo).saying("", "Too long.", "")));
        var moderator = world.moderator();
        var others = List.of(world.ngo(), world.ngo());
        world.as(moderator, () -> organisations.suspend(others.getFirst(), 0, "Asked to."));
        var before = front();

        world.as(representative, () -> submissions.submit(draft.id(), draft.version()));
        assertThat(front()).isEqualTo(new Front(before.organisations(), before.contributions() + 1));

        // Written past the acts, and then seen with the next of them.
        var hidden = world.consultation(ministry, Phase.DRAFT);
        var version = world.text(hidden, 1);
        world.contribution(hidden, version, world.article(version, "1"), ngo, representative, ContributionKind.COMMENT);
        world.as(representative, () -> contributions.withdraw(draft.id(), "We misread it."));
        world.as(moderator, () -> organisations.suspend(others.getLast(), 0, "Unreachable."));
        assertThat(front()).isEqualTo(new Front(before.organisations() - 1, before.contributions()));
    }

    private record Front(int organisations, int contributions) {}

    private Front front() throws Exception {
        var lead = Pattern.compile("<p class=\"lead\">(.*?)</p>").matcher(at("/"));
        assertThat(lead.find()).isTrue();
        var numbers = Pattern.compile("\\d+")
                .matcher(lead.group(1).replaceAll("(?<=\\d)\\D(?=\\d{3})", ""))
                .results()
                .map(number -> Integer.parseInt(number.group()))
                .toList();
        return new Front(numbers.get(0), numbers.get(1));
    }
}
