package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be so of every kind of act, whichever module it is of. */
class ActKindsTest {

    private static final Set<String> GAPS = Set.of("here", "work", "subject", "organisation", "contribution");

    private final Words words = new Words();

    static Stream<ActKind> kinds() {
        return ActKinds.all().stream();
    }

    /** A name of another act of the same product. */
    private enum Again implements ActKind {
        TEXT_PUBLISHED;

        @Override
        public Nature nature() {
            return Nature.recorded(ActSubject.TEXT_VERSION);
        }
    }

    @Test
    void two_kinds_of_one_name_are_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ActKinds.byName(Stream.concat(kinds(), Stream.of(Again.values()))))
                .withMessageContaining("TEXT_PUBLISHED");
    }

    @Test
    void a_kind_that_nobody_has_is_said_to_be_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> ActKinds.of("TEXT_LOST"));
    }

    @Test
    void every_enumeration_of_kinds_is_found() {
        var types = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.counterpart").stream()
                        .filter(type -> type.isAssignableTo(ActKind.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
        assertThat(types).isEqualTo(kinds().map(ActKind::getClass).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void is_kept_by_its_name(ActKind kind) {
        assertThat(ActKind.of(kind.name())).isSameAs(kind);
        assertThat(new ActKindConverter().from(new ActKindConverter().to(kind))).isSameAs(kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void has_words_wherever_it_is_read(ActKind kind) {
        for (var locale : new Words().getProvidedLocales()) {
            if (kind.isRecorded()) {
                assertThat(said(locale, kind.key())).isTrue();
            }
            assertThat(said(locale, kind.key() + ".subject")).isEqualTo(kind.isTold());
            assertThat(said(locale, kind.key() + ".line")).isEqualTo(kind.isTold());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_is_neither_recorded_nor_told_is_between_few(ActKind kind) {
        assertThat(kind.isRecorded() || kind.isTold() || kind.isConfidential()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void leads_somewhere_that_can_be_filled_in(ActKind kind) {
        var address = kind.nature().address();
        for (var gap : GAPS) {
            address = address.replace("{" + gap + "}", "");
        }
        assertThat(address).doesNotContain("{", "}");
    }

    private boolean said(Locale locale, String key) {
        return !words.of(locale, key).startsWith("!");
    }
}
