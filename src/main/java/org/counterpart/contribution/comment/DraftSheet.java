package org.counterpart.contribution.comment;

import java.util.List;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.drafting.Sheet;

/** The fields of a comment or an amendment in words. */
public final class DraftSheet implements Sheet {

    private final ContributionKind kind;
    private final List<OwnOrganisation> organisations;
    private final Sentences sentences;

    public DraftSheet(ContributionKind kind, List<OwnOrganisation> organisations, Sentences sentences) {
        this.kind = kind;
        this.organisations = organisations;
        this.sentences = sentences;
    }

    @Override
    public String label(String field) {
        return sentences.of(
                switch (field) {
                    case "quote" -> "contribution.quote";
                    case "proposed" -> "contribution.amendment.text";
                    case "body" ->
                        kind == ContributionKind.AMENDMENT
                                ? "contribution.amendment.reason"
                                : "contribution.comment.body";
                    default -> "contribution.for";
                });
    }

    @Override
    public String say(String field, String words) {
        return field.equals(DraftFields.ORGANISATION)
                ? organisations.stream()
                        .filter(one -> one.id().value().toString().equals(words))
                        .map(OwnOrganisation::name)
                        .findFirst()
                        .orElse("")
                : words;
    }
}
