package org.counterpart.notification;

import static counterpart.schema.Tables.NOTICE;

import java.time.Instant;
import java.util.UUID;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What an act is about, as fields of a statement: its own values when it happens, the columns of the notice whenever it is asked again whether
 * the notice is still right.
 *
 * @param date the date it sets or reminds of
 * @param thing of which the date is, where that is not the subject
 */
record About(
        ActKind kind,
        Field<ConsultationId> consultation,
        Field<OrganisationId> organisation,
        Field<UUID> subject,
        Field<Instant> date,
        Field<UUID> thing) {

    static About of(Act act) {
        return new About(
                act.kind(),
                DSL.val(act.consultation(), NOTICE.CONSULTATION_ID),
                DSL.val(act.organisation(), NOTICE.ORGANISATION_ID),
                DSL.val(act.subject(), NOTICE.SUBJECT_ID),
                DSL.val(act.date(), NOTICE.DATE_AT),
                DSL.val(act.thing(), NOTICE.THING_ID));
    }

    static About notice(ActKind kind) {
        return new About(
                kind,
                NOTICE.CONSULTATION_ID,
                NOTICE.ORGANISATION_ID,
                NOTICE.SUBJECT_ID,
                NOTICE.DATE_AT,
                NOTICE.THING_ID);
    }
}
