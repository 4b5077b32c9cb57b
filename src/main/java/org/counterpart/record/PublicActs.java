package org.counterpart.record;

import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.RECORD_ENTRY;

import org.counterpart.base.ActKind;
import org.counterpart.base.ActKinds;
import org.counterpart.base.Nature;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.organisation.PublicOrganisations;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What of the record anybody is shown, wherever it is read. Asked when it is read and not only when it is written, so that it also holds for
 * what was written under an earlier rule.
 */
public final class PublicActs {

    /** Who acted, or whom it concerns; null when the clock acted, also where an entry names whose process it is. */
    public static final Field<OrganisationId> WHOSE = DSL.when(
            RECORD_ENTRY.KIND.notIn(ActKinds.that(kind -> kind.is(Nature.Trait.OF_THE_TIMETABLE))),
            RECORD_ENTRY.ORGANISATION_ID);

    /**
     * On entries joined with their consultation and with whose act it is, where they have one: nothing of a draft; nothing of a kind that is
     * confidential; nothing of an organisation that was never admitted, nor of what it did or was called before.
     */
    public static final Condition SHOWN = DSL.and(
            RECORD_ENTRY.KIND.in(ActKinds.that(ActKind::isRecorded)),
            RECORD_ENTRY.CONSULTATION_ID.isNull().or(PublicConsultations.PUBLIC),
            WHOSE.isNull()
                    .or(PublicOrganisations.PUBLIC.and(RECORD_ENTRY
                            .CONSULTATION_ID
                            .isNotNull()
                            .or(RECORD_ENTRY.AT.ge(DSL.coalesce(ORGANISATION.ADMITTED_AT, ORGANISATION.APPLIED_AT))))));

    private PublicActs() {}
}
