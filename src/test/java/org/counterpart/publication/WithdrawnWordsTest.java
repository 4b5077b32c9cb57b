package org.counterpart.publication;

import static counterpart.schema.Tables.CONTRIBUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.ContributionId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Contributions;
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
