package org.counterpart.commitment.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import org.counterpart.base.Act;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.Concerned;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Refused;
import org.counterpart.base.ui.DayPicker;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.base.ui.Screen;
import org.counterpart.base.ui.Typing;
import org.counterpart.commitment.CommitmentAct;
import org.counterpart.commitment.CommitmentPolicy;
import org.counterpart.commitment.Commitments;
import org.counterpart.commitment.NewCommitment;
import org.counterpart.commitment.Owner;
import org.counterpart.commitment.Promise;

/** Records what an institution has publicly promised, in an answer or in its decision. */
@Route("commitments/new")
@PermitAll
class NewCommitmentView extends Screen implements BeforeEnterObserver {

    private final Commitments commitments;
    private final Concerned concerned;
    private final CommitmentId id = CommitmentId.next();
    private final TextField title = new TextField();
    private final TextArea description = Typing.kept(new TextArea());
    private final Select<Owner> owner = new Select<>();
    private final DayPicker promisedOn;
    private final StepsField steps = new StepsField();

    NewCommitmentView(Commitments commitments, Concerned concerned) {
        this.commitments = commitments;
        this.concerned = concerned;
        title.setLabel(t("commitment.title"));
        title.setHelperText(t("commitment.title.help"));
        title.setMaxLength(CommitmentPolicy.TITLE_LIMIT);
        title.setWidthFull();
        description.setLabel(t("commitment.description"));
        description.setHelperText(t("commitment.description.help"));
        description.setWidthFull();
        description.setMinHeight("8rem");
        owner.setLabel(t("commitment.owner"));
        owner.setItemLabelGenerator(Owner::name);
        owner.setWidthFull();
        promisedOn = new DayPicker(t("commitment.promisedOn.label"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        if (query.getParameters().isEmpty()) {
            sources();
            return;
        }
        var promise = commitments.promise(
                query.getSingleParameter("point")
                        .map(p -> new PointId(Addresses.uuid(p)))
                        .orElse(null),
                query.getSingleParameter("consultation")
                        .map(c -> new ConsultationId(Addresses.uuid(c)))
                        .orElse(null));
        heading(t("commitment.record"), t("commitment.record.lead", promise.institutionName()));
        add(source(promise));
        if (promise.made() == null) {
            add(Parts.empty(t("commitment.record.notYet")));
            return;
        }
        fill(promise);
        add(form(promise));
    }

    /** A commitment is recorded from what was said in public: the way there. */
    private void sources() {
        heading(t("commitment.record"), t("commitment.record.from"));
        var sources = commitments.sources();
        if (sources.isEmpty()) {
            add(Parts.empty(t("commitment.record.noSource")));
        }
        for (var source : sources) {
            var ways = new Div(new Anchor(
                    "consultations/" + source.consultation() + "/answers", t("commitment.record.fromAnswer")));
            if (source.decided()) {
                ways.add(new Anchor(
                        "commitments/new?consultation=" + source.consultation(), t("commitment.record.fromDecision")));
            }
            ways.addClassName("row");
            add(Parts.card(Parts.who(Parts.Side.INSTITUTION, source.institution()), new H2(source.title()), ways));
        }
    }

    private Div source(Promise promise) {
        var address = "consultations/" + promise.consultation();
        var point = promise.point();
        return Parts.card(
                new Anchor(point == null ? address : address + "/answers?point=" + point, promise.consultationTitle()),
                new H2(promise.title()),
                Parts.markdown(promise.words()));
    }

    private void fill(Promise promise) {
        description.setValue(promise.words());
        promisedOn.setValue(promise.made());
        var owners = commitments.owners();
        owner.setItems(owners);
        owners.stream()
                .filter(o -> o.id().equals(promise.institution()))
                .findFirst()
                .ifPresent(owner::setValue);
    }

    private Div form(Promise promise) {
        var save = new Button(t("commitment.record.do"), click -> ask(promise));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(title, description, owner, promisedOn, steps, save);
        form.addClassName("fields");
        return form;
    }

    /** The question comes when nothing is missing; until then what is missing is said at its field. */
    private void ask(Promise promise) {
        var wanted = wanted(promise);
        if (!Problems.run(fields(), () -> Refused.ifAny(commitments.missing(wanted)))) {
            return;
        }
        var chosen = owner.getValue();
        Question.ask(
                t("commitment.record.do"),
                new Follows(t(
                                "commitment.record.follows",
                                chosen == null ? promise.institutionName() : chosen.name(),
                                wanted.steps().size()))
                        .told(
                                concerned,
                                Act.of(CommitmentAct.COMMITMENT_RECORDED, wanted.id(), "")
                                        .by(null, wanted.owner())
                                        .in(wanted.consultation()))
                        .forGood(),
                t("commitment.record.do"),
                () -> record(wanted));
    }

    private void record(NewCommitment wanted) {
        var recorded = Problems.guard(fields(), () -> commitments.record(wanted));
        if (recorded != null) {
            Typing.stored(this);
            getUI().ifPresent(ui -> ui.navigate("commitments/" + recorded));
        }
    }

    private Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>(Map.of(
                "title", title,
                "description", description,
                "owner", owner,
                "promisedOn", promisedOn));
        fields.putAll(steps.fields());
        return fields;
    }

    private NewCommitment wanted(Promise promise) {
        return new NewCommitment(
                id,
                title.getValue(),
                description.getValue(),
                owner.getValue() == null
                        ? promise.institution()
                        : owner.getValue().id(),
                promise.consultation(),
                promise.point(),
                promisedOn.getValue(),
                steps.steps());
    }
}
