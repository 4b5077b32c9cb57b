package org.counterpart.site.home;

import java.util.List;
import org.counterpart.site.commitment.CommitmentSummary;
import org.counterpart.site.head.ConsultationHead;

/** The front page: what can be done until when, what was answered, what is late. */
public record HomePage(
        List<ConsultationHead> running,
        List<ConsultationHead> answered,
        List<CommitmentSummary> late,
        int organisations,
        int contributions,
        int commitments) {}
