package org.counterpart.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import org.counterpart.base.ConsultationId;
import org.counterpart.consultation.ConsultationOverview;
import org.counterpart.consultation.OverviewAddition;
import org.counterpart.notification.Follows;

/** On the overview of a consultation: to be told how it goes on, or no longer. */
@org.springframework.stereotype.Component
class FollowButton implements OverviewAddition {

    private final Follows follows;

    FollowButton(Follows follows) {
        this.follows = follows;
    }

    @Override
    public Optional<Component> beside(ConsultationOverview overview) {
        if (!overview.consultation().phase().isPublic()) {
            return Optional.empty();
        }
        var id = overview.consultation().id();
        var button = new Button();
        label(button, id);
        button.addClickListener(click -> {
            if (follows.isFollowing(id)) {
                follows.unfollow(id);
            } else {
                follows.follow(id);
            }
            label(button, id);
        });
        return Optional.of(button);
    }

    private void label(Button button, ConsultationId id) {
        button.setText(
                button.getTranslation(follows.isFollowing(id) ? "notification.unfollow" : "notification.follow"));
    }
}
