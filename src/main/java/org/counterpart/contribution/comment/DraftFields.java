package org.counterpart.contribution.comment;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.counterpart.base.OrganisationId;
import org.counterpart.drafting.Fields;

/** A comment or an amendment as fields. */
final class DraftFields {

    static final String ORGANISATION = "organisation";

    static Fields of(Draft draft) {
        var words = new LinkedHashMap<String, String>();
        words.put("quote", draft.quote());
        words.put("proposed", draft.proposedText());
        words.put("body", draft.body());
        words.put(ORGANISATION, draft.organisation().value().toString());
        return new Fields(words);
    }

    static Draft saying(Draft draft, Fields fields) {
        var organisation = new OrganisationId(UUID.fromString(fields.get(ORGANISATION)));
        return draft.of(organisation).saying(fields.get("quote"), fields.get("body"), fields.get("proposed"));
    }

    private DraftFields() {}
}
