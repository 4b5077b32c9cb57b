package org.counterpart.legaltext.reading.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.Mark.Kind;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.Ledger;
import org.junit.jupiter.api.Test;

/** Provisions while they are being read. */
class UnitDraftsTest {

    private final UnitDrafts drafts = new UnitDrafts(new Ledger());

    private UnitDraft open(int depth, ProvisionKind kind, String number) {
        var draft = drafts.open(depth, kind, "");
        draft.number = number;
        return draft;
    }

    @Test
    void each_provision_gets_an_identifier_of_its_own_and_each_article_an_address() {
        open(0, ProvisionKind.ARTICLE, "Article 7");
        open(0, ProvisionKind.ARTICLE, "Article 7");
        open(0, ProvisionKind.ARTICLE, "Article 7");
        open(1, ProvisionKind.PARAGRAPH, "(1)");
        open(0, ProvisionKind.ARTICLE, "Article eight").value = "8";
        assertThat(drafts.finish())
                .extracting(unit -> unit.eid() + " " + unit.handle())
                .containsExactly("art_7 7", "art_7-2 7-2", "art_7-3 7-3", "para_1 null", "art_8 8");
    }

    @Test
    void an_identifier_that_is_too_long_is_cut() {
        drafts.open(0, ProvisionKind.ARTICLE, "a".repeat(184));
        drafts.open(0, ProvisionKind.ARTICLE, "b".repeat(185));
        assertThat(drafts.finish()).extracting(Unit::eid).containsExactly("a".repeat(184), "b".repeat(184));
    }

    @Test
    void a_number_that_is_too_long_is_a_heading_and_a_heading_that_is_too_long_is_words() {
        var fits = open(0, ProvisionKind.ARTICLE, "1".repeat(Unit.NUMBER_LIMIT));
        fits.heading = "h".repeat(Unit.HEADING_LIMIT);
        var number = open(0, ProvisionKind.ARTICLE, "1".repeat(Unit.NUMBER_LIMIT + 1));
        number.heading = "Fees";
        var heading = open(0, ProvisionKind.ARTICLE, "2");
        heading.heading = "h".repeat(Unit.HEADING_LIMIT + 1);
        heading.append(new Words("Words.", List.of(Mark.of(0, 5, Kind.STRONG))));
        var units = drafts.finish();
        assertThat(units.get(0).number()).hasSize(Unit.NUMBER_LIMIT);
        assertThat(units.get(0).heading()).hasSize(Unit.HEADING_LIMIT);
        assertThat(units.get(1).number()).isEmpty();
        assertThat(units.get(1).heading()).isEqualTo("1".repeat(Unit.NUMBER_LIMIT + 1) + " Fees");
        assertThat(units.get(2).heading()).isEmpty();
        assertThat(units.get(2).body()).isEqualTo("h".repeat(Unit.HEADING_LIMIT + 1) + "\nWords.");
        assertThat(units.get(2).marks())
                .containsExactly(Mark.of(Unit.HEADING_LIMIT + 2, Unit.HEADING_LIMIT + 7, Kind.STRONG));
    }

    @Test
    void what_says_nothing_gives_its_place_to_what_is_in_it() {
        var chapter = open(0, ProvisionKind.CHAPTER, "");
        chapter.hasChildren = true;
        open(1, ProvisionKind.ARTICLE, "Article 1");
        open(2, ProvisionKind.PARAGRAPH, "(1)");
        drafts.close(chapter);
        assertThat(drafts.finish()).extracting(Unit::depth).containsExactly(0, 1);
    }

    @Test
    void an_article_or_an_annex_stays_where_it_says_nothing_itself() {
        var article = open(0, ProvisionKind.ARTICLE, "");
        drafts.close(article);
        var annex = open(0, ProvisionKind.ANNEX, "");
        annex.hasChildren = true;
        drafts.close(annex);
        var empty = open(0, ProvisionKind.ANNEX, "");
        drafts.close(empty);
        var paragraph = open(0, ProvisionKind.PARAGRAPH, "(1)");
        drafts.close(paragraph);
        assertThat(drafts.all()).containsExactly(article, annex, paragraph);
        assertThat(drafts.last()).isEqualTo(paragraph);
        assertThat(drafts.isEmpty()).isFalse();
        assertThat(new UnitDrafts(new Ledger()).isEmpty()).isTrue();
    }

    @Test
    void words_that_follow_the_points_of_a_list_stand_behind_them() {
        var article = open(0, ProvisionKind.ARTICLE, "Article 1");
        open(1, ProvisionKind.POINT, "a)");
        drafts.textAfter(article, "These are ");
        drafts.textAfter(article, " ");
        drafts.textAfter(article, "the fees.");
        open(1, ProvisionKind.POINT, "b)");
        var deeper = open(1, ProvisionKind.TEXT, "");
        deeper.heading = "Table";
        drafts.textAfter(article, "All of them.");
        assertThat(drafts.finish())
                .extracting(unit -> unit.depth() + " " + unit.kind() + " " + unit.body())
                .containsExactly(
                        "0 ARTICLE ",
                        "1 POINT ",
                        "1 TEXT These are\nthe fees.",
                        "1 POINT ",
                        "1 TEXT ",
                        "1 TEXT All of them.");
    }

    @Test
    void words_keep_their_marks_where_others_are_put_before_or_taken_away() {
        var draft = new UnitDraft(0, ProvisionKind.ARTICLE, "");
        assertThat(draft.isEmpty()).isTrue();
        draft.append(Words.of("One."));
        draft.append(Words.NONE);
        draft.append(new Words("Two.", List.of(Mark.of(0, 3, Kind.STRONG))));
        draft.join(new Words(" Three.", List.of(Mark.of(1, 6, Kind.EMPHASIS))));
        draft.append(new Words("", List.of(Mark.note(0, "1", "note"))));
        assertThat(draft.body).hasToString("One.\nTwo. Three.");
        assertThat(draft.marks)
                .containsExactly(
                        Mark.of(5, 8, Kind.STRONG), Mark.of(10, 15, Kind.EMPHASIS), Mark.note(16, "1", "note"));
        draft.dropBeginning(6);
        assertThat(draft.body).hasToString("wo. Three.");
        assertThat(draft.marks)
                .containsExactly(Mark.of(0, 2, Kind.STRONG), Mark.of(4, 9, Kind.EMPHASIS), Mark.note(10, "1", "note"));
        assertThat(draft.isEmpty()).isFalse();
        assertThat(draft.isOnlyText()).isTrue();
        draft.hasChildren = true;
        assertThat(draft.isOnlyText()).isFalse();
    }
}
