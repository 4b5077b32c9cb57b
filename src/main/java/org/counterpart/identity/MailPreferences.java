package org.counterpart.identity;

import static counterpart.schema.Tables.ACCOUNT;

import java.util.Locale;
import java.util.UUID;
import org.counterpart.base.NotFound;
import org.counterpart.base.Words;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the holder of an unsubscription key, which stands in every notice, may do without signing in: end the notices. Nothing else. */
@Service
public class MailPreferences {

    private final DSLContext db;

    MailPreferences(DSLContext db) {
        this.db = db;
    }

    /** In which language to speak to the holder of the key. */
    @May(Verb.ENTER)
    public Locale languageOf(UUID key) {
        return db.select(ACCOUNT.LOCALE)
                .from(ACCOUNT)
                .where(ACCOUNT.UNSUBSCRIBE_KEY.eq(key))
                .fetchOptional(ACCOUNT.LOCALE)
                .map(language -> Words.nearest(Locale.forLanguageTag(language)))
                .orElseThrow(NotFound::new);
    }

    /** No more notices by mail. Twice is once. */
    @May(Verb.ENTER)
    @Transactional
    public void unsubscribe(UUID key) {
        var changed = db.update(ACCOUNT)
                .set(ACCOUNT.DELIVERY, Delivery.NONE)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.UNSUBSCRIBE_KEY.eq(key))
                .execute();
        if (changed == 0) {
            throw new NotFound();
        }
    }
}
