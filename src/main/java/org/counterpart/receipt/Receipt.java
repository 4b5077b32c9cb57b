package org.counterpart.receipt;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ReceiptId;

/**
 * What was received, from whom, when.
 *
 * @param name "R-3fa9-1c07-be42"; the first ones have numbers in a row
 * @param reference public number of the contribution; empty for a vote
 * @param zone of the consultation
 * @param sha256 of the words as UTF-8
 */
public record Receipt(
        ReceiptId id,
        String name,
        ReceiptKind kind,
        UUID subject,
        ConsultationId consultation,
        String consultationTitle,
        ZoneId zone,
        OrganisationId organisation,
        String organisationName,
        AccountId account,
        String accountName,
        String reference,
        String title,
        Instant at,
        String sha256,
        String words) {

    /** Where its author and the members of the organisation read it. */
    public String address() {
        return "receipts/" + id;
    }

    /** Exactly what the hash is of. */
    public byte[] bytes() {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
