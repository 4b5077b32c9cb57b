package org.counterpart.site.consultation;

import java.util.List;
import org.counterpart.site.head.ConsultationHead;

public record ConsultationsPage(List<ConsultationHead> running, List<ConsultationHead> past, int page, int pages) {}
