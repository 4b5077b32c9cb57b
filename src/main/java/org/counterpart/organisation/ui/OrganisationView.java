package org.counterpart.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Stale;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.base.ui.Screen;
import org.counterpart.base.ui.Typing;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Member;
import org.counterpart.identity.Verb;
import org.counterpart.organisation.Jurisdiction;
import org.counterpart.organisation.Members;
import org.counterpart.organisation.Organisation;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.organisation.Organisations;
import org.counterpart.organisation.Rules;

/** One organisation: what it says about itself, its members, how it was called. */
@Route("organisations/:id")
@PermitAll
class OrganisationView extends Screen implements BeforeEnterObserver {

    private final Organisations organisations;
    private final Members members;
    private final Rules rules;
    private final Actors actors;

    OrganisationView(Organisations organisations, Members members, Rules rules, Actors actors) {
        this.organisations = organisations;
        this.members = members;
        this.rules = rules;
        this.actors = actors;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(new OrganisationId(
                    UUID.fromString(event.getRouteParameters().get("id").orElse(""))));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    static String tone(OrganisationStatus status) {
        return switch (status) {
            case APPLIED -> "conditions";
            case ADMITTED -> "support";
            case REFUSED, SUSPENDED -> "oppose";
            case WITHDRAWN -> "noview";
        };
    }

    private void show(OrganisationId id) {
        var organisation = organisations.byId(id);
        heading(organisation.name(), t(organisation.kind()), acts(organisation));
        add(state(organisation));
        if (actors.current().may(Verb.ADMIT_ORGANISATIONS)) {
            add(askedBack(organisation));
        }
        if (actors.current().may(Verb.ADMIT_ORGANISATIONS)
                && organisation.status().mayBecome(OrganisationStatus.ADMITTED)) {
            add(alike(organisation));
        }
        add(organisations.mayEdit(id) ? form(organisation) : description(organisation));
        if (members.maySee(id)) {
            add(new MembersPanel(members, organisation, zone(organisation)));
        }
        add(history(organisation));
    }

    private Component[] acts(Organisation organisation) {
        if (!actors.current().may(Verb.ADMIT_ORGANISATIONS)) {
            return new Component[0];
        }
        var id = organisation.id();
        var version = organisation.version();
        var acts = new ArrayList<Component>();
        if (organisation.status().mayBecome(OrganisationStatus.ADMITTED)) {
            acts.add(admit(organisation));
        }
        if (organisation.status() == OrganisationStatus.APPLIED) {
            acts.add(askBack(organisation));
        }
        with(
                acts,
                organisation,
                OrganisationStatus.REFUSED,
                "organisation.refuse",
                reason -> organisations.refuse(id, version, reason));
        with(
                acts,
                organisation,
                OrganisationStatus.SUSPENDED,
                "organisation.suspend",
                reason -> organisations.suspend(id, version, reason));
        with(
                acts,
                organisation,
                OrganisationStatus.WITHDRAWN,
                "organisation.withdraw",
                reason -> organisations.withdraw(id, version, reason));
        return acts.toArray(Component[]::new);
    }

    private Button admit(Organisation organisation) {
        var id = organisation.id();
        var admit = new Button(
                t("organisation.admit"),
                click -> ask(
                        organisations.twins(id, organisation.details()),
                        "organisation.admit",
                        admission(organisation),
                        others -> act(organisation, () -> organisations.admit(id, organisation.version(), others))));
        admit.addThemeVariants(ButtonVariant.PRIMARY);
        return admit;
    }

    private Button askBack(Organisation organisation) {
        return new Button(t("organisation.ask"), click -> {
            // Nobody writes a question to which no answer can come.
            if (organisations.replyAddress().isEmpty()) {
                Problems.notice(t("organisation.ask.noAddress"));
            } else {
                new AskDialog(organisation, organisations, () -> show(organisation.id())).open();
            }
        });
    }

    private void with(
            ArrayList<Component> acts,
            Organisation organisation,
            OrganisationStatus next,
            String actKey,
            Consumer<String> act) {
        if (organisation.status().mayBecome(next)) {
            acts.add(new Button(
                    t(actKey),
                    click -> new ReasonDialog(
                                    actKey,
                                    organisation.id(),
                                    readers(next),
                                    organisations.people(organisation.id()).size(),
                                    acting(organisation).size(),
                                    reason -> {
                                        act.accept(reason);
                                        show(organisation.id());
                                        Problems.done(t("base.saved"));
                                    })
                            .open()));
        }
    }

    private static String readers(OrganisationStatus next) {
        return next.isPublic() ? "organisation.reason.help" : "organisation.reason.help.applicant";
    }

    /** What follows from the admission. */
    private List<String> admission(Organisation organisation) {
        return List.of(
                t("organisation.admit.follows"),
                t("organisation.admit.letter", acting(organisation).size()),
                t("organisation.admit.back"));
    }

    /** Asks whether it is done and, where there are twins, whether the person tells them apart. */
    private void ask(List<Organisation> twins, String actKey, List<String> follows, Consumer<Set<OrganisationId>> act) {
        var title = twins.isEmpty()
                ? t(actKey)
                : t(
                        "organisation.other.title",
                        twins.stream().map(Organisation::name).collect(Collectors.joining(" · ")));
        var sentences = Stream.concat(
                        twins.isEmpty() ? Stream.of() : Stream.of(t("organisation.other.body")), follows.stream())
                .toList();
        var said = new Follows(sentences.getFirst());
        sentences.stream().skip(1).forEach(said::and);
        Question.ask(
                title,
                said,
                t(twins.isEmpty() ? actKey : "organisation.other.confirm"),
                () -> act.accept(twins.stream().map(Organisation::id).collect(Collectors.toUnmodifiableSet())));
    }

    private void act(Organisation organisation, Runnable act) {
        act.run();
        show(organisation.id());
        Problems.done(t("base.saved"));
    }

    /** In which the days of an organisation are said: its jurisdiction's. */
    private ZoneId zone(Organisation organisation) {
        return rules.jurisdictions().stream()
                .filter(place -> place.id().equals(organisation.jurisdiction()))
                .map(Jurisdiction::zone)
                .findFirst()
                .orElse(Times.SITE);
    }

    private Component state(Organisation organisation) {
        var row = new Div(Parts.tag(tone(organisation.status()), t(organisation.status())));
        row.addClassNames("row", "state");
        if (!organisation.shortName().isEmpty() && !organisations.mayEdit(organisation.id())) {
            row.add(Parts.small(t("base.labelled", t("organisation.shortName"), organisation.shortName())));
        }
        var since = organisation.admittedAt();
        row.add(Parts.small(
                since == null
                        ? t(
                                "organisation.appliedOn",
                                Times.date(organisation.appliedAt(), zone(organisation), getLocale()))
                        : t("organisation.admittedOn", Times.date(since, zone(organisation), getLocale()))));
        if (actors.current().may(Verb.ADMIT_ORGANISATIONS)) {
            for (var person : acting(organisation)) {
                var mail = new Anchor("mailto:" + person.email(), person.email());
                mail.setRouterIgnore(true);
                row.add(new Span(new Span(person.name() + " · "), mail));
            }
        }
        var reason = organisation.statusReason();
        if (reason != null) {
            row.add(Parts.small(reason));
        }
        return row;
    }

    /** Who acts for it, and gets its letters. */
    private List<Member> acting(Organisation organisation) {
        return organisations.people(organisation.id()).stream()
                .filter(person -> person.role() == organisation.kind().actingRole())
                .toList();
    }

    /** What those who decide have asked the applicant already. */
    private Component askedBack(Organisation organisation) {
        var asked = organisations.askedBack(organisation.id());
        if (asked.isEmpty()) {
            return new Div();
        }
        var card = Parts.card(new H2(t("organisation.asked")));
        asked.forEach(one -> {
            var words = new Paragraph(one.question());
            words.addClassName("verbatim");
            card.add(Parts.small(one.by() + " · " + Times.moment(one.at(), zone(organisation), getLocale())), words);
        });
        return card;
    }

    /** Whom a reader could take for it, for those who decide. */
    private Component alike(Organisation organisation) {
        var twins = organisations.twins(organisation.id(), organisation.details());
        var near = organisations.near(organisation.id(), organisation.details());
        if (twins.isEmpty() && near.isEmpty()) {
            return new Div();
        }
        var card = Parts.card(new H2(t("organisation.other.card")));
        if (!twins.isEmpty()) {
            card.add(new Paragraph(t("organisation.other.body")));
            twins.forEach(twin -> card.add(line(twin)));
        }
        if (!near.isEmpty()) {
            card.add(new Paragraph(t("organisation.near", near.size())));
            near.forEach(one -> card.add(line(one)));
        }
        return card;
    }

    private Component line(Organisation twin) {
        var row = new Div(
                new Anchor("organisations/" + twin.id(), twin.name()),
                Parts.small(twin.shortName()),
                Parts.tag(tone(twin.status()), t(twin.status())),
                Parts.small(t(twin.kind())));
        row.addClassName("row");
        return row;
    }

    private Component description(Organisation organisation) {
        var card = Parts.card(
                organisation.description().isBlank()
                        ? Parts.empty(t("organisation.description.none"))
                        : Parts.markdown(organisation.description()));
        if (!organisation.website().isEmpty()) {
            card.add(new Anchor(organisation.website(), organisation.website()));
        }
        return card;
    }

    private Component form(Organisation organisation) {
        var fields =
                new OrganisationFields(actors.current().may(Verb.MANAGE_RULES) ? rules.jurisdictions() : List.of());
        fields.show(organisation);
        var save = new Button(t("base.save"), click -> change(fields));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return Parts.card(fields, save);
    }

    private void change(OrganisationFields fields) {
        if (fields.isAsking()) {
            return;
        }
        var seen = fields.seen();
        var details = fields.details();
        var renamed = !details.name().strip().equals(seen.name())
                || !details.shortName().strip().equals(seen.shortName());
        var twins = renamed && actors.current().may(Verb.ADMIT_ORGANISATIONS)
                ? organisations.twins(seen.id(), details)
                : List.<Organisation>of();
        if (twins.isEmpty()) {
            change(fields, Set.of());
        } else {
            ask(twins, "base.save", List.of(), others -> change(fields, others));
        }
    }

    private void change(OrganisationFields fields, Set<OrganisationId> others) {
        var seen = fields.seen();
        try {
            if (Problems.run(
                    fields.byName(), () -> organisations.change(seen.id(), fields.details(), seen.version(), others))) {
                Typing.stored(fields);
                show(seen.id());
                Problems.done(t("base.saved"));
            }
        } catch (Stale colleague) {
            fields.takeIn(organisations.byId(seen.id()), () -> change(fields));
        }
    }

    private Component history(Organisation organisation) {
        var names = organisations.formerNames(organisation.id());
        var history = new Div();
        if (!names.isEmpty()) {
            history.add(new H2(t("organisation.history")));
            names.forEach(former -> history.add(new Paragraph(t(
                    "organisation.history.until",
                    former.name(),
                    Times.date(former.until(), zone(organisation), getLocale())))));
        }
        return history;
    }
}
