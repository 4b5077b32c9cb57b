package org.counterpart.text.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterpart.text.model.ProvisionKind;
import org.jspecify.annotations.Nullable;

/** Recognises, in the languages our users work in, the lines that open a division or an article, and the numbers that open a paragraph. */
final class Headings {

    /** A line that opens something. @param rest what follows the number on the same line */
    record Heading(ProvisionKind kind, String number, String rest) {}

    private static final String NUMBER =
            "(?:(?:[A-Z]{1,3}[.-]?\\s?)?\\p{Nd}+(?:[.-]\\p{Nd}+)*(?:\\s*[ºª°]|er|re|ère|ème|o\\b|a\\b)?"
                    + "(?:[\\s-]?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|(?-i:[A-Z])(?![\\p{L}\\p{Nd}])))*"
                    + "|[IVXLCDM]+(?:[\\s-]?(?:bis|ter|quater))?(?![\\p{L}\\p{Nd}])"
                    + "|premier|première|unique|único|única|unico|primero|primera|primo|prima|preliminar"
                    + "|PRIMERO|SEGUNDO|TERCERO|CUARTO|QUINTO|SEXTO|SEPTIMO|SÉPTIMO|OCTAVO|NOVENO|DECIMO|DÉCIMO)";

    private static final String ARTICLE_WORDS =
            "article|art\\.?|artículo|articulo|artigo|articolo|artikel|artikkel|artykuł|čl\\.?|članak|član|člen|neni|madde|άρθρο|"
                    + "статья|стаття|член|المادة|مادة|الفصل|ماده|פרק|סעיף";

    private static final Map<String, ProvisionKind> DIVISIONS = Map.ofEntries(
            Map.entry("book|livre|libro|livro|buch|knjiga", ProvisionKind.BOOK),
            Map.entry("part|partie|parte|teil|الجزء|القسم", ProvisionKind.PART),
            Map.entry("title|titre|título|titulo|titolo|titel|naslov|الباب", ProvisionKind.TITLE),
            Map.entry(
                    "chapter|chapitre|capítulo|capitulo|capo|capitolo|kapitel|poglavje|poglavlje|глава",
                    ProvisionKind.CHAPTER),
            Map.entry(
                    "section|sección|seccion|seção|secção|sezione|abschnitt|oddelek|odjeljak|الفرع",
                    ProvisionKind.SECTION),
            Map.entry("subsection|sous-section|subsección|unterabschnitt", ProvisionKind.SUBDIVISION));

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ARTICLE = opening(ARTICLE_WORDS);
    private static final Pattern SECTION = opening("section|sec\\.|s\\.");
    private static final Pattern SIGN = Pattern.compile("^(§\\s*\\p{Nd}+\\s?[a-z]?)(?=[.\\s:]|$)(.*)$");
    /** "1. člen", "12. §", "3. madde": the number comes first. */
    private static final Pattern NUMBER_FIRST = Pattern.compile(
            "^(\\p{Nd}+\\.(?:\\s?[a-z])?\\s*(?:člen|član|§|cikk|madde|pants|straipsnis))(?=[.\\s:(]|$)(.*)$", FLAGS);

    private static final Pattern ANNEX = Pattern.compile(
            "^((?:annex|annexe|anexo|allegato|anlage|priloga|prilog|schedule|appendix|ملحق)(?:\\s+(?:[IVXLC]+|\\p{Nd}+|[A-Z]))?)(?=[.\\s:–—-]|$)(.*)$",
            FLAGS);
    private static final Pattern PREAMBLE = Pattern.compile(
            "^(preamble|préambule|preámbulo|preâmbulo|preambolo|präambel|preambula|الديباجة|ديباجة)\\s*:?$", FLAGS);

    private static final Pattern PARAGRAPH = Pattern.compile(
            "^(\\(\\p{Nd}{1,3}[a-z]?\\)|\\p{Nd}{1,3}[.)](?!\\p{Nd})|\\p{Nd}{1,3}\\s?°\\.?|[IVX]{1,5}\\s*[.–-]+|§\\s*\\p{Nd}+[.º]?)\\s+(?=\\S)");
    private static final Pattern WORDY =
            Pattern.compile("^(?:SUBSECTION|PARAGRAPH|SUBPARAGRAPH|POINT)\\s+(\\([\\p{L}\\p{Nd}]{1,5}\\))\\s*(.*)$");
    private static final Pattern POINT =
            Pattern.compile("^(\\(\\p{L}{1,4}\\)|\\p{L}(?:\\s?bis|\\s?ter)?\\)|[ivx]{2,5}\\)|[a-z]\\.)\\s+(?=\\S)");
    private static final Pattern INDENT = Pattern.compile("^([-–—•*·])\\s+(?=\\S)");

    private record Item(Pattern pattern, ProvisionKind kind) {}

    private static final List<Item> ITEMS = List.of(
            new Item(PARAGRAPH, ProvisionKind.PARAGRAPH),
            new Item(POINT, ProvisionKind.POINT),
            new Item(INDENT, ProvisionKind.INDENT));

    private static Pattern opening(String words) {
        return Pattern.compile("^((?:" + words + ")\\s*" + NUMBER + ")(?![\\p{L}\\p{Nd}])(.*)$", FLAGS);
    }

    /** What a line opens; null when it opens nothing. @param sectionsAreArticles in texts of the English tradition */
    static @Nullable Heading of(String line, boolean sectionsAreArticles) {
        for (var pattern : new Pattern[] {ARTICLE, NUMBER_FIRST, SIGN}) {
            var match = pattern.matcher(line);
            if (match.matches()) {
                return heading(ProvisionKind.ARTICLE, match);
            }
        }
        if (sectionsAreArticles) {
            var match = SECTION.matcher(line);
            if (match.matches()) {
                return heading(ProvisionKind.ARTICLE, match);
            }
        }
        for (var division : DIVISION_PATTERNS.entrySet()) {
            var match = division.getKey().matcher(line);
            if (match.matches()) {
                return heading(division.getValue(), match);
            }
        }
        var annex = ANNEX.matcher(line);
        if (annex.matches()) {
            return heading(ProvisionKind.ANNEX, annex);
        }
        var preamble = PREAMBLE.matcher(line);
        return preamble.matches() ? new Heading(ProvisionKind.PREAMBLE, "", line) : null;
    }

    private static final Map<Pattern, ProvisionKind> DIVISION_PATTERNS = divisions();

    private static Map<Pattern, ProvisionKind> divisions() {
        var patterns = new LinkedHashMap<Pattern, ProvisionKind>();
        DIVISIONS.forEach((words, kind) -> patterns.put(opening(words), kind));
        return patterns;
    }

    private static Heading heading(ProvisionKind kind, Matcher match) {
        return new Heading(kind, match.group(1).strip(), match.group(2).strip());
    }

    static boolean isSectionOnly(String line) {
        return SECTION.matcher(line).matches();
    }

    /** A numbered, lettered or dashed beginning; null for a plain one. */
    static @Nullable Heading item(String line) {
        var wordy = WORDY.matcher(line);
        if (wordy.matches()) {
            var kind = line.startsWith("SUBSECTION") ? ProvisionKind.PARAGRAPH : ProvisionKind.POINT;
            return new Heading(kind, wordy.group(1), wordy.group(2));
        }
        for (var candidate : ITEMS) {
            var match = candidate.pattern().matcher(line);
            if (match.find()) {
                return new Heading(candidate.kind(), match.group(1), line.substring(match.end()));
            }
        }
        return null;
    }

    /** What stands between number and heading: ". – ", ": ", "- ". */
    static String withoutSeparator(String rest) {
        return rest.replaceFirst("^[\\s.:;,–—-]+", "").strip();
    }

    /** Whether what follows "Article 7" on its line lets the line be the opening of an article, and not a sentence that speaks of one. */
    static boolean opens(String rest) {
        if (rest.isEmpty()) {
            return true;
        }
        var first = rest.codePointAt(0);
        if (rest.startsWith("(")) {
            return rest.length() > 2 && Character.isLetter(rest.charAt(1)) && Character.isLetter(rest.charAt(2));
        }
        return Character.isLetterOrDigit(first) ? !Character.isLowerCase(first) : ",);".indexOf(first) < 0;
    }

    private Headings() {}
}
