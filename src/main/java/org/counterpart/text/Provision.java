package org.counterpart.text;

import java.util.List;
import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One provision of a version: a unit of its text with an identity.
 *
 * @param lineage its lasting identity across versions
 * @param article the article it belongs to, itself for an article; null above articles
 * @param position in document order; ordered, with gaps
 */
public record Provision(
        ProvisionId id,
        LineageId lineage,
        @Nullable ProvisionId parent,
        @Nullable ProvisionId article,
        int position,
        Unit unit) {

    public int depth() {
        return unit.depth();
    }

    public ProvisionKind kind() {
        return unit.kind();
    }

    public String number() {
        return unit.number();
    }

    public String heading() {
        return unit.heading();
    }

    public String body() {
        return unit.body();
    }

    public List<Mark> marks() {
        return unit.marks();
    }

    public String eid() {
        return unit.eid();
    }

    public @Nullable String handle() {
        return unit.handle();
    }

    public boolean isArticle() {
        return unit.isArticle();
    }

    /** "Article 7 · Notification". */
    public String label() {
        return Entry.label(number(), heading());
    }

    Provision with(Unit newUnit) {
        return new Provision(id, lineage, parent, article, position, newUnit);
    }

    Provision at(int newPosition) {
        return new Provision(id, lineage, parent, article, newPosition, unit);
    }

    Provision within(@Nullable ProvisionId newParent, @Nullable ProvisionId newArticle, @Nullable String newHandle) {
        return new Provision(id, lineage, newParent, newArticle, position, unit.reachedBy(newHandle));
    }

    public Provision of(LineageId newLineage) {
        return new Provision(id, newLineage, parent, article, position, unit);
    }
}
