package org.counterpart.consultation.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Stale;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.LanguageBox;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.base.ui.SavedNote;
import org.counterpart.base.ui.Typing;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.ConsultationOverview;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.DraftEnded;
import org.counterpart.consultation.Drafts;
import org.counterpart.consultation.Invited;
import org.counterpart.consultation.OpeningFields;
import org.counterpart.consultation.OpeningPackage;
import org.counterpart.consultation.OpeningSheet;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Timetable;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.drafting.Sheet;
import org.counterpart.drafting.ui.NotInIt;
import org.counterpart.drafting.ui.Together;
import org.counterpart.organisation.TextKind;
import org.jspecify.annotations.Nullable;

/** A draft is written here: every change is saved as it is typed, together with colleagues who write too, and what is still missing for the publication stands beside it. */
class DraftEditor extends Div implements Together.Page {

    private final Drafts drafts;
    private final Consultations consultations;
    private final Runnable reload;
    private final ConsultationId id;
    private final TextField title = line("consultation.title", 300);
    private final LanguageBox language = new LanguageBox(getTranslation("consultation.language"));
    private final Select<TextKind> kind = new Select<>();
    private final TextArea summary = area("consultation.summary", 600);
    private final TextArea purpose = area("consultation.purpose", 40_000);
    private final QuestionsField questions = new QuestionsField();
    private final TextArea whoIsAsked = area("consultation.whoIsAsked", 2_000);
    private final MultiSelectComboBox<Invited> invited = new MultiSelectComboBox<>();
    private final TextArea contact = area("consultation.contact", 600);
    private final TimetableFields timetable;
    private final DocumentsEditor documents;
    private final SavedNote note = new SavedNote(this, getTranslation("consultation.editor.autosave"));
    private final MissingCard missing;
    private final DepartureCard departures;
    private final Map<String, HasValidationProperties> fields = new HashMap<>();
    private final ZoneId zone;
    private final Instant now;
    private final SharedDrafts shared;
    private final Sheet sheet;
    private final Together together;

    DraftEditor(
            Drafts drafts,
            SharedDrafts shared,
            Consultations consultations,
            ConsultationOverview overview,
            Runnable reload) {
        this.now = overview.now();
        this.drafts = drafts;
        this.shared = shared;
        this.consultations = consultations;
        this.reload = reload;
        this.id = overview.consultation().id();
        this.zone = overview.consultation().zone();
        this.timetable = new TimetableFields(consultations.calendar(id));
        this.documents = new DocumentsEditor(drafts, consultations, overview.consultation(), this::check);
        addClassName("columns");
        fields.putAll(Map.of(
                "title", title,
                "language", language,
                "summary", summary,
                "purpose", purpose,
                "questions", questions,
                "whoIsAsked", whoIsAsked,
                "contact", contact));
        fields.putAll(timetable.fields());
        missing = new MissingCard(components(), "consultations/" + id + "/text");
        departures = new DepartureCard(drafts, id, this::check);
        helpers();
        invitations();
        kinds(overview.consultation().kind());
        fill(overview.consultation().words(), overview.consultation().timetable());
        sheet = new OpeningSheet(zone, getLocale(), this::getTranslation);
        together =
                new Together(shared, DraftKind.OPENING, id.value(), sheet, zone, stored(overview.consultation()), this);
        add(form(), aside());
        onChange();
        check();
    }

    private Map<String, Component> components() {
        var components = fields.entrySet().stream()
                .filter(field -> field.getValue() instanceof Component)
                .collect(Collectors.toMap(Map.Entry::getKey, field -> (Component) field.getValue()));
        components.put("kind", kind);
        components.put("documents", documents);
        return components;
    }

    private static TextField line(String key, int limit) {
        var field = Typing.saved(new TextField());
        field.setLabel(field.getTranslation(key));
        field.setMaxLength(limit);
        return field;
    }

    private static TextArea area(String key, int limit) {
        var field = Typing.saved(new TextArea());
        field.setLabel(field.getTranslation(key));
        field.setMaxLength(limit);
        return field;
    }

    private void helpers() {
        summary.setHelperText(getTranslation("consultation.summary.help"));
        purpose.setHelperText(getTranslation("consultation.purpose.help"));
        purpose.setMinRows(6);
        whoIsAsked.setHelperText(getTranslation("consultation.whoIsAsked.help"));
        contact.setHelperText(getTranslation("consultation.contact.help"));
    }

    private void kinds(@Nullable TextKind chosen) {
        kind.setLabel(getTranslation("consultation.kind"));
        kind.setHelperText(getTranslation("consultation.kind.help"));
        kind.setItems(TextKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setItemLabelGenerator(one -> one == null ? "" : Parts.word(this, one));
        kind.setValue(chosen);
        kind.addValueChangeListener(change -> {
            drafts.ofKind(id, change.getValue());
            saved();
            check();
        });
    }

    private void invitations() {
        invited.setLabel(getTranslation("consultation.invited"));
        invited.setHelperText(getTranslation("consultation.invited.help"));
        invited.setItemLabelGenerator(Invited::name);
        invited.setItems(
                query -> drafts.invitable(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        invited.setValue(consultations.invited(id));
        invited.addValueChangeListener(change -> {
            drafts.invite(id, invited(change.getOldValue(), change.getValue()));
            saved();
        });
    }

    /** Whom a colleague chose meanwhile stays chosen: only what this page added or took away changes. */
    private Set<OrganisationId> invited(Set<Invited> before, Set<Invited> now) {
        var all = consultations.invited(id).stream().map(Invited::organisation).collect(Collectors.toSet());
        before.forEach(one -> all.remove(one.organisation()));
        now.forEach(one -> all.add(one.organisation()));
        return all;
    }

    private Div form() {
        var form = new Div(
                title,
                language,
                kind,
                summary,
                purpose,
                questions,
                new H2(getTranslation("consultation.invitation")),
                whoIsAsked,
                invited,
                contact,
                new H2(getTranslation("consultation.timetable")),
                timetable,
                new H2(getTranslation("consultation.documents")),
                documents);
        form.addClassNames("form", "card");
        return form;
    }

    private Aside aside() {
        var publish = new Button(getTranslation("consultation.publish"), click -> askToPublish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var discard = new Button(getTranslation("consultation.discard"), click -> askToDiscard());
        discard.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return new Aside(together, missing, departures, new Div(publish, discard), note);
    }

    private void onChange() {
        List.<AbstractField<?, ?>>of(title, language, summary, purpose, questions, whoIsAsked, contact)
                .forEach(field -> field.addValueChangeListener(change -> save()));
        timetable.onChange(this::save);
    }

    private void save() {
        if (!together.isWriting() && isStored(together.save())) {
            check();
        }
    }

    private static boolean isStored(Together.Outcome outcome) {
        return outcome != Together.Outcome.REFUSED && outcome != Together.Outcome.ENDED;
    }

    private OpeningPackage words() {
        return new OpeningPackage(
                title.getValue(),
                language.getValue() == null ? "" : language.getValue(),
                summary.getValue(),
                purpose.getValue(),
                questions.getValue(),
                whoIsAsked.getValue(),
                contact.getValue());
    }

    private void fill(OpeningPackage words, Timetable dates) {
        title.setValue(words.title());
        language.setValue(words.language());
        summary.setValue(words.summary());
        purpose.setValue(words.purpose());
        questions.setValue(words.questions());
        whoIsAsked.setValue(words.whoIsAsked());
        contact.setValue(words.contact());
        timetable.setValue(dates);
    }

    @Override
    public Map<String, HasValidationProperties> fields() {
        return fields;
    }

    @Override
    public Fields read() {
        return OpeningFields.of(words(), timetable.getValue());
    }

    /** What is being typed has a space at its end, perhaps: fields that did not change are left alone. */
    @Override
    public void write(Fields words, Set<String> changed) {
        var now = OpeningFields.words(words);
        for (var field : changed) {
            switch (field) {
                case "title" -> title.setValue(now.title());
                case "language" -> language.setValue(now.language());
                case "summary" -> summary.setValue(now.summary());
                case "purpose" -> purpose.setValue(now.purpose());
                case OpeningFields.QUESTIONS -> questions.setValue(now.questions());
                case "whoIsAsked" -> whoIsAsked.setValue(now.whoIsAsked());
                case "contact" -> contact.setValue(now.contact());
                default -> {
                    var dates = OpeningFields.dates(read().with(field, words.get(field)));
                    timetable.setValue(dates);
                }
            }
        }
    }

    private static Together.Stored stored(Consultation draft) {
        return new Together.Stored(draft.version(), OpeningFields.of(draft.words(), draft.timetable()));
    }

    @Override
    public Together.Stored save(int version, Fields words) {
        var next = drafts.save(id, version, OpeningFields.words(words), OpeningFields.dates(words));
        saved();
        return new Together.Stored(next, words);
    }

    @Override
    public void notSaved() {
        note.notSaved();
    }

    @Override
    public Together.@Nullable Stored stored() {
        try {
            var draft = consultations.get(id);
            return draft.phase() == Phase.DRAFT ? stored(draft) : null;
        } catch (NotFound discarded) {
            return null;
        }
    }

    @Override
    public void ended(Fields base, Fields typed) {
        var key = "consultation.ended.published";
        try {
            shared.setAside(DraftKind.OPENING, id.value(), together.version(), typed);
        } catch (NotFound discarded) {
            key = "consultation.ended.discarded";
        }
        removeAll();
        add(new DraftEnded(key, new NotInIt(sheet, base, typed), reload));
    }

    private void saved() {
        note.saved();
    }

    private void check() {
        var problems = drafts.missing(id);
        missing.show(problems);
        departures.show();
        Problems.none(timetable.filled(), problems);
        drafts.rule(id).ifPresent(rule -> RuleHelp.show(rule, now, timetable, getLocale(), this::getTranslation));
    }

    /** The question comes when nothing is missing; until then what is missing is said, all of it and where it belongs. */
    private void askToPublish() {
        if (together.save() != Together.Outcome.SAVED) {
            return;
        }
        var problems = drafts.missing(id);
        missing.show(problems);
        var all = new HashMap<>(fields);
        all.put("kind", kind);
        if (Problems.none(all, problems)) {
            Question.ask(
                    getTranslation("consultation.publish"),
                    new Follows(getTranslation("consultation.publish.confirm"))
                            .and(getTranslation(
                                    "consultation.publish.invited",
                                    consultations.invited(id).size()))
                            .forGood(),
                    getTranslation("consultation.publish"),
                    this::publish);
        } else {
            missing.call();
        }
    }

    private void askToDiscard() {
        Question.warn(
                getTranslation("consultation.discard"),
                new Follows(getTranslation("consultation.discard.gone"))
                        .and(getTranslation("consultation.discard.never"))
                        .forGood(),
                getTranslation("consultation.discard"),
                this::discard);
    }

    private void discard() {
        drafts.discard(id);
        Problems.done(getTranslation("consultation.discarded"));
        getUI().ifPresent(ui -> ui.navigate(ConsultationListView.class));
    }

    private void publish() {
        try {
            if (Problems.run(fields, () -> drafts.publish(id, together.version()))) {
                Problems.done(getTranslation("consultation.published"));
                reload.run();
            }
        } catch (Stale colleague) {
            together.save();
        }
    }
}
