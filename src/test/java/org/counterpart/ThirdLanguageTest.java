package org.counterpart;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.counterpart.base.Language;
import org.counterpart.base.Letter;
import org.counterpart.base.Times;
import org.counterpart.base.Words;
import org.counterpart.consultation.Phase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** A language that has just been begun, from right to left: the files beneath {@code src/test/resources/words}, and nothing else. */
@Tag("anywhere")
@ProductTest
class ThirdLanguageTest {

    private static final Locale PERSIAN = Locale.of("fa");

    private static final String CONSULTATIONS = "مشاوره‌ها";

    @LocalServerPort
    int port;

    @Autowired
    TestWorld world;

    @Autowired
    Words words;

    @Autowired
    ApplicationEventPublisher events;

    private HttpResponse<String> get(String address) {
        return new Visitor(port).get(address);
    }

    @Test
    void its_addresses_answer_in_its_direction_with_the_words_it_has_and_in_english_otherwise() {
        for (var address : new String[] {"/fa", "/fa/consultations", "/fa/record", "/fa/search"}) {
            var answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body())
                    .contains("<html lang=\"fa\" dir=\"rtl\">", ">" + CONSULTATIONS + "</a>", ">Record</a>")
                    .contains("href=\"/fa/consultations\"")
                    .doesNotContain("!base.", "!site.");
        }
        assertThat(get("/fa").body()).doesNotContain("href=\"/consultations");
        assertThat(get("/fa/record.json").statusCode()).isEqualTo(200);
        assertThat(get("/fa/feed.atom").body()).contains("xml:lang=\"fa\"", "/fa/feed.atom\"", "/fa/contributions/");
    }

    @Test
    void the_pages_of_the_others_keep_their_direction() {
        assertThat(get("/").body()).contains("<html lang=\"en\">");
        assertThat(get("/fr").body()).contains("<html lang=\"fr\">");
    }

    @Test
    void every_page_leads_to_it_by_the_name_that_it_calls_itself() {
        var english = get("/consultations").body();
        assertThat(english)
                .containsPattern("hreflang=\"fa\" href=\"https?://[^\"/]+/fa/consultations\"")
                .contains(
                        "<a href=\"/fa/consultations\" lang=\"fa\" hreflang=\"fa\"><span class=\"long\">فارسی</span>");
        assertThat(get("/fa/consultations").body())
                .containsPattern("rel=\"canonical\" href=\"https?://[^\"/]+/fa/consultations\"")
                .contains("<a href=\"/consultations\" lang=\"en\"", "<a href=\"/fr/consultations\" lang=\"fr\"");
        assertThat(get("/sign-in").body()).contains("lang=fa\" lang=\"fa\"");
        assertThat(get("/sign-in?lang=fa").body()).contains("<html lang=\"fa\" dir=\"rtl\">");
        assertThat(words.getProvidedLocales()).contains(PERSIAN);
    }

    @Test
    void one_address_for_one_thing_holds_for_it_too() {
        assertThat(get("/fa/").statusCode()).isEqualTo(301);
        assertThat(get("/fa/consultations/").headers().firstValue("Location")).contains("/fa/consultations");
        assertThat(get("/fa/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/fa/nowhere").body()).contains("یافت نشد", "lang=\"fa\"");
        assertThat(get("/fas").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).post("/fa/consultations", Map.of()).body()).contains("فقط خواندنی");
        assertThat(get("/robots.txt").body()).contains("Disallow: /fa/search\n", "Disallow: /fr/search\n");
    }

    @Test
    void a_lasting_address_leads_to_the_provision_in_it() {
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        world.text(consultation, 2);
        var address = "/consultations/" + world.db.fetchValue(CONSULTATION.SLUG, CONSULTATION.ID.eq(consultation))
                + "/versions/1";
        var page = get("/fa" + address);
        assertThat(page.statusCode()).isEqualTo(200);
        var eid = page.body().replaceAll("(?s).*?<h3 id=\"([^\"]+)\".*", "$1");
        assertThat(get("/fa" + address + "/at/" + eid).headers().firstValue("Location"))
                .contains("/fa" + address + "#" + eid);
    }

    @Test
    void days_are_said_as_cldr_has_them_in_the_calendar_of_everybody() {
        var day = LocalDate.of(2026, 12, 1);
        assertThat(Times.date(day, PERSIAN)).isEqualTo("۱ دسامبر ۲۰۲۶");
        assertThat(Times.weekday(day, PERSIAN)).isEqualTo("سه‌شنبه ۱ دسامبر ۲۰۲۶");
        assertThat(Times.minute(Instant.parse("2026-12-01T17:00:00Z"), ZoneId.of("Europe/Ljubljana"), PERSIAN))
                .startsWith(Times.weekday(day, PERSIAN))
                .endsWith("۱۸:۰۰");
    }

    @Test
    void its_letters_are_written_in_it() {
        var address = TestWorld.unique("roya").replace(' ', '-') + "@test.example";
        events.publishEvent(new Letter(
                address, PERSIAN, "identity.letter.reset", Map.of("name", "Roya", "link", "https://a.example/b")));
        var mail = world.db.fetchSingle(MAIL, MAIL.RECIPIENT.eq(address));
        assertThat(mail.getSubject()).startsWith("گذرواژهٔ تازه");
        assertThat(mail.getHtmlBody()).contains("<html lang=\"fa\" dir=\"rtl\">", "این نامه", "Good day Roya");
        assertThat(mail.getTextBody()).contains("این نامه", "https://a.example/b");
    }

    @Test
    void what_it_lacks_is_said_in_english_and_can_be_named() throws IOException {
        var persian = Language.nearest(PERSIAN);
        assertThat(persian.isComplete()).isFalse();
        var missing = new TreeSet<String>();
        for (var bundle : Words.bundles()) {
            missing.addAll(keys(bundle, Language.FIRST));
            missing.removeAll(keys(bundle, persian));
        }
        assertThat(missing).contains("base.nav.record").doesNotContain("base.nav.search", "notification.open");
        assertThat(missing)
                .allSatisfy(key -> assertThat(words.of(PERSIAN, key)).isEqualTo(words.of(Locale.ENGLISH, key)));
        assertThat(words.of(PERSIAN, "site.days", 1)).isEqualTo("1 day");
    }

    private static TreeSet<String> keys(String bundle, Language language) throws IOException {
        var properties = new Properties();
        try (var in = ThirdLanguageTest.class.getClassLoader().getResourceAsStream(language.file(bundle))) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    @Test
    void a_regional_wish_is_answered_by_the_nearest_language() {
        assertThat(Language.nearest(Locale.CANADA_FRENCH).tag()).isEqualTo("fr");
        assertThat(Language.nearest(Locale.of("fa", "AF")).tag()).isEqualTo("fa");
        assertThat(Language.nearest(Locale.JAPANESE)).isEqualTo(Language.FIRST);
    }
}
