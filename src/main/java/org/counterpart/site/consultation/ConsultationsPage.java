package org.counterpart.site.consultation;

import java.util.List;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.open.v1.ConsultationsData;
import org.counterpart.site.page.PageData;

public record ConsultationsPage(List<ConsultationHead> running, List<ConsultationHead> past, int page, int pages)
        implements PageData {

    @Override
    public ConsultationsData open() {
        return new ConsultationsData(
                running.stream().map(ConsultationHead::open).toList(),
                past.stream().map(ConsultationHead::open).toList(),
                page,
                pages);
    }
}
