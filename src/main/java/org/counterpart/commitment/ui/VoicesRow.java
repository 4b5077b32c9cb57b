package org.counterpart.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.commitment.Commitment;
import org.counterpart.commitment.Evidence;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.Statement;
import org.counterpart.commitment.Voice;
import org.jspecify.annotations.Nullable;

/** What the institution claims, how NGOs rate it, what the moderator finds: side by side, never merged. */
class VoicesRow extends Div {

    private final Commitment commitment;

    VoicesRow(Commitment commitment) {
        this.commitment = commitment;
        addClassName("voices");
        var voices = commitment.voices();
        add(
                column(
                        "i",
                        Parts.Side.INSTITUTION,
                        "commitment.voice.owner",
                        owner(voices.owner().orElse(null))),
                column("c", Parts.Side.CIVIL_SOCIETY, "commitment.voice.ngos", ngos(voices.ratings(), voices.ngos())),
                column(
                        "m",
                        Parts.Side.MODERATOR,
                        "commitment.voice.moderator",
                        found(voices.moderator().orElse(null))));
    }

    private Component column(String mark, Parts.Side side, String key, Component content) {
        var column = new Div(new H3(Parts.who(side, getTranslation(key))), content);
        column.addClassNames("voice", mark);
        return column;
    }

    private Component owner(@Nullable Statement report) {
        return report == null
                ? Parts.small(getTranslation("commitment.noReport"))
                : spoken(report, earlier(Voice.OWNER, report));
    }

    private Component found(@Nullable Statement finding) {
        return finding == null
                ? Parts.small(getTranslation("commitment.noFinding"))
                : spoken(finding, earlier(Voice.MODERATOR, finding));
    }

    private Component ngos(Map<ImplementationStatus, Integer> ratings, List<Statement> latest) {
        if (latest.isEmpty()) {
            return Parts.small(getTranslation("commitment.noRating"));
        }
        var column = new Div();
        ratings.forEach((status, count) -> {
            column.add(
                    verdict(getTranslation("commitment.rated", Parts.word(this, status), count, latest.size())),
                    Looks.meter(status));
        });
        latest.forEach(statement -> column.add(words(statement, true)));
        return column;
    }

    private Component spoken(Statement statement, List<Statement> earlier) {
        var column = new Div(
                verdict(Parts.word(this, statement.status())),
                Looks.meter(statement.status()),
                words(statement, false));
        if (!earlier.isEmpty()) {
            var list = new Div();
            earlier.forEach(old -> list.add(verdictLine(old), words(old, false)));
            column.add(new NativeDetails(getTranslation("commitment.earlier", earlier.size()), list));
        }
        return column;
    }

    private List<Statement> earlier(Voice voice, Statement latest) {
        return commitment.statements().stream()
                .filter(s -> s.voice() == voice && !s.id().equals(latest.id()))
                .toList();
    }

    private Component verdictLine(Statement statement) {
        var line = new Paragraph(Parts.word(this, statement.status()));
        line.addClassName("who");
        return line;
    }

    private static Paragraph verdict(String word) {
        var verdict = new Paragraph(word);
        verdict.addClassName("verdict");
        return verdict;
    }

    private Component words(Statement statement, boolean named) {
        var when = Times.date(statement.madeAt(), commitment.zone(), getLocale());
        var foot = new Div(Parts.small(named ? statement.organisationName() + ", " + when : when));
        foot.addClassName("row");
        if (statement.isStale(commitment.now(), commitment.zone())) {
            var stale = new Span(
                    getTranslation("commitment.stale", statement.daysOld(commitment.now(), commitment.zone())));
            stale.addClassNames("late", "small");
            foot.add(stale);
        }
        var block = new Div(Parts.markdown(statement.body()), foot);
        if (!statement.evidence().isEmpty()) {
            block.add(new UnorderedList(
                    statement.evidence().stream().map(this::evidence).toArray(ListItem[]::new)));
        }
        return block;
    }

    private ListItem evidence(Evidence evidence) {
        var link = new Anchor(evidence.url() == null ? "/files/" + evidence.file() : evidence.url(), evidence.title());
        link.setRouterIgnore(true);
        if (evidence.url() != null) {
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        }
        return new ListItem(link);
    }
}
