package org.counterpart.contribution;

import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.legaltext.model.Direction;

/** What one contributes to: the latest published version of a consultation's text, and until when. */
public record Proposal(
        ConsultationId consultation,
        String slug,
        String title,
        String language,
        OrganisationId institution,
        ContributionPeriod period,
        TextVersionId version,
        int number,
        String textTitle,
        Direction direction) {}
