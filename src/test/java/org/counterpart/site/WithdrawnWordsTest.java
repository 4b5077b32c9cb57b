package org.counterpart.site;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.ContributionId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Stance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the question before a withdrawal promises: it stays readable for everybody, marked, with the reason. */
@ProductTest
class WithdrawnWordsTest {

    @Autowired
    WebApplicationContext web;

    @Autowired
    TestWorld world;

    @Autowired
    PublicWorld pages;

    @Autowired
    Contributions contributions;

    private String consultation;
    private ContributionId comment;

    @BeforeEach
    void a_withdrawn_comment() {
        var open = world.consultation(world.institution(), Phase.OPEN);
        var text = world.text(open, 1);
        var ngo = world.ngo();
        var author = world.representative(ngo);
        comment = world.contribution(open, text, world.article(text, "1"), ngo, author, ContributionKind.COMMENT);
        world.as(author, () -> contributions.withdraw(comment, "We were misinformed."));
        consultation = "/consultations/" + pages.slug(open);
    }

    @Test
    void what_was_withdrawn_stays_readable_for_everybody_marked_with_its_reason() throws Exception {
        for (var page : new String[] {
            "/contributions/" + number(), consultation + "/contributions", consultation + "/articles/1"
        }) {
            assertThat(read(page))
                    .as(page)
                    .contains("Ninety days are too many.", "Withdrawn by its author.", "We were misinformed.");
        }
        assertThat(read(consultation + "/contributions.json"))
                .contains("Ninety days are too many.", "\"withdrawnBecause\":\"We were misinformed.\"");
    }

    /** A position may support without a word: its label is then all that tells it from one that stands. */
    @Test
    void a_withdrawn_position_without_reasons_is_marked_too_and_keeps_what_it_said_of_the_articles() throws Exception {
        var open = world.consultation(world.institution(), Phase.OPEN);
        var text = world.text(open, 1);
        var ngo = world.ngo();
        var author = world.representative(ngo);
        var article = world.article(text, "1");
        var position = world.contribution(open, text, article, ngo, author, ContributionKind.POSITION);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.BODY, "")
                .setNull(CONTRIBUTION.LINEAGE_ID)
                .setNull(CONTRIBUTION.PLACE_ID)
                .where(CONTRIBUTION.ID.eq(position))
                .execute();
        world.db
                .insertInto(ARTICLE_STANCE)
                .set(ARTICLE_STANCE.CONTRIBUTION_ID, position)
                .set(ARTICLE_STANCE.LINEAGE_ID, article)
                .set(ARTICLE_STANCE.STANCE, Stance.SUPPORT)
                .set(ARTICLE_STANCE.REASON, "Sixty days would do.")
                .execute();
        world.db
                .insertInto(STANCE_CONDITION)
                .set(STANCE_CONDITION.ID, java.util.UUID.randomUUID())
                .set(STANCE_CONDITION.CONTRIBUTION_ID, position)
                .set(STANCE_CONDITION.POSITION, 0)
                .set(STANCE_CONDITION.BODY, "The clock starts on receipt.")
                .execute();
        world.as(author, () -> contributions.withdraw(position, "Our board changed its mind."));
        comment = position;
        var address = "/consultations/" + pages.slug(open);
        for (var page : new String[] {"/contributions/" + number(), address + "/contributions"}) {
            assertThat(read(page)).as(page).contains("Withdrawn by its author.", "Our board changed its mind.");
        }
        assertThat(read("/contributions/" + number())).contains("Sixty days would do.", "The clock starts on receipt.");
        assertThat(read(address + "/versions/1/file.md"))
                .as("the file of the version")
                .contains("Withdrawn by its author.", "Our board changed its mind.");
    }

    @Test
    void what_another_platform_took_down_before_it_came_here_is_not_shown() throws Exception {
        world.db
                .update(CONTRIBUTION)
                .setNull(CONTRIBUTION.AUTHOR_ID)
                .where(CONTRIBUTION.ID.eq(comment))
                .execute();
        assertThat(read("/contributions/" + number()))
                .contains("We were misinformed.")
                .doesNotContain("Ninety days are too many.", "Withdrawn by its author.");
    }

    private int number() {
        return world.db
                .select(CONTRIBUTION.NUMBER)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.ID.eq(comment))
                .fetchSingle()
                .value1();
    }

    private String read(String address) throws Exception {
        return new String(
                MockMvcBuilders.webAppContextSetup(web)
                        .build()
                        .perform(get(address))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
