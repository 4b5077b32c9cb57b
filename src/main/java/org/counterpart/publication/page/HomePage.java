package org.counterpart.publication.page;

import java.util.List;

/** The front page: what can be done until when, what was answered, what is late. */
public record HomePage(
        List<ConsultationHead> running,
        List<ConsultationHead> answered,
        List<CommitmentSummary> late,
        int organisations,
        int contributions,
        int commitments) {}
