package org.counterpart.record;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.RECORD_ENTRY;

import java.util.Arrays;
import org.counterpart.base.ActKind;
import org.counterpart.organisation.OrganisationStatus;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * What of the record anybody is shown, wherever it is read. Asked when it is read and not only when it is written, so that it also holds for
 * what was written under an earlier rule.
 */
public final class PublicActs {

    /**
     * On entries joined with their consultation and their organisation, where they have one: nothing of a draft; nothing of a kind that is
     * confidential; nothing of an organisation that was never admitted, nor of what it did or was called before.
     */
    public static final Condition SHOWN = DSL.and(
            RECORD_ENTRY.KIND.in(
                    Arrays.stream(ActKind.values()).filter(ActKind::isRecorded).toList()),
            RECORD_ENTRY.CONSULTATION_ID.isNull().or(CONSULTATION.PUBLISHED_AT.isNotNull()),
            RECORD_ENTRY
                    .ORGANISATION_ID
                    .isNull()
                    .or(ORGANISATION
                            .STATUS
                            .in(OrganisationStatus.known())
                            .and(RECORD_ENTRY
                                    .CONSULTATION_ID
                                    .isNotNull()
                                    .or(RECORD_ENTRY.AT.ge(
                                            DSL.coalesce(ORGANISATION.ADMITTED_AT, ORGANISATION.APPLIED_AT))))));

    private PublicActs() {}
}
