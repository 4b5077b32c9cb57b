package org.counterpart.response;

import static counterpart.schema.Tables.POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Refused;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class PointViewsTest {

    private static final PointFilter NOBODYS = PointFilter.ALL.withAssigned(PointFilter.Assigned.TO_NOBODY);

    @Autowired
    private TestWorld world;

    @Autowired
    private PointViews views;

    private OrganisationId ministry;
    private AccountId officer;
    private ConsultationId consultation;
    private TextVersionId text;

    @BeforeEach
    void a_consultation_under_review() {
        ministry = world.institution();
        officer = world.officer(ministry);
        consultation = world.consultation(ministry, Phase.REVIEW);
        text = world.text(consultation, 2);
    }

    @Test
    void a_colleague_sees_the_whole_filter_under_its_name_with_its_figure() {
        var point = point();
        point();
        world.db
                .update(POINT)
                .set(POINT.ASSIGNEE_ID, officer)
                .set(POINT.THEME, "Time limits")
                .where(POINT.ID.eq(point))
                .execute();
        var mine = new PointFilter(
                PointStatus.OPEN, world.article(text, "1"), false, new PointFilter.Assigned(officer), "Time limits");
        save("Time limits of mine", mine);
        save("Of nobody", NOBODYS);
        save("Not reflected", PointFilter.NOT_REFLECTED);

        var seen = world.as(world.officer(ministry), () -> views.of(consultation));

        assertThat(seen)
                .extracting(PointView::name)
                .containsExactly("Not reflected", "Of nobody", "Time limits of mine");
        assertThat(seen).extracting(PointView::filter).containsExactly(PointFilter.NOT_REFLECTED, NOBODYS, mine);
        assertThat(seen).extracting(PointView::points).containsExactly(0, 1, 1);
    }

    @Test
    void more_views_cost_no_more_statements() throws Exception {
        save("One", NOBODYS);
        var one = StatementCount.of(() -> as(() -> views.of(consultation)));
        save("Two", NOBODYS);
        save("Three", PointFilter.ALL.withTheme("Time limits"));
        assertThat(StatementCount.of(() -> as(() -> views.of(consultation)))).isEqualTo(one);
    }

    @Test
    void a_view_has_a_name_of_its_own() {
        save("Of nobody", NOBODYS);
        for (var name : List.of("", " ", "of NOBODY ", "x".repeat(61))) {
            assertThatThrownBy(() -> save(name, NOBODYS)).as(name).isInstanceOf(Refused.class);
        }
        save("x".repeat(60), NOBODYS);
    }

    @Test
    void a_deleted_view_is_gone_for_all_and_once_is_enough() {
        save("Of nobody", NOBODYS);
        var view = as(() -> views.of(consultation)).getFirst().id();
        var elsewhere = world.consultation(ministry, Phase.REVIEW);
        world.as(officer, () -> views.delete(elsewhere, view));
        assertThat(as(() -> views.of(consultation)))
                .as("of another consultation")
                .hasSize(1);
        world.as(officer, () -> views.delete(consultation, view));
        world.as(officer, () -> views.delete(consultation, view));
        assertThat(as(() -> views.of(consultation))).isEmpty();
    }

    @Test
    void nobody_outside_sees_or_changes_a_view() {
        save("Of nobody", NOBODYS);
        var view = as(() -> views.of(consultation)).getFirst().id();
        var acts = List.<Runnable>of(
                () -> views.of(consultation),
                () -> views.save(consultation, "Mine", NOBODYS),
                () -> views.delete(consultation, view),
                () -> views.delete(consultation, UUID.randomUUID()));
        for (var stranger : List.of(
                world.officer(world.institution()),
                world.representative(world.ngo()),
                world.moderator(),
                world.administrator())) {
            assertThat(acts)
                    .allSatisfy(act -> assertThatThrownBy(() -> world.as(stranger, act))
                            .isInstanceOfAny(AccessDeniedException.class, NotFound.class));
        }
        assertThat(as(() -> views.of(consultation))).hasSize(1);
    }

    private void save(String name, PointFilter filter) {
        world.as(officer, () -> views.save(consultation, name, filter));
    }

    private PointId point() {
        return world.point(consultation, text, "Ninety days are too many.");
    }

    private <T> T as(Callable<T> work) {
        return world.as(officer, work);
    }
}
