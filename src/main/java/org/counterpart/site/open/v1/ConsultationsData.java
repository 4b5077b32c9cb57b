package org.counterpart.site.open.v1;

import java.util.List;

public record ConsultationsData(
        List<ConsultationHeadData> running, List<ConsultationHeadData> past, int page, int pages)
        implements OpenDocument {}
