package org.counterpart.drafting.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.counterpart.base.NotFound;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.Times;
import org.counterpart.base.ui.BothVersions;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.Hand;
import org.counterpart.drafting.Merge;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.drafting.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * One page at a draft that others write too. Saves what is typed on top of what is stored: what a colleague saved meanwhile comes into the
 * page and is named; where both changed the same words, both stand here with who and when, and the writer chooses for each field. Until then
 * the stored words stay, and what was typed is kept in the history too.
 */
public class Together extends Div {

    /** What a save came to. */
    public enum Outcome {
        /** Stored as the page shows it. */
        SAVED,
        /** Stored, and a colleague's words came into the page. */
        MERGED,
        /** Stored but for fields in which two wrote the same words. */
        ASKING,
        /** Not stored; why was said. */
        REFUSED,
        /** It is no draft any more: the page was told. */
        ENDED
    }

    /** A draft as it is stored. */
    public record Stored(int version, Fields fields) {}

    /** The form on the page. */
    public interface Page {

        Fields read();

        /** Shows these words in these fields; the others may be being typed in. */
        void write(Fields fields, Set<String> changed);

        /**
         * Saves on top of this version.
         *
         * @throws Stale when somebody else saved
         * @throws Refused when the words do not fit, or it is no draft any more
         */
        Stored save(int version, Fields fields);

        /** Where a refusal is said. */
        Map<String, ? extends HasValidation> fields();

        /** What is stored; null when it is no draft any more. */
        @Nullable
        Stored stored();

        /** What stands in the fields was not stored, so nothing on the page may say that it was. */
        void notSaved();

        /** The draft ended while somebody typed into it: nothing of that may be lost, and it is said plainly. */
        void ended(Fields base, Fields typed);
    }

    private static final int ATTEMPTS = 5;

    private final SharedDrafts drafts;
    private final DraftKind kind;
    private final UUID id;
    private final Sheet sheet;
    private final ZoneId zone;
    private final Page page;
    private final Div last = new Div();
    private final Div news = new Div();
    private final Div questions = new Div();
    /** Fields that wait for a choice: another's words are stored, one's own stand on the page. */
    private final Set<String> asked = new LinkedHashSet<>();

    private final Map<String, Hand> hands = new HashMap<>();

    private int version;
    private Fields base;
    private Fields aside = Fields.NONE;
    private boolean writing;

    public Together(SharedDrafts drafts, DraftKind kind, UUID id, Sheet sheet, ZoneId zone, Stored read, Page page) {
        this.drafts = drafts;
        this.kind = kind;
        this.id = id;
        this.sheet = sheet;
        this.zone = zone;
        this.page = page;
        version = read.version();
        base = read.fields();
        addClassName("together");
        last.addClassNames("row", "small", "muted");
        news.getElement().setAttribute("role", "status");
        add(questions, news, last);
        sayLast();
    }

    /** Whether the page is being written into by the draft, not by a person. */
    public boolean isWriting() {
        return writing;
    }

    /** Does something to the page that is no typing. */
    public void quietly(Runnable act) {
        var before = writing;
        writing = true;
        try {
            act.run();
        } finally {
            writing = before;
        }
    }

    public int version() {
        return version;
    }

    /** The draft went on by an act of this page. */
    public void goOn(Stored stored) {
        version = stored.version();
        base = stored.fields();
        sayLast();
    }

    /** Saves what is typed; the page does not say of what could not be saved that it is. */
    public Outcome save() {
        var stored = false;
        try {
            var outcome = attempt();
            stored = outcome != Outcome.REFUSED;
            return outcome;
        } finally {
            if (!stored) {
                page.notSaved();
            }
        }
    }

    private Outcome attempt() {
        var outcome = Outcome.SAVED;
        for (var attempt = 1; ; attempt++) {
            var typed = page.read();
            try {
                return saved(typed, outcome);
            } catch (Stale meanwhile) {
                if (attempt == ATTEMPTS) {
                    throw meanwhile;
                }
            } catch (Refused refused) {
                if (page.stored() != null) {
                    Problems.say(page.fields(), refused);
                    return Outcome.REFUSED;
                }
            } catch (NotFound gone) {
                if (page.stored() != null) {
                    throw gone;
                }
            }
            var stored = page.stored();
            if (stored == null) {
                page.ended(base, typed);
                return Outcome.ENDED;
            }
            if (takeIn(stored, typed)) {
                outcome = Outcome.MERGED;
            }
        }
    }

    private Outcome saved(Fields typed, Outcome soFar) {
        var agreed = agreed(typed);
        if (!asked.isEmpty() && agreed.equals(base)) {
            return keepAside(typed);
        }
        Problems.none(page.fields(), List.of());
        goOn(page.save(version, agreed));
        mark();
        return asked.isEmpty() ? soFar : keepAside(typed);
    }

    private Outcome keepAside(Fields typed) {
        if (!typed.equals(aside)) {
            drafts.setAside(kind, id, version, typed);
            aside = typed;
        }
        return Outcome.ASKING;
    }

    /** What is typed, but in fields that wait for a choice what is stored. */
    private Fields agreed(Fields typed) {
        return typed.with(asked.stream().collect(Collectors.toMap(field -> field, base::get)));
    }

    /** Brings the page to what is stored and typed; whether anything of a colleague came in. */
    private boolean takeIn(Stored stored, Fields typed) {
        hands.putAll(drafts.changedSince(kind, id, version));
        var agreed = agreed(typed);
        var merge = Merge.of(base, stored.fields(), agreed);
        asked.addAll(merge.colliding().keySet());
        var changed = merge.fields().differingFrom(agreed);
        changed.removeAll(asked);
        quietly(() -> page.write(merge.fields(), changed));
        version = stored.version();
        base = stored.fields();
        sayNews(changed);
        ask();
        return !merge.taken().isEmpty() || !merge.colliding().isEmpty();
    }

    private void sayNews(Set<String> fields) {
        if (fields.isEmpty()) {
            return;
        }
        news.removeAll();
        var card = Parts.card(new Paragraph(getTranslation("drafting.takenIn")));
        for (var field : fields) {
            var came = new Div(new Span(sheet.label(field)), Parts.small(by(hands.get(field))));
            came.addClassName("row");
            card.add(came);
        }
        var acts = new Div(new Button(getTranslation("drafting.seen"), click -> news.removeAll()));
        acts.addClassName("acts");
        card.add(acts);
        news.add(card);
    }

    private void ask() {
        questions.removeAll();
        asked.forEach(field -> questions.add(question(field)));
        mark();
    }

    /** The question stands below the form, which may be long: at the field it is said that there is one. */
    private void mark() {
        asked.stream().map(page.fields()::get).filter(Objects::nonNull).forEach(field -> {
            field.setErrorMessage(getTranslation("drafting.asking.here"));
            field.setInvalid(true);
        });
    }

    private Div question(String field) {
        var theirs = base.get(field);
        var mine = page.read().get(field);
        return new BothVersions(
                sheet.label(field),
                getTranslation("drafting.asking.explain"),
                sheet.say(field, mine),
                by(hands.get(field)),
                sheet.say(field, theirs),
                () -> settle(field, page.read().get(field)),
                () -> settle(field, theirs));
    }

    private void settle(String field, String words) {
        keepAside(page.read());
        asked.remove(field);
        quietly(() -> page.write(page.read().with(field, words), Set.of(field)));
        ask();
        save();
    }

    private void sayLast() {
        last.removeAll();
        if (version == 0) {
            return;
        }
        drafts.last(kind, id).ifPresent(hand -> {
            var history = new EarlierStates(kind, id, getTranslation("drafting.history"));
            last.add(
                    new Span(getTranslation("drafting.last", by(hand)) + " (" + Times.zone(zone, getLocale()) + ")"),
                    history);
        });
    }

    private String by(@Nullable Hand hand) {
        if (hand == null) {
            return getTranslation("drafting.by.somebody");
        }
        var when = Times.minute(hand.at(), zone, getLocale());
        return hand.own() ? getTranslation("drafting.by.self", when) : getTranslation("drafting.by", hand.name(), when);
    }
}
