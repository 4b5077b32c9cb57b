package org.counterpart.site.record;

import java.util.List;
import org.counterpart.record.Entry;
import org.counterpart.site.open.v1.RecordData;
import org.counterpart.site.page.PageData;
import org.jspecify.annotations.Nullable;

/**
 * A part of the public log, newest first.
 *
 * @param next entry after which the next part begins; null at the end
 */
public record RecordPage(List<Entry> entries, @Nullable String next) implements PageData {

    @Override
    public RecordData open() {
        return new RecordData(entries.stream().map(RecordPage::open).toList(), next);
    }

    private static RecordData.Entry open(Entry one) {
        return new RecordData.Entry(
                one.id(),
                one.at(),
                one.kind().name(),
                one.title(),
                one.detail(),
                one.until(),
                one.day(),
                one.movedFrom(),
                one.zone(),
                one.organisation(),
                one.organisationSlug(),
                one.consultation(),
                one.consultationSlug(),
                one.language(),
                one.path());
    }
}
