package org.counterpart.contribution.position;

import static counterpart.schema.Tables.CURRENT_POSITION;
import static counterpart.schema.Tables.POSITION_CONFIRMATION;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Optional;
import org.counterpart.base.AccountId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.TextVersionId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** For which later versions organisations said that their positions stand. */
@Repository
class ConfirmationRepository {

    private final DSLContext db;

    ConfirmationRepository(DSLContext db) {
        this.db = db;
    }

    /** Confirms the position that stands for a later version; whether it stands and was not confirmed before. */
    boolean confirm(ContributionId position, TextVersionId version, AccountId by) {
        return db.insertInto(
                                POSITION_CONFIRMATION,
                                POSITION_CONFIRMATION.CONTRIBUTION_ID,
                                POSITION_CONFIRMATION.TEXT_VERSION_ID,
                                POSITION_CONFIRMATION.CONFIRMED_BY,
                                POSITION_CONFIRMATION.CONFIRMED_AT)
                        .select(select(
                                        CURRENT_POSITION.CONTRIBUTION_ID,
                                        val(version, POSITION_CONFIRMATION.TEXT_VERSION_ID),
                                        val(by, POSITION_CONFIRMATION.CONFIRMED_BY),
                                        DatabaseClock.NOW)
                                .from(CURRENT_POSITION)
                                .where(CURRENT_POSITION.CONTRIBUTION_ID.eq(position)))
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** When it was confirmed for this version; empty when it was not. */
    Optional<Instant> confirmed(ContributionId position, TextVersionId version) {
        return db.select(POSITION_CONFIRMATION.CONFIRMED_AT)
                .from(POSITION_CONFIRMATION)
                .where(POSITION_CONFIRMATION.CONTRIBUTION_ID.eq(position))
                .and(POSITION_CONFIRMATION.TEXT_VERSION_ID.eq(version))
                .fetchOptional(POSITION_CONFIRMATION.CONFIRMED_AT);
    }
}
