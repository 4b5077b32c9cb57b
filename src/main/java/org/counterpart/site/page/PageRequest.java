package org.counterpart.site.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.counterpart.base.Cut;
import org.counterpart.base.Language;
import org.counterpart.base.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What of a request may change a public page: the language and the form by its address, and which part of a long list. Never cookies, never
 * headers, and of its query only the numbers that the page knows: what changes nothing makes no page of its own.
 *
 * @param address without language prefix and without ending
 * @param json data instead of a page
 * @param page of a long list, from 1
 * @param other another number the page knows, such as the version to compare with; 0 when none is asked for
 * @param view of the page, where it has several; 0 is the usual one
 * @param filter what is chosen of a list that takes choices
 * @param words what is searched for; empty everywhere else
 * @param now the database's time
 */
public record PageRequest(
        Locale locale,
        String address,
        boolean json,
        int page,
        int other,
        int view,
        Filter filter,
        String words,
        Instant now) {

    private static final String DATA = ".json";

    /**
     * Every address of ours: ends of addresses and names in small ASCII letters, and the references of commitments. The database finds one
     * thing by many spellings of its address, capitals and accents among them; those are no addresses.
     */
    private static final Pattern ADDRESS = Pattern.compile(
            "/|/commitments/[A-Z0-9-]+(\\.[a-z]+)?|(?!/commitments/)(/[a-z0-9][a-z0-9-]*(\\.[a-z]+)?)+");

    /** Characters of a question that are looked at. */
    private static final int QUESTION = 200;

    /** Views of a page that has the most of them. */
    private static final int VIEWS = 2;

    /** What a query may ask for. */
    public enum Number {
        PAGE,
        COMPARE,
        VIEW;

        int in(HttpServletRequest request, List<Number> known) {
            return known.contains(this) ? number(request.getParameter(name().toLowerCase(Locale.ROOT))) : 0;
        }
    }

    /** @throws NotFound when the address is not written as we write it, or a number of the query that the page knows is none */
    public static PageRequest of(HttpServletRequest request, Number... numbers) {
        var known = List.of(numbers);
        var path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        var language = Language.ofAddress(path);
        var address = path.substring(language.prefix().length());
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            throw new NotFound();
        }
        var json = address.endsWith(DATA);
        if (json) {
            address = address.substring(0, address.length() - DATA.length());
        }
        return new PageRequest(
                language.locale(),
                address.isEmpty() ? "/" : address,
                json,
                Math.max(1, Number.PAGE.in(request, known)),
                Number.COMPARE.in(request, known),
                Math.min(VIEWS, Number.VIEW.in(request, known)),
                Filter.NONE,
                "",
                Instant.EPOCH);
    }

    /** Of the search. */
    static PageRequest searched(HttpServletRequest request) {
        var wanted = of(request, Number.PAGE);
        var question = Objects.requireNonNullElse(request.getParameter("q"), "");
        return wanted.with(
                wanted.page, Filter.NONE, Cut.bare(question, QUESTION).strip(), wanted.now);
    }

    /**
     * Of a list that takes choices.
     *
     * @throws NotFound when one of them is none
     */
    static PageRequest filtered(HttpServletRequest request, Number... numbers) {
        var wanted = of(request, numbers);
        return wanted.with(wanted.page, Filter.of(request::getParameter), "", wanted.now);
    }

    private PageRequest with(int part, Filter chosen, String question, Instant time) {
        return new PageRequest(locale, address, json, part, other, view, chosen, question, time);
    }

    /** The same wanted at the time of a reading. */
    public PageRequest at(Instant time) {
        return with(page, filter, words, time);
    }

    /** An address in the reader's language. */
    public String localised(String plain) {
        return Language.nearest(locale).address(plain);
    }

    /** Where the first part of the same list is. */
    String first() {
        return localised(address)
                + (json ? DATA : "")
                + with(1, filter, words, now).query();
    }

    /** Where the same is read below another address than the one that this begins with. */
    public String under(String from, String to) {
        return localised(to + address.substring(from.length())) + (json ? DATA : "");
    }

    /** What was asked for beside the address, with its question mark; empty where nothing was. */
    String query() {
        var asked = new StringBuilder(filter.query());
        if (!words.isEmpty()) {
            asked.append("?q=").append(URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        add(asked, Number.COMPARE, other, 0);
        add(asked, Number.VIEW, view, 0);
        add(asked, Number.PAGE, page, 1);
        return asked.toString();
    }

    private static void add(StringBuilder query, Number name, int value, int usual) {
        if (value > usual) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name.name().toLowerCase(Locale.ROOT))
                    .append('=')
                    .append(value);
        }
    }

    /** Whether choices or words made this page out of another; there are more combinations than anybody reads. */
    boolean isChosen() {
        return !filter.equals(Filter.NONE) || !words.isEmpty();
    }

    /** What the rendered page is known by: its address as we write it. */
    String key() {
        return localised(address) + (json ? DATA : "") + query();
    }

    private static int number(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        if (text.length() > 6 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NotFound();
        }
        return Integer.parseInt(text);
    }
}
