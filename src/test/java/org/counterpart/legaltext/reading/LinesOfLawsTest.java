package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws as other scripts, languages and converters set their lines. */
@Tag("anywhere")
class LinesOfLawsTest {

    private static ImportedText read(String words, String name) {
        var text = TextImporter.read(words.getBytes(StandardCharsets.UTF_8), name);
        assertThat(text.report().unplaced()).isZero();
        return text;
    }

    private static List<String> articles(ImportedText text) {
        return text.units().stream()
                .filter(Unit::isArticle)
                .map(unit -> (unit.number() + " " + unit.heading()).strip())
                .toList();
    }

    private static List<String> doubts(ImportedText text) {
        return Plausibility.of(text).stream().map(doubt -> doubt.what().name()).toList();
    }

    @Test
    void a_sentence_that_ends_with_a_danda_ends_its_article() {
        var text = read("""
                वन संरक्षण अधिनियम, 2024
                अध्याय 1
                प्रारंभिक
                धारा 1. विस्तार
                इस अधिनियम का विस्तार सम्पूर्ण राज्य पर है और यह तुरंत लागू होगा।
                धारा 2. वन अधिकारी
                राज्य सरकार हर जिले के लिए एक वन अधिकारी को नियुक्त करेगी।
                धारा 3. दंड
                जो कोई वृक्ष को काटता है वह जुर्माने से दंडनीय होगा और क्षति को भरेगा।
                """, "law.txt");
        assertThat(articles(text)).containsExactly("धारा 1 विस्तार", "धारा 2 वन अधिकारी", "धारा 3 दंड");
        assertThat(doubts(text)).isEmpty();
    }

    @Test
    void georgian_lines_go_on_in_no_small_letters() {
        var text = read("""
                საქართველოს კანონი
                ტყეების შესახებ
                თავი I
                ძირითადი დებულებანი
                მუხლი 1. მიზანი
                ამ კანონის მიზანია ტყის დაცვა და მისი მდგრადი გამოყენება მთელ ქვეყანაში ყველა პირის მიერ.
                მუხლი 2. ტყის მცველი
                1. ტყის მცველს ნიშნავს სამინისტრო საჯარო კონკურსის საფუძველზე ხუთი წლის ვადით.
                2. მცველი ანგარიშს წარადგენს ყოველწლიურად.
                """, "law.txt");
        assertThat(articles(text)).containsExactly("მუხლი 1 მიზანი", "მუხლი 2 ტყის მცველი");
        assertThat(text.title()).isEqualTo("საქართველოს კანონი ტყეების შესახებ");
        assertThat(text.units().getFirst())
                .extracting(Unit::kind, Unit::number, Unit::heading)
                .containsExactly(ProvisionKind.CHAPTER, "თავი I", "ძირითადი დებულებანი");
    }

    @Test
    void thai_articles_are_found_though_no_sentence_ends_with_a_sign() {
        var text = read("""
                พระราชบัญญัติป่าชุมชน พ.ศ. ๒๕๖๗
                หมวด ๑
                บททั่วไป
                มาตรา ๑ พระราชบัญญัตินี้เรียกว่า พระราชบัญญัติป่าชุมชน พ.ศ. ๒๕๖๗ และให้ใช้บังคับทันที
                มาตรา ๒ ให้รัฐมนตรีรักษาการตามพระราชบัญญัตินี้ และมีอำนาจออกกฎกระทรวงตามมาตรา ๓
                มาตรา ๓ บุคคลทุกคนมีสิทธิแสดงความเห็นต่อร่างกฎกระทรวง
                """, "law.txt");
        assertThat(text.language()).isEqualTo("th");
        assertThat(articles(text)).containsExactly("มาตรา ๑", "มาตรา ๒", "มาตรา ๓");
        assertThat(text.units().getFirst().heading()).isEqualTo("บททั่วไป");
    }

    @Test
    void icelandic_articles_bear_their_letters() {
        var text = read("""
                Lög um skóga

                I. kafli. Markmið.

                1. gr. Markmið laga þessara er að vernda skóga landsins.

                1. gr. a. Ráðherra setur reglugerð um skóga samkvæmt lögum þessum.

                2. gr. Öllum er heimilt að ganga um skóga með aðgát.

                II. kafli. Gildistaka.

                3. gr. Lög þessi öðlast þegar gildi.
                """, "law.txt");
        assertThat(text.language()).isEqualTo("is");
        assertThat(articles(text)).containsExactly("1. gr.", "1. gr. a", "2. gr.", "3. gr.");
        assertThat(doubts(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "is, Ráðherra setur reglugerð um það sem við á og öllum er heimilt að leita til hans með erindi samkvæmt lögum þessum eða ekki",
        "so, Wasiirka ayaa soo saara xeerka iyo shuruudaha ee lagu maamulo dhulka oo ay ku jiraan kuwa sharciga ama qodobka",
        "be, Гэты закон уступае ў сілу праз дзесяць дзён пасля яго апублікавання што або як артыкул гэтага закона",
        "kk, Осы заң жарияланған күнінен бастап қолданысқа енгізіледі және барлық азаматтар үшін міндетті болып табылады",
        "am, ይህ አዋጅ በነጋሪት ጋዜጣ ከወጣበት ቀን ጀምሮ የጸና ይሆናል",
    })
    void a_language_is_not_claimed_to_be_its_neighbour(String language, String words) {
        assertThat(read("# X\n\n" + words + ".\n", "a.md").language()).isEqualTo(language);
    }

    @Test
    void a_language_without_rules_is_said() {
        var text = read(
                "Xeerka dhulka\n\nQodobka 1aad. Wasiirka ayaa soo saara xeerka iyo shuruudaha ee lagu maamulo dhulka.\n\n"
                        + "Qodobka 2aad. Dhulka waa hanti guud oo ay dadku wadaagaan iyo kuwa ka dambeeya.\n",
                "law.txt");
        assertThat(text.language()).isEqualTo("so");
        assertThat(text.report().changed()).anyMatch(change -> change.what() == ImportChange.NO_RULES);
        assertThat(doubts(text)).contains("LANGUAGE_WITHOUT_RULES", "MUCH_OUTSIDE");
    }

    @Test
    void a_chinese_decision_counts_what_it_orders() {
        var text = read("""
                # 森林条例修正案

                一、将条例第二条修改为：“第二条　森林由林业委员会管理。

                “任何人不得砍伐古树。”

                二、删去条例第八条。

                三、本修正案自公布之日起施行。
                """, "law.md");
        assertThat(articles(text)).containsExactly("一、", "二、", "三、");
        assertThat(text.units()).extracting(Unit::handle).contains("1", "2", "3");
        assertThat(doubts(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Έχοντας υπόψη:, αποφασίζουμε:, Τις διατάξεις του νόμου για τα δάση και την εισήγηση της υπηρεσίας",
        "Având în vedere:, hotărăște:, prevederile legii privind pădurile și propunerea ministerului din această zi",
        "Menimbang:, MEMUTUSKAN:, bahwa hutan yang dilindungi dengan undang undang ini untuk semua orang",
        "Having regard to:, decides:, the provisions of the law on forests and to the opinion of the council",
    })
    void what_was_looked_at_before_deciding_is_no_article(String regard, String decides, String words) {
        var recitals =
                "\n\n" + regard + "\n\n1. " + words + ".\n\n2. " + words + ".\n\n3. " + words + ".\n\n" + decides;
        var none = read("# X\n" + recitals + "\n\n" + words + ".\n", "a.md");
        assertThat(none.articles()).isZero();
        assertThat(none.report().changed()).anyMatch(change -> change.what() == ImportChange.NO_ARTICLES);
        var two = read("# X\n" + recitals + "\n\n1. " + words + " one.\n\n2. " + words + " two.\n", "a.md");
        assertThat(articles(two)).containsExactly("1.", "2.");
        assertThat(two.units().getFirst().body()).contains("3. " + words);
    }

    @Test
    void what_a_resolution_approves_is_its_annex() {
        var text = read("""
                **RESOLUCIÓN Nº 3-2024**

                SE RESUELVE:

                **Artículo Primero.-** Aprobar el Reglamento de Bosques.

                **Artículo Segundo.-** Publicar la resolución.

                **REGLAMENTO DE BOSQUES**

                **CAPÍTULO I**

                **GENERALIDADES**

                **Artículo 1.- Objeto**

                El reglamento protege los bosques.

                **Artículo 2.- Alcance**

                Rige en todo el país.
                """, "a.md");
        assertThat(text.units())
                .filteredOn(unit -> unit.kind() == ProvisionKind.ANNEX)
                .singleElement()
                .extracting(Unit::heading)
                .isEqualTo("REGLAMENTO DE BOSQUES");
        assertThat(text.articles()).isEqualTo(4);
        assertThat(doubts(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a.md", "a.txt"})
    void an_article_begins_after_a_line_without_a_full_stop(String name) {
        var text = read("""
                ACUERDO Nº 4-2024

                Artículo Primero. - Objeto
                Se crea la Mesa de Bosques.
                Artículo Segundo. - Integrantes
                La Mesa se compone de:
                a. Presidencia
                b. Secretaría
                c. Vocales
                MUNICIPIO DEL NORTE
                Artículo Tercero. - Sesiones
                La Mesa sesiona cada mes.
                """, name);
        assertThat(articles(text))
                .containsExactly(
                        "Artículo Primero Objeto", "Artículo Segundo Integrantes", "Artículo Tercero Sesiones");
        assertThat(text.units())
                .filteredOn(unit -> unit.kind() == ProvisionKind.POINT)
                .extracting(Unit::number)
                .containsExactly("a.", "b.", "c.");
    }

    @Test
    void a_line_that_was_wrapped_goes_on_although_it_begins_like_an_article() {
        var text = read("""
                # Act on Forests

                Article 1. The council decides on each request within sixty days as laid down in
                Article 9 of the Code, and gives its reasons to whoever asked for them in writing
                and to everybody else.
                Article 2. This Act enters into force.
                """, "a.md");
        assertThat(articles(text)).containsExactly("Article 1", "Article 2");
    }

    @Test
    void bold_words_may_close_on_the_next_line() {
        var text = read(
                "# REGLAMENTO DE BOSQUES\n\n**CAPÍTULO I  \n**\n\n**GENERALIDADES  \n**\n\n**Artículo 1.- Objeto**\n\n"
                        + "El reglamento protege los bosques.\n\n**Artículo 2.- Alcance  \n**\n\nRige en todo el país.\n\n"
                        + "**\nArtículo 3.- Plazo**\n\nEl plazo es de **treinta días **hábiles.\n",
                "a.md");
        assertThat(articles(text)).containsExactly("Artículo 1 Objeto", "Artículo 2 Alcance", "Artículo 3 Plazo");
        assertThat(text.units()).allSatisfy(unit -> assertThat(unit.body()).doesNotContain("*"));
        assertThat(text.units().getLast().body()).isEqualTo("El plazo es de treinta días hábiles.");
    }

    @Test
    void one_word_that_comes_again_and_again_tells_no_language() {
        var law = new StringBuilder("Mühlengesetz\n\n");
        for (var i = 1; i <= 8; i++) {
            law.append("§ ")
                    .append(i)
                    .append(" Pflicht\n\nDer Müller hält sich an jedem Tag des Jahres an diese Regel.\n\n");
        }
        assertThat(read(law.toString(), "gesetz.txt").language()).isEqualTo("de");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bn|নদী রক্ষা আইন|প্রথম অধ্যায়|ধারা ১।|ধারা ২।|ধারা ৩।|এই আইন নদী রক্ষা আইন নামে অভিহিত হইবে।",
                "bn|নদী রক্ষা আইন|প্রথম অধ্যায়|১।|২।|৩।|এই আইন নদী রক্ষা আইন নামে অভিহিত হইবে।",
                "hi|नदी संरक्षण अधिनियम|अध्याय १|१.|२.|३.|इस अधिनियम का संक्षिप्त नाम नदी संरक्षण अधिनियम है।",
                "ne|नदी संरक्षण ऐन|परिच्छेद–१|१.|२.|३.|यस ऐनको नाम नदी संरक्षण ऐन रहेको छ ।",
                "ne|नदी संरक्षण ऐन|परिच्छेद–१|दफा १.|दफा २.|दफा ३.|यस ऐनको नाम नदी संरक्षण ऐन रहेको छ ।",
                "ur|دریاؤں کے تحفظ کا قانون|باب اول|دفعہ ۱۔|دفعہ ۲۔|دفعہ ۳۔|یہ قانون دریاؤں کے تحفظ کا قانون کہلائے گا۔",
                "am|የወንዞች ጥበቃ አዋጅ|ምዕራፍ አንድ|አንቀጽ 1.|አንቀጽ 2.|አንቀጽ 3.|ይህ አዋጅ የወንዞች ጥበቃ አዋጅ ተብሎ ሊጠቀስ ይችላል።",
                "ta|ஆறுகள் பாதுகாப்புச் சட்டம்|அத்தியாயம் 1|பிரிவு 1.|பிரிவு 2.|பிரிவு 3.|இச்சட்டம் ஆறுகள் பாதுகாப்புச் சட்டம் எனப்படும்.",
                "km|ច្បាប់ស្តីពីការការពារទន្លេ|ជំពូកទី១|មាត្រា ១._|មាត្រា ២._|មាត្រា ៣._|ច្បាប់នេះមានគោលបំណងការពារទន្លេ។",
                "my|မြစ်များကာကွယ်ရေးဥပဒေ|အခန်း ၁|ပုဒ်မ ၁။|ပုဒ်မ ၂။|ပုဒ်မ ၃။|ဤဥပဒေကို မြစ်များကာကွယ်ရေးဥပဒေ ဟု ခေါ်တွင်စေရမည်။",
                "lo|ກົດໝາຍວ່າດ້ວຍການປົກປ້ອງແມ່ນ້ຳ|ໝວດທີ 1|ມາດຕາ 1.|ມາດຕາ 2.|ມາດຕາ 3.|ກົດໝາຍສະບັບນີ້ກຳນົດການປົກປ້ອງແມ່ນ້ຳ",
                "hy|ՕՐԵՆՔ ԳԵՏԵՐԻ ՄԱՍԻՆ|Գլուխ 1|Հոդված 1.|Հոդված 2.|Հոդված 3.|Սույն օրենքը կարգավորում է գետերի պահպանությունը։",
                "ar|قانون حماية الأنهار|الفصل الأول|المادة ١:|المادة ٢:|المادة ٣:|يهدف هذا القانون إلى حماية الأنهار والبحيرات.",
                "he|חוק הגנת הנחלים|פרק א׳|1.|2.|3.|מטרתו של חוק זה להגן על הנחלים והאגמים.",
                "ko|하천보호법|제1장|제1조|제2조|제3조|이 법은 하천을 보호함을 목적으로 한다.",
            })
    void laws_of_many_scripts_are_read_line_by_line(
            String language, String title, String chapter, String one, String two, String three, String words) {
        var text = read(
                String.join("\n", title, chapter, one + " " + words, two + " " + words, three + " " + words) + "\n",
                "law.txt");
        assertThat(text.language()).isEqualTo(language);
        assertThat(articles(text)).hasSize(3);
        assertThat(text.units())
                .filteredOn(unit -> unit.kind() == ProvisionKind.ARTICLE)
                .allMatch(unit -> (unit.heading() + unit.body()).equals(words));
        assertThat(text.units().getFirst().kind()).isEqualTo(ProvisionKind.CHAPTER);
        assertThat(doubts(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"**", "__", "***", "*"})
    void emphasis_that_is_closed_on_the_next_line_is_closed(String sign) {
        var text = read(
                "# Reglamento de molinos\n\n**Artículo 1.- Objeto**\n\nProtege los molinos.\n\n" + sign
                        + "Artículo 2.- Ámbito  \n" + sign
                        + "\n\nRige en todo el país.\n\n**Artículo 3.- Plazo**\n\nDura un mes.\n",
                "law.md");
        assertThat(articles(text)).containsExactly("Artículo 1 Objeto", "Artículo 2 Ámbito", "Artículo 3 Plazo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Isigaba|Lo mthetho uvikela imifula namadamu kuleli lizwe lonke futhi usebenza kubo bonke abantu abahlala lapha nabavakashi a|Umfula ngamanzi agobhozayo phakathi kwezindwangu ezimbili zomhlaba e na kanye no phakathi kwezintaba ezinde|Lo mthetho uqala ukusebenza ngosuku olulandelayo emva kokushicilelwa kwawo futhi awunakushintshwa ngaphandle kwemvume yabantu bonke i",
            })
    void a_language_that_is_not_known_at_all_is_claimed_to_be_none(String word, String one, String two, String three) {
        var text = read(
                "X\n\n" + word + " 1. " + one + ".\n\n" + word + " 2. " + two + ".\n\n" + word + " 3. " + three + ".\n",
                "law.txt");
        assertThat(text.language()).isEqualTo("und");
        assertThat(doubts(text)).contains("LANGUAGE_NOT_RECOGNISED").doesNotContain("LANGUAGE_WITHOUT_RULES");
    }

    @Test
    void a_few_words_of_a_language_do_not_make_a_text_one_of_it() {
        var words =
                "lo mthetho uvikela imifula namadamu kuleli lizwe lonke futhi usebenza kubo bonke abantu ".repeat(8);
        assertThat(read("X\n\nIsigaba 1. The Ministry for Water under the Act, " + words + ".\n", "law.txt")
                        .language())
                .isEqualTo("und");
    }
}
