package org.counterpart.site.home;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.contribution.Counted;
import org.counterpart.organisation.PublicOrganisations;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What the site map leads to, kind by kind: every page at a lasting address, its parts and choices left out. */
enum SiteMap {
    LISTS {
        @Override
        Select<Record2<String, String>> select() {
            return Stream.of("/", "/consultations", "/commitments", "/organisations", "/record")
                    .map(address -> row(DSL.inline(address), DSL.inline(address)))
                    .map(row -> (Select<Record2<String, String>>) DSL.select(row[0], row[1]))
                    .reduce(Select::unionAll)
                    .orElseThrow();
        }
    },
    CONSULTATIONS {
        @Override
        Select<Record2<String, String>> select() {
            return ofConsultations("", DSL.noCondition())
                    .unionAll(ofConsultations("/contributions", DSL.noCondition()))
                    .unionAll(ofConsultations("/answers", CONSULTATION.ANSWERED_AT.isNotNull()))
                    .unionAll(ofConsultations("/positions", HAS_TEXT))
                    .unionAll(ofConsultations("/versions", HAS_TEXT))
                    .unionAll(ofConsultations(
                            "/ballots",
                            DSL.exists(
                                    DSL.selectOne().from(BALLOT).where(BALLOT.CONSULTATION_ID.eq(CONSULTATION.ID)))));
        }
    },
    VERSIONS {
        @Override
        Select<Record2<String, String>> select() {
            return DSL.select(
                            DSL.concat(
                                    DSL.inline("/consultations/"),
                                    CONSULTATION.SLUG,
                                    DSL.inline("/versions/"),
                                    TEXT_VERSION.NUMBER.cast(String.class)),
                            DSL.function("hex", String.class, TEXT_VERSION.ID))
                    .from(TEXT_VERSION)
                    .join(CONSULTATION)
                    .on(CONSULTATION.ID.eq(TEXT_VERSION.CONSULTATION_ID))
                    .where(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                    .and(PublicConsultations.PUBLIC);
        }
    },
    ARTICLES {
        @Override
        Select<Record2<String, String>> select() {
            return DSL.select(
                            DSL.concat(
                                    DSL.inline("/consultations/"),
                                    CONSULTATION.SLUG,
                                    DSL.inline("/articles/"),
                                    PROVISION.HANDLE),
                            DSL.min(DSL.function("hex", String.class, PROVISION.ID)))
                    .from(PROVISION)
                    .join(TEXT_VERSION)
                    .on(TEXT_VERSION.ID.eq(PROVISION.TEXT_VERSION_ID))
                    .join(CONSULTATION)
                    .on(CONSULTATION.ID.eq(TEXT_VERSION.CONSULTATION_ID))
                    .where(PROVISION.HANDLE.isNotNull())
                    .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                    .and(PublicConsultations.PUBLIC)
                    .groupBy(CONSULTATION.SLUG, PROVISION.HANDLE);
        }
    },
    CONTRIBUTIONS {
        @Override
        Select<Record2<String, String>> select() {
            return DSL.select(
                            DSL.concat(DSL.inline("/contributions/"), CONTRIBUTION.NUMBER.cast(String.class)),
                            DSL.function("hex", String.class, CONTRIBUTION.ID))
                    .from(CONTRIBUTION)
                    .join(CONSULTATION)
                    .on(CONSULTATION.ID.eq(CONTRIBUTION.CONSULTATION_ID))
                    .where(CONTRIBUTION.NUMBER.isNotNull())
                    .and(Counted.PUBLIC)
                    .and(PublicConsultations.PUBLIC);
        }
    },
    COMMITMENTS {
        @Override
        Select<Record2<String, String>> select() {
            return DSL.select(
                            DSL.concat(DSL.inline("/commitments/"), COMMITMENT.REFERENCE),
                            DSL.function("hex", String.class, COMMITMENT.ID))
                    .from(COMMITMENT);
        }
    },
    ORGANISATIONS {
        @Override
        Select<Record2<String, String>> select() {
            return DSL.select(
                            DSL.concat(DSL.inline("/organisations/"), ORGANISATION.SLUG),
                            DSL.function("hex", String.class, ORGANISATION.ID))
                    .from(ORGANISATION)
                    .where(PublicOrganisations.PUBLIC);
        }
    };

    /** Addresses of one part; the standard allows five times as many. */
    static final int EACH = 10_000;

    private static final Condition HAS_TEXT = DSL.exists(DSL.selectOne()
            .from(TEXT_VERSION)
            .where(TEXT_VERSION.CONSULTATION_ID.eq(CONSULTATION.ID))
            .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED)));

    abstract Select<Record2<String, String>> select();

    /** Columns: the address, and its place among the others, which stays as things come. */
    Table<?> addresses() {
        return select().asTable("addresses", "address", "place");
    }

    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private static Field<String>[] row(Field<String> address, Field<String> place) {
        return List.of(address, place).toArray(Field[]::new);
    }

    private static Select<Record2<String, String>> ofConsultations(String part, Condition which) {
        return DSL.select(
                        DSL.concat(DSL.inline("/consultations/"), CONSULTATION.SLUG, DSL.inline(part)),
                        DSL.concat(DSL.function("hex", String.class, CONSULTATION.ID), DSL.inline(part)))
                .from(CONSULTATION)
                .where(PublicConsultations.PUBLIC)
                .and(which);
    }
}
