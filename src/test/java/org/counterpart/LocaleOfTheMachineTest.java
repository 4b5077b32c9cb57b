package org.counterpart;

import static counterpart.schema.Tables.CONSULTATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Reference;
import org.counterpart.base.Slugs;
import org.counterpart.base.Times;
import org.counterpart.consultation.Drafts;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.Contribution;
import org.counterpart.site.page.Presenter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The same product on a machine set up in Cairo, Istanbul or Bangkok: digits, letters and years are ours and not the machine's. */
@Tag("anywhere")
@ProductTest
class LocaleOfTheMachineTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    Drafts drafts;

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr", "th-TH-u-ca-buddhist"})
    void public_numbers_addresses_and_dates_are_the_same(String machine) throws Exception {
        on(machine, () -> {
            assertThat(Reference.contribution(142)).isEqualTo("C-0142");
            assertThat(Contribution.reference(142)).isEqualTo("C-0142");
            assertThat(Presenter.number(142)).isEqualTo("C-0142");
            assertThat(Reference.receipt("3fa91c07be42c9")).isEqualTo("R-3fa9-1c07-be42");
            assertThat(Reference.commitment(2026, 31)).isEqualTo("C-2026-031");
            assertThat(Reference.consultation("VAL", 2026, 7)).isEqualTo("VAL-2026-007");
            assertThat(Slugs.of("INITIATIVE ON TITLES", 60)).isEqualTo("initiative-on-titles");
            assertThat(Times.date(LocalDate.of(2027, 1, 3), Locale.ENGLISH)).isEqualTo("3 January 2027");
            assertThat(Times.date(LocalDate.of(2027, 1, 3), Locale.FRENCH)).isEqualTo("3 janvier 2027");
            assertThat(Times.minute(Instant.parse("2027-01-03T17:00:00Z"), ZoneId.of("UTC"), Locale.ENGLISH))
                    .isEqualTo("Sunday 3 January 2027, 17:00");
            assertThat(Times.justNow(ZoneId.of("UTC"))).matches("[0-9]{2}:[0-9]{2}:[0-9]{2}");
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr", "th-TH-u-ca-buddhist"})
    void a_number_is_stored_in_the_same_digits(String machine) throws Exception {
        var ministry = world.institution();
        var officer = world.officer(ministry);
        var id = ConsultationId.next();
        on(machine, () -> {
            world.as(officer, () -> drafts.create(id, ministry, "A register", "en"));
            return true;
        });
        assertThat(world.db
                        .select(CONSULTATION.REFERENCE)
                        .from(CONSULTATION)
                        .where(CONSULTATION.ID.eq(id))
                        .fetchSingle()
                        .value1())
                .matches("([A-Z]+-)?[0-9]{4}-[0-9]{3,}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr", "th-TH-u-ca-buddhist"})
    void a_public_page_is_the_same(String machine) throws Exception {
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        world.text(consultation, 2);
        var slug = world.db
                .select(CONSULTATION.SLUG)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(consultation))
                .fetchSingle()
                .value1();
        var web = MockMvcBuilders.webAppContextSetup(context).build();
        for (var address : new String[] {"/consultations/" + slug, "/fr/consultations/" + slug}) {
            var there = on(machine, () -> page(web, address + "?there"));
            assertThat(there).isEqualTo(on("en-GB", () -> page(web, address + "?here")));
        }
    }

    private static String page(MockMvc web, String address) throws Exception {
        var response = web.perform(get(address)).andReturn().getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static <T> T on(String machine, Callable<T> work) throws Exception {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(machine));
        try {
            return work.call();
        } finally {
            Locale.setDefault(before);
        }
    }
}
