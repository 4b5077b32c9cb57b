package org.counterpart.contribution.offline;

import java.util.List;
import org.counterpart.legaltext.model.Direction;

/** A form before it is filled in: for one organisation, on one version of a text. */
public record Form(
        FormIdentity identity,
        String title,
        String language,
        Direction direction,
        List<FormItem> items,
        FormWords words) {

    public Form {
        items = List.copyOf(items);
    }
}
