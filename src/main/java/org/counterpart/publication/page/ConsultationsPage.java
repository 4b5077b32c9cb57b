package org.counterpart.publication.page;

import java.util.List;

public record ConsultationsPage(List<ConsultationHead> running, List<ConsultationHead> past, int page, int pages) {}
