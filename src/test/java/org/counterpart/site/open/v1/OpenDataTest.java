package org.counterpart.site.open.v1;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.ProductTest;
import org.counterpart.Visitor;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.PageData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read of us stays as it is: each address has one record, and each record one committed shape. */
@ProductTest
class OpenDataTest {

    private static final String V1 = "org.counterpart.site.open.v1";

    private static final JavaClasses SITE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.counterpart.site");

    private static final String OPEN = "/consultations/freedom-of-association-act";

    /** Every address that has data, by an example, and what it answers with. */
    private static final Map<String, Class<? extends OpenDocument>> EXAMPLES = Map.ofEntries(
            Map.entry("/consultations.json", ConsultationsData.class),
            Map.entry(OPEN + ".json", ConsultationData.class),
            Map.entry(OPEN + "/articles/7.json", ArticleData.class),
            Map.entry(OPEN + "/articles/7/wordings.json", WordingsData.class),
            Map.entry(OPEN + "/positions.json", PositionsData.class),
            Map.entry(OPEN + "/contributions.json", ContributionsData.class),
            Map.entry(OPEN + "/versions.json", VersionsData.class),
            Map.entry(OPEN + "/versions/1.json", VersionData.class),
            Map.entry("/consultations/water-permits-act/versions/2.json?compare=1", ComparisonData.class),
            Map.entry("/consultations/water-permits-act/answers.json", AnswersData.class),
            Map.entry("/consultations/water-permits-act/ballots.json", BallotsData.class),
            Map.entry("/contributions/1.json", ContributionData.class),
            Map.entry("/commitments.json", CommitmentsData.class),
            Map.entry("/commitments/C-2026-003.json", CommitmentData.class),
            Map.entry("/organisations.json", OrganisationsData.class),
            Map.entry("/organisations/ministry-of-justice.json", OrganisationData.class),
            Map.entry("/record.json", RecordData.class),
            Map.entry("/search.json?q=association", SearchData.class));

    static final List<Map.Entry<String, Class<? extends OpenDocument>>> ADDRESSES = List.copyOf(EXAMPLES.entrySet());

    private static final Set<Class<?>> PLAIN = Set.of(
            int.class,
            long.class,
            boolean.class,
            Integer.class,
            Boolean.class,
            String.class,
            Instant.class,
            LocalDate.class,
            ZoneId.class,
            UUID.class);

    @LocalServerPort
    int port;

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void what_an_address_answers_is_its_record_and_nothing_else(Map.Entry<String, Class<? extends OpenDocument>> one) {
        var json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        var answer = new Visitor(port).get(one.getKey());
        assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(200);
        var tree = json.readTree(answer.body());
        JsonNode again = json.valueToTree(json.treeToValue(tree, one.getValue()));
        assertThat(again).isEqualTo(tree);
    }

    @Test
    void all_that_pages_show_as_data_has_an_address_here() {
        assertThat(documents()).containsExactlyInAnyOrderElementsOf(new HashSet<>(EXAMPLES.values()));
    }

    /** Whoever changes a shape on purpose takes the file from {@code target/open/v1}; whoever reads the data is told before. */
    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void the_shape_of_an_address_is_the_committed_one(Map.Entry<String, Class<? extends OpenDocument>> one)
            throws IOException {
        var name = one.getValue().getSimpleName() + ".txt";
        var shape = shape(one.getValue(), "");
        var made = Path.of("target/open/v1", name);
        Files.createDirectories(made.getParent());
        Files.writeString(made, shape);
        assertThat(shape).isEqualTo(Files.readString(Path.of("src/test/resources/open/v1", name)));
    }

    @Test
    void nothing_is_written_out_but_records_of_the_open_data() {
        for (var document : documents()) {
            only(document, document.getSimpleName());
        }
        noClasses()
                .that()
                .doNotBelongToAnyOf(Frames.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson.databind..")
                .check(SITE);
        classes()
                .that()
                .resideInAPackage(V1)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(V1, "java..", "org.jspecify..")
                .check(SITE);
    }

    /** A word that is new or renamed inside fails here, before it fails an address. */
    @Test
    void the_words_of_the_data_are_those_of_the_product() {
        var compared = new TreeMap<String, String>();
        for (var type : SITE) {
            for (var method : type.getMethods()) {
                if (!method.getName().equals("open")
                        || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || !method.getRawReturnType().getPackageName().equals(V1)
                        || !type.isRecord()) {
                    continue;
                }
                var inside = components(type.reflect());
                components(method.getRawReturnType().reflect()).forEach((name, outside) -> {
                    var source = inside.get(name);
                    if (source != null && element(source.getGenericType()).isEnum()) {
                        var place = type.getSimpleName() + "." + name;
                        assertThat(words(element(outside.getGenericType())))
                                .as(place)
                                .isEqualTo(words(element(source.getGenericType())));
                        compared.put(place, name);
                    }
                });
            }
        }
        assertThat(compared).hasSizeGreaterThan(30);
    }

    private static Set<Class<?>> documents() {
        return SITE.stream()
                .filter(type -> type.isAssignableTo(PageData.class) && !type.isInterface())
                .map(type -> type.getMethod("open").getRawReturnType())
                .map(JavaClass::reflect)
                .collect(Collectors.toSet());
    }

    private static Map<String, RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, component -> component));
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[list.getActualTypeArguments().length - 1]
                : (Class<?>) type;
    }

    private static String words(Class<?> term) {
        return Stream.of(term.getEnumConstants()).map(Object::toString).collect(Collectors.joining(" | "));
    }

    private static void only(Class<?> type, String where) {
        for (var component : type.getRecordComponents()) {
            var inner = element(component.getGenericType());
            var place = where + "." + component.getName();
            if (inner.isRecord()) {
                assertThat(inner.getPackageName()).as(place).isEqualTo(V1);
                only(inner, place);
            } else if (inner.isEnum()) {
                assertThat(inner.getEnclosingClass()).as(place).isEqualTo(Terms.class);
            } else if (!place.endsWith("counts.what")) {
                // What is counted is a term, or whether something is answered.
                assertThat(PLAIN).as(place).contains(inner);
            }
        }
    }

    private static String shape(Class<?> type, String indent) {
        var lines = new StringBuilder();
        for (var component : type.getRecordComponents()) {
            var inner = element(component.getGenericType());
            var many = component.getType() == inner
                    ? ""
                    : " " + component.getType().getSimpleName() + " of";
            var what = inner.isEnum() ? words(inner) : inner.getSimpleName();
            lines.append(indent)
                    .append(component.getName())
                    .append(component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?:" : ":")
                    .append(many)
                    .append(inner.isRecord() ? "\n" + shape(inner, indent + "  ") : " " + what + "\n");
        }
        return lines.toString();
    }
}
