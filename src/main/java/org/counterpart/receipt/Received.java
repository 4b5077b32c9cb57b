package org.counterpart.receipt;

import java.time.Instant;
import java.util.Map;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Id;
import org.counterpart.base.OrganisationId;

/**
 * Something that has just been received.
 *
 * @param subject the contribution, the ballot, or the point whose answer is contested
 * @param reference its public number; empty for a vote
 * @param title what it is about, in the words of the text
 * @param at the moment the thing itself bears
 * @param words exactly what was received, by name and in order
 */
public record Received(
        ReceiptKind kind,
        Id subject,
        ConsultationId consultation,
        OrganisationId organisation,
        String reference,
        String title,
        Instant at,
        Map<String, String> words) {}
