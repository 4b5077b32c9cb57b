package org.counterpart.legaltext.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A language is named where its words are many, and none where only a few look like it. */
@Tag("anywhere")
class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        // So few of many words are English that any language may have them.
        "60, 2, und",
        "60, 6, en",
        // A short text has few words of any kind.
        "36, 2, en",
    })
    void a_language_is_named_where_its_common_words_are_many(int words, int common, String language) {
        var text = new StringBuilder();
        for (var i = 0; i < words - common; i++) {
            text.append("zqx").append((char) ('a' + i % 26)).append(' ');
        }
        text.append("the of ".repeat(common / 2));
        assertThat(Languages.guess(text.toString())).isEqualTo(language);
    }

    /** The first article of the Universal Declaration of Human Rights, and for English words of an own law. */
    private static final String SAMPLES = """
            en|Every association keeps a list of its members. The register sees that list on request, and nobody may be a member against their will.
            fr|Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience et doivent agir les uns envers les autres dans un esprit de fraternité.
            it|Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono dotati di ragione e di coscienza e devono agire gli uni verso gli altri in spirito di fratellanza.
            es|Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y conciencia, deben comportarse fraternalmente los unos con los otros.
            ca|Tots els éssers humans neixen lliures i iguals en dignitat i en drets. Són dotats de raó i de consciència, i han de comportar-se fraternalment els uns amb els altres.
            pt|Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de razão e de consciência, devem agir uns para com os outros em espírito de fraternidade.
            de|Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen.
            nl|Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd met verstand en geweten, en behoren zich jegens elkander in een geest van broederschap te gedragen.
            sl|Vsi ljudje se rodijo svobodni in imajo enako dostojanstvo in enake pravice. Obdarjeni so z razumom in vestjo in bi morali ravnati drug z drugim kakor bratje.
            hr|Sva ljudska bića rađaju se slobodna i jednaka u dostojanstvu i pravima. Ona su obdarena razumom i sviješću i trebaju jedno prema drugome postupati u duhu bratstva.
            mk|Сите човечки суштества се раѓаат слободни и еднакви по достоинство и права. Тие се обдарени со разум и совест и треба да се однесуваат еден кон друг во духот на општо човечката припадност.
            bg|Всички хора се раждат свободни и равни по достойнство и права. Те са надарени с разум и съвест и следва да се отнасят помежду си в дух на братство.
            ru|Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью и должны поступать в отношении друг друга в духе братства.
            uk|Всі люди народжуються вільними і рівними у своїй гідності та правах. Вони наділені розумом і совістю і повинні діяти у відношенні один до одного в дусі братерства.
            pl|Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa.
            cs|Všichni lidé rodí se svobodní a sobě rovní co do důstojnosti a práv. Jsou nadáni rozumem a svědomím a mají spolu jednat v duchu bratrství.
            sk|Všetci ľudia sa rodia slobodní a sebe rovní, čo sa týka ich dôstojnosti a práv. Sú obdarení rozumom a svedomím a majú navzájom jednať v bratskom duchu.
            hu|Minden emberi lény szabadon születik és egyenlő méltósága és joga van. Az emberek, ésszel és lelkiismerettel bírván, egymással szemben testvéri szellemben kell hogy viseltessenek.
            ro|Toate ființele umane se nasc libere și egale în demnitate și în drepturi. Ele sunt înzestrate cu rațiune și conștiință și trebuie să se comporte unele față de altele în spiritul fraternității.
            sq|Të gjithë njerëzit lindin të lirë dhe të barabartë në dinjitet dhe në të drejta. Ata kanë arsye dhe ndërgjegje dhe duhet të sillen ndaj njëri tjetrit me frymë vëllazërimi.
            tr|Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana sahiptirler ve birbirlerine karşı kardeşlik zihniyeti ile hareket etmelidirler.
            az|Bütün insanlar ləyaqət və hüquqlarına görə azad və bərabər doğulurlar. Onların şüurları və vicdanları var və bir-birlərinə münasibətdə qardaşlıq ruhunda davranmalıdırlar.
            sw|Watu wote wamezaliwa huru, hadhi na haki zao ni sawa. Wote wamejaliwa akili na dhamiri, hivyo yapasa watendeane kindugu.
            id|Semua orang dilahirkan merdeka dan mempunyai martabat dan hak yang sama. Mereka dikaruniai akal dan hati nurani dan hendaknya bergaul satu sama lain dalam persaudaraan.
            ms|Semua manusia dilahirkan bebas dan samarata dari segi kemuliaan dan hak. Mereka mempunyai pemikiran dan perasaan hati dan hendaklah bertindak dengan semangat persaudaraan.
            vi|Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền. Mọi con người đều được tạo hóa ban cho lý trí và lương tâm và cần phải đối xử với nhau trong tình bằng hữu.
            fi|Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan. Heille on annettu järki ja omatunto, ja heidän on toimittava toisiaan kohtaan veljeyden hengessä.
            sv|Alla människor är födda fria och lika i värde och rättigheter. De har utrustats med förnuft och samvete och bör handla gentemot varandra i en anda av gemenskap.
            da|Alle mennesker er født frie og lige i værdighed og rettigheder. De er udstyret med fornuft og samvittighed, og de bør handle mod hverandre i en broderskabets ånd.
            is|Hver maður er borinn frjáls og jafn öðrum að virðingu og réttindum. Menn eru gæddir vitsmunum og samvizku, og ber þeim að breyta bróðurlega hverjum við annan.
            et|Kõik inimesed sünnivad vabadena ja võrdsetena oma väärikuselt ja õigustelt. Neile on antud mõistus ja südametunnistus ja nende suhtumist üksteisesse peab kandma vendluse vaim.
            lv|Visi cilvēki piedzimst brīvi un vienlīdzīgi savā pašcieņā un tiesībās. Viņi ir apveltīti ar saprātu un sirdsapziņu, un viņiem jāizturas citam pret citu brālības garā.
            lt|Visi žmonės gimsta laisvi ir lygūs savo orumu ir teisėmis. Jiems suteiktas protas ir sąžinė ir jie turi elgtis vienas kito atžvilgiu kaip broliai.
            """;

    @ParameterizedTest
    @MethodSource("samples")
    void a_few_words_are_of_their_language_or_of_none_that_is_named(String language, String text) {
        var words = text.split(" ");
        var wrong = new TreeMap<String, String>();
        for (var count = 3; count <= words.length; count++) {
            for (var from = 0; from + count <= words.length; from++) {
                var some = String.join(" ", Arrays.copyOfRange(words, from, from + count));
                var guessed = Languages.guess(some);
                if (!guessed.equals(language) && !guessed.equals("und")) {
                    wrong.put(some, guessed);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    static Stream<Arguments> samples() {
        return SAMPLES.lines().map(line -> Arguments.of(line.substring(0, 2), line.substring(3)));
    }

    @Test
    void of_whole_short_texts_most_are_told() {
        var told = samples()
                .filter(sample -> Languages.guess((String) sample.get()[1]).equals(sample.get()[0]))
                .count();
        assertThat(told).isGreaterThanOrEqualTo(SAMPLES.lines().count() / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Members on the board see fees",
                "Nobody needs permission on request",
                "Fees a member sees on a list"
            })
    void sixty_letters_of_english_are_not_estonian(String text) {
        assertThat(Languages.guess(text)).isIn("en", "und");
    }

    @ParameterizedTest
    @CsvSource({
        "fr,fr",
        "FR_ca,fr",
        "fra,fr",
        "fre,fr",
        "ger,de",
        "deu,de",
        "per,fa",
        "alb,sq",
        "' en-GB ',en",
        "xx,",
        "zzz,",
        "'',",
        "klingon,",
    })
    void a_language_that_a_file_names_is_known_by_its_codes_old_and_new(String code, @Nullable String language) {
        assertThat(Languages.named(code)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "ar, يولد جميع الناس أحراراً متساوين في الكرامة والحقوق. وقد وهبوا عقلاً وضميراً وعليهم أن يعامل بعضهم بعضاً بروح الإخاء.",
        "fa, تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه باید نسبت به یکدیگر با روح برادری رفتار کنند.",
        "ur, تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔ انہیں ضمیر اور عقل ودیعت ہوئی ہے۔",
        "ps, ټول انسانان ازاد نړۍ ته راځي او د حیثیت او حقوقو له پلوه سره برابر دي.",
        "ku, هەموو مرۆڤەکان بە ئازادی و یەکسان لە کەرامەت و مافدا لەدایک دەبن.",
        "ja, すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。",
        "zh, 人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。",
        "el, Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.",
        "he, כל בני אדם נולדו בני חורין ושווים בערכם ובזכויותיהם.",
        "ka, ყველა ადამიანი იბადება თავისუფალი და თანასწორი თავისი ღირსებითა და უფლებებით.",
        "und, 12 + 30 = 42",
    })
    void a_script_tells_its_language_and_its_letters_tell_it_among_those_that_share_one(String language, String text) {
        assertThat(Languages.likeliest(text)).isEqualTo(language);
        assertThat(Languages.guess(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        // the sample whose words are read, what its file says, what is believed
        "fr, en, fr",
        "fr, fr, fr",
        "hr, sr, sr",
        "da, no, no",
    })
    void a_file_is_believed_only_where_its_words_are_as_likely_of_the_language_it_names(
            String sample, String named, String believed) {
        var text = samples()
                .filter(one -> one.get()[0].equals(sample))
                .map(one -> (String) one.get()[1])
                .findFirst()
                .orElseThrow();
        assertThat(Languages.guess(text.repeat(3), named)).isEqualTo(believed);
    }

    @Test
    void where_nothing_tells_a_file_is_believed() {
        assertThat(Languages.guess("12 + 30 = 42", "sl")).isEqualTo("sl");
        assertThat(Languages.guess("zqx zqy zqz", "sl")).isEqualTo("sl");
    }

    @Test
    void words_in_the_right_letters_are_likelier_than_in_wrong_ones() {
        var french = "Les êtres humains naissent libres et égaux en dignité et en droits.";
        assertThat(Languages.plausibility(french)).isGreaterThan(Languages.plausibility("zqx zqy zqz"));
        assertThat(Languages.plausibility("zqx zqy zqz")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "كل الناس, RTL",
        "All people, LTR",
        "Article 7 الناس كلهم أحرار, RTL",
        "Everybody: الناس, LTR",
        "12.5, LTR",
        "a ا, LTR",
        "כל, RTL",
    })
    void a_text_is_written_as_most_of_its_letters_are(String text, Direction direction) {
        assertThat(Languages.direction(text)).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({
        // words, common ones among them, in front of them, language
        "50, 3, '', en",
        "50, 2, '', und",
        "40, 2, '', und",
        "39, 2, '', en",
        "39, 2, '(1) ', en",
    })
    void three_words_of_fifty_are_many(int words, int common, String number, String language) {
        var text = new StringBuilder(number);
        for (var i = 0; i < words - common; i++) {
            text.append("zqx").append((char) ('a' + i % 26)).append(' ');
        }
        text.append("the of the ".substring(0, common == 3 ? 11 : 7));
        assertThat(Languages.guess(text.toString())).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"39, und", "40, en"})
    void one_word_again_and_again_tells_a_long_text_only(int words, String language) {
        assertThat(Languages.guess("zqx ".repeat(words - 3) + "the the the")).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "the, en",
        "der der der der der the of, en",
        "der der der der der the, de",
        "na, und",
        "ñññññ the of los del, es",
        "ßßßßßßßß the of der die, de",
    })
    void different_words_of_a_language_and_its_own_letters_tell_it(String text, String language) {
        assertThat(Languages.likeliest(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        // a letter that Arabic has not, how many others for one of it, language
        "پ, 198, fa",
        "پ, 199, ar",
        "گ, 198, fa",
        "ٹ, 98, ur",
        "ٹ, 99, ar",
        "ټ, 198, ps",
        "ټ, 199, ar",
        "ێ, 98, ku",
        "ێ, 99, ar",
    })
    void letters_that_arabic_has_not_tell_the_others_of_its_script(String letter, int others, String language) {
        assertThat(Languages.likeliest(letter + "ا".repeat(others))).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"人, の, 20, zh", "人, の, 19, ja", "の, 人, 1, ja", "の, 人, 3, ja"})
    void one_sign_of_twenty_that_only_japanese_has_tells_it(String most, String few, int times, String language) {
        assertThat(Languages.guess(most.repeat(times) + few)).isEqualTo(language);
    }
}
