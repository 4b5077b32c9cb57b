package org.counterpart.text.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;
import org.counterpart.legaltext.comparison.Change;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.text.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairTest {

    private static final Entry OLD = article();
    private static final Entry FRESH = article();

    private static Entry article() {
        return new Entry(ProvisionId.next(), LineageId.next(), 0, ProvisionKind.ARTICLE, "Article 1", "Register", "1");
    }

    @ParameterizedTest
    @CsvSource({
        // there is one in the draft, it came from one before, confidence, an officer chose it, somebody should look
        "true,  true,  74,  false, true",
        "true,  true,  75,  false, false",
        "true,  true,  40,  true,  false",
        "true,  false, 0,   false, false",
        "false, true,  0,   false, false",
    })
    void somebody_should_look_where_a_pair_is_not_sure_and_nobody_chose_it(
            boolean fresh, boolean old, int confidence, boolean chosen, boolean look) {
        var pair = new Pair(fresh ? FRESH : null, old ? List.of(OLD) : List.of(), confidence, chosen, Set.of());
        assertThat(pair.isUncertain()).isEqualTo(look);
        assertThat(pair.id()).isEqualTo(fresh ? FRESH.id() : OLD.id());
    }

    @Test
    void a_pair_says_what_changed() {
        var pair = new Pair(FRESH, List.of(OLD), 100, false, Set.of(Change.MOVED));
        assertThat(pair.is(Change.MOVED)).isTrue();
        assertThat(pair.is(Change.REWORDED)).isFalse();
    }
}
