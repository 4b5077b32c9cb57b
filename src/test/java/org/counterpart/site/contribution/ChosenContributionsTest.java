package org.counterpart.site.contribution;

import static counterpart.schema.Tables.CONTRIBUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.NotFound;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionListing;
import org.counterpart.contribution.ContributionStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ChosenContributionsTest {

    @Autowired
    TestWorld world;

    @Autowired
    ContributionListing listings;

    @Test
    void what_is_prepared_is_listed_for_nobody_but_its_institution() {
        var institution = world.institution();
        var prepared = world.consultation(institution, Phase.DRAFT);
        world.text(prepared, 3);
        world.questions(prepared, "What is not asked yet?");
        for (var who :
                List.of(world.account(false), world.representative(world.ngo()), world.officer(world.institution()))) {
            assertThatThrownBy(() -> world.as(who, () -> listings.of(prepared, name -> null)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> listings.of(prepared, name -> null)).isInstanceOf(NotFound.class);
        assertThat(world.as(world.officer(institution), () -> listings.of(prepared, name -> null))
                        .choices())
                .isNotEmpty();
    }

    @Test
    void an_applicant_is_listed_what_is_public_and_no_draft() {
        var ngo = world.ngo();
        var representative = world.representative(ngo);
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        var text = world.text(consultation, 3);
        var article = world.article(text, "2");
        var said = world.contribution(consultation, text, article, ngo, representative, ContributionKind.COMMENT);
        var draft = world.contribution(consultation, text, article, ngo, representative, ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.DRAFT)
                .where(CONTRIBUTION.ID.eq(draft))
                .execute();
        var listed = world.as(world.account(false), () -> listings.of(consultation, name -> null));
        assertThat(listed.listed()).isEqualTo(1);
        assertThat(listed.part().ids(0, 10)).containsExactly(said);
    }
}
