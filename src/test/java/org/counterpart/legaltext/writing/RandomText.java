package org.counterpart.legaltext.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.Handles;
import org.counterpart.legaltext.model.Languages;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.Marks;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;

/** Texts that nobody wrote, with everything in them that a text may have; the same seed makes the same text. */
final class RandomText {

    private static final String[] WORDS = {
        "law",
        "shall",
        "the",
        "état",
        "« décret »",
        "المادة",
        "حق",
        "的",
        "§",
        "var",
        "varX",
        "#varBill",
        "9999-01-01",
        "<b>",
        "&amp;",
        "\"",
        "1°",
        "a)",
        "[●]",
        "x < y",
        "Article",
        "null",
        "𝔘",
        "Übergang",
        "…",
        "end.",
        "list:",
        "e\u0301",
        "\u00a0",
        "(1)"
    };
    private static final Mark.Kind[] INLINE = {
        Mark.Kind.EMPHASIS,
        Mark.Kind.STRONG,
        Mark.Kind.UNDERLINE,
        Mark.Kind.SUPERSCRIPT,
        Mark.Kind.SUBSCRIPT,
        Mark.Kind.REFERENCE,
        Mark.Kind.INSERTED,
        Mark.Kind.DELETED
    };
    private static final ProvisionKind[] FRAMES = {
        ProvisionKind.BOOK,
        ProvisionKind.PART,
        ProvisionKind.TITLE,
        ProvisionKind.CHAPTER,
        ProvisionKind.SECTION,
        ProvisionKind.SUBDIVISION
    };
    private static final ProvisionKind[] INSIDE = {
        ProvisionKind.PARAGRAPH,
        ProvisionKind.SUBPARAGRAPH,
        ProvisionKind.POINT,
        ProvisionKind.INDENT,
        ProvisionKind.TEXT
    };

    private final Random random;
    private final List<Unit> units = new ArrayList<>();
    private final Handles handles = new Handles();

    private RandomText(long seed) {
        random = new Random(seed);
    }

    static LegalText of(long seed) {
        var maker = new RandomText(seed);
        maker.front();
        for (var i = 0; i < 1 + maker.random.nextInt(4); i++) {
            maker.frame(0);
        }
        if (maker.random.nextBoolean()) {
            maker.add(0, ProvisionKind.CONCLUSION, false);
        }
        for (var i = 0; i < maker.random.nextInt(3); i++) {
            maker.add(0, ProvisionKind.ANNEX, true);
            maker.article(1);
        }
        var title = maker.line(3, 8);
        var words = new StringBuilder(title);
        maker.units.forEach(
                unit -> words.append(' ').append(unit.heading()).append(' ').append(unit.body()));
        Direction direction = Languages.direction(words.toString());
        return new LegalText(title, direction == Direction.RTL ? "ar" : "fr", direction, maker.units);
    }

    private void front() {
        for (var i = 0; i < random.nextInt(4); i++) {
            add(0, ProvisionKind.PREAMBLE, false);
        }
        if (!units.isEmpty()) {
            for (var i = 0; i < random.nextInt(4); i++) {
                var kinds = new ProvisionKind[] {ProvisionKind.CITATION, ProvisionKind.RECITAL, ProvisionKind.TEXT};
                var kind = kinds[random.nextInt(3)];
                add(1, kind, kind == ProvisionKind.RECITAL);
            }
        }
    }

    private void frame(int depth) {
        if (depth < 3 && random.nextInt(3) > 0) {
            add(depth, FRAMES[random.nextInt(FRAMES.length)], true);
            for (var i = 0; i < 1 + random.nextInt(2); i++) {
                frame(depth + 1);
            }
        } else {
            article(depth);
        }
    }

    private void article(int depth) {
        add(depth, ProvisionKind.ARTICLE, true);
        inside(depth + 1, 0);
    }

    private void inside(int depth, int level) {
        for (var i = 0; level < 3 && i < random.nextInt(4); i++) {
            add(depth, INSIDE[random.nextInt(INSIDE.length)], random.nextBoolean());
            inside(depth + 1, level + 1);
        }
    }

    private void add(int depth, ProvisionKind kind, boolean called) {
        var number = called ? line(1, 2) : "";
        var heading = called && random.nextBoolean() ? line(1, 6) : "";
        var marks = new ArrayList<Mark>();
        var body = new StringBuilder(!called || random.nextBoolean() ? body(marks) : "");
        if (called && random.nextInt(5) == 0) {
            body.insert(0, number + (body.isEmpty() ? "" : " "));
            marks.clear();
        }
        var words = body.toString();
        units.add(new Unit(
                depth,
                kind,
                number,
                heading,
                words,
                Marks.tidy(words, marks),
                "e_" + units.size(),
                kind == ProvisionKind.ARTICLE ? handles.of(number, heading) : null));
    }

    private String body(List<Mark> marks) {
        var out = new StringBuilder();
        for (var i = 0; i < 1 + random.nextInt(4); i++) {
            out.append(out.isEmpty() ? "" : "\n");
            switch (random.nextInt(6)) {
                case 0 -> table(out, marks);
                case 1 -> quotation(out, marks);
                default -> inline(out, marks);
            }
        }
        return out.toString();
    }

    private void quotation(StringBuilder out, List<Mark> marks) {
        var start = out.length();
        inline(out, marks);
        out.append('\n');
        if (random.nextBoolean()) {
            table(out, marks);
            marks.add(Mark.of(start, out.length(), Mark.Kind.QUOTATION));
        } else {
            inline(out, marks);
            marks.add(Mark.of(start, out.length(), Mark.Kind.QUOTATION));
            out.append(random.nextBoolean() ? "; and" : "");
        }
    }

    private void table(StringBuilder out, List<Mark> marks) {
        var start = out.length();
        for (var row = 0; row < 1 + random.nextInt(3); row++) {
            out.append(row == 0 ? "" : "\n");
            inline(out, marks);
            for (var cell = 0; cell < random.nextInt(3); cell++) {
                out.append('\t').append(random.nextBoolean() ? line(1, 3) : "");
            }
        }
        marks.add(Mark.of(start, out.length(), Mark.Kind.TABLE));
    }

    private void inline(StringBuilder out, List<Mark> marks) {
        var start = out.length();
        out.append(line(1, 12));
        var length = out.length() - start;
        for (var i = 0; i < random.nextInt(4); i++) {
            var from = start + random.nextInt(length);
            var to = from + random.nextInt(start + length - from + 1);
            var kind = INLINE[random.nextInt(INLINE.length)];
            var value = kind == Mark.Kind.REFERENCE ? random.nextBoolean() ? "#art_" + i : "#art_1 #art_3" : "";
            marks.add(new Mark(from, to, kind, value));
        }
        if (random.nextInt(3) == 0) {
            marks.add(Mark.note(start + random.nextInt(length + 1), random.nextBoolean() ? "*" : "", line(1, 5)));
        }
    }

    /** At least one letter, no white space at the ends, no two spaces. */
    private String line(int least, int most) {
        var out = new StringBuilder("w");
        for (var i = 0; i < least + random.nextInt(most - least + 1); i++) {
            out.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return out.toString();
    }
}
