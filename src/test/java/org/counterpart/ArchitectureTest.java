package org.counterpart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.InstantConverter;
import org.counterpart.base.Times;
import org.counterpart.identity.May;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;

/** The shape of the house; the public pages are classes of it, too. What has one rule has one place. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.counterpart", "counterpart.pages");

    /** Each has a sister that takes a locale. */
    private static final Set<String> WRITES_IN_SOME_LOCALE = Set.of(
            "java.lang.String.format",
            "java.lang.String.formatted",
            "java.lang.String.toLowerCase",
            "java.lang.String.toUpperCase",
            "java.io.PrintStream.printf",
            "java.io.PrintStream.format",
            "java.io.PrintWriter.printf",
            "java.io.PrintWriter.format",
            "java.util.Formatter.<init>",
            "java.util.Scanner.<init>",
            "java.text.MessageFormat.<init>",
            "java.text.MessageFormat.format",
            "java.text.ChoiceFormat.<init>",
            "java.text.SimpleDateFormat.<init>",
            "java.text.DateFormatSymbols.<init>",
            "java.text.DecimalFormat.<init>",
            "java.text.DecimalFormatSymbols.<init>",
            "java.text.Collator.getInstance",
            "java.text.BreakIterator.getCharacterInstance",
            "java.text.BreakIterator.getWordInstance",
            "java.text.BreakIterator.getLineInstance",
            "java.text.BreakIterator.getSentenceInstance",
            "java.time.format.DateTimeFormatter.ofPattern",
            "java.time.format.DateTimeFormatterBuilder.toFormatter",
            "java.util.Calendar.getInstance",
            "java.util.GregorianCalendar.<init>",
            "java.util.ResourceBundle.getBundle");

    @Test
    void modules_depend_in_one_direction_and_keep_their_insides_to_themselves() {
        ApplicationModules.of(CounterpartApplication.class).verify();
    }

    @Test
    void every_public_verb_of_a_service_says_who_may() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .and(new DescribedPredicate<JavaMethod>("are written by people") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return !method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC);
                    }
                })
                .should()
                .beAnnotatedWith(May.class)
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void views_reach_data_only_through_services() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "counterpart.schema..")
                .check(CODE);
    }

    @Test
    void raw_html_and_scripts_stay_out_of_views() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .and()
                .doNotHaveFullyQualifiedName("org.counterpart.base.ui.Parts")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.component.Html")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .callMethodWhere(new DescribedPredicate<>("run a script or set an inline style") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                        return call.getName().equals("executeJs")
                                || call.getName().equals("getStyle");
                    }
                })
                .check(CODE);
    }

    @Test
    void forms_over_the_page_questions_and_file_fields_are_those_of_the_house() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.counterpart.base.ui")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin.flow.component.confirmdialog..", "com.vaadin.flow.component.upload..")
                .check(CODE);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.counterpart.base.ui")
                .should()
                .callConstructorWhere(new DescribedPredicate<>("make a bare dialog") {
                    @Override
                    public boolean test(JavaConstructorCall call) {
                        return call.getTargetOwner().isEquivalentTo(com.vaadin.flow.component.dialog.Dialog.class);
                    }
                })
                .check(CODE);
    }

    @Test
    void what_a_page_lets_take_away_is_read_by_the_rights_of_that_moment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.counterpart.base.ui")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(com.vaadin.flow.server.streams.DownloadResponse.class.getName())
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(com.vaadin.flow.server.AbstractStreamResource.class)
                .check(CODE);
    }

    @Test
    void words_typed_into_a_field_for_more_than_a_sentence_are_kept() {
        classes()
                .that(new DescribedPredicate<JavaClass>("have a text area") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getConstructorCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner()
                                        .isEquivalentTo(com.vaadin.flow.component.textfield.TextArea.class));
                    }
                })
                .should()
                .dependOnClassesThat()
                .areAssignableTo(org.counterpart.base.ui.Typing.class)
                .check(CODE);
    }

    @Test
    void repositories_are_no_other_modules_business() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should(new ArchCondition<>("be used inside their module only") {
                    @Override
                    public void check(JavaClass repository, ConditionEvents events) {
                        repository.getDirectDependenciesToSelf().stream()
                                .filter(use -> !module(use.getOriginClass()).equals(module(repository)))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
                    }
                })
                .check(CODE);
    }

    /** The package below org.counterpart. */
    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }

    @Test
    void nothing_is_written_in_the_locale_of_the_machine() {
        never("write in the locale of the machine", access -> {
                    var owner = access.getTargetOwner().getFullName();
                    var name = owner + "." + access.getTarget().getName();
                    // The static sister of a method of every format.
                    if (name.equals("java.text.MessageFormat.format")
                            && access.getTarget() instanceof CodeUnitAccessTarget unit
                            && !unit.getRawParameterTypes().getFirst().isEquivalentTo(String.class)) {
                        return false;
                    }
                    var withoutLocale = access.getTarget() instanceof CodeUnitAccessTarget unit
                            && unit.getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Locale.class));
                    return withoutLocale
                                    && (WRITES_IN_SOME_LOCALE.contains(name)
                                            || owner.equals("java.text.NumberFormat") && name.contains(".get")
                                            || owner.equals("java.text.DateFormat") && name.contains(".get"))
                            || name.equals("java.util.Locale.getDefault");
                })
                .check(CODE);
    }

    @Test
    void today_is_the_day_in_the_zone_of_the_matter_by_the_clock_of_the_database() {
        never("ask the clock or the zone of the machine, or make a day of a moment by itself", access -> {
                    var owner = access.getTargetOwner().getFullName();
                    var name = access.getTarget().getName();
                    return owner.startsWith("java.time.") && name.equals("now")
                            || owner.equals("java.time.LocalDate") && name.equals("ofInstant")
                            || (owner.equals("java.time.ZonedDateTime") || owner.equals("java.time.OffsetDateTime"))
                                    && name.equals("toLocalDate")
                            || owner.equals("java.time.ZoneOffset") && name.equals("UTC")
                            || owner.equals("java.util.Date") && name.equals("<init>")
                            || owner.equals(ZoneId.class.getName()) && name.equals("systemDefault")
                            || owner.equals(TimeZone.class.getName()) && name.equals("getDefault")
                            || owner.equals("org.jooq.impl.DSL")
                                    && name.toLowerCase(Locale.ROOT).startsWith("current")
                                    && (name.contains("Date") || name.contains("Time") || name.contains("Instant"));
                })
                .check(CODE);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.counterpart.identity")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .because("this machine's clock says how long a session has lasted")
                .check(CODE);
    }

    @Test
    void where_a_consultation_stands_follows_from_its_timetable_and_not_from_what_a_job_has_noted() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.counterpart.consultation", "org.counterpart.demo", "org.counterpart.exchange")
                .should()
                .accessField(counterpart.schema.tables.Consultation.class, "PHASE")
                .because("consultation.StandingPhase says it, also while the job stands still")
                .check(CODE);
    }

    @Test
    void a_day_and_a_time_are_entered_in_one_kind_of_field() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.counterpart.base.ui")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("com\\.vaadin\\.flow\\.component\\.(datepicker|datetimepicker|timepicker)\\..*")
                .because("dates are entered in base.ui.DayPicker, MinutePicker and HourPicker")
                .check(CODE);
    }

    /** A place in a row says nothing of what stands there, and moves when a column is added. */
    @Test
    void columns_of_a_row_are_read_by_name() {
        never("read a column of a row by its place", access -> {
                    var owner = access.getTargetOwner().getFullName();
                    return owner.matches("org\\.jooq\\.Record(?!1$)\\d+")
                            && access.getName().matches("(value|component)\\d+");
                })
                .because("Records.mapping or the field itself says what it is")
                .check(CODE);
    }

    /** Words that another platform had taken down are left out in one place. */
    @Test
    void words_of_contributions_are_read_for_others_as_what_is_public_of_them() {
        var words = Set.of("BODY", "QUOTE", "ORIGINAL_TEXT", "PROPOSED_TEXT");
        var getters = Set.of("getBody", "getQuote", "getOriginalText", "getProposedText");
        noClasses()
                .that()
                .resideOutsideOfPackages("org.counterpart.exchange..", "org.counterpart.demo..")
                .and()
                .doNotHaveFullyQualifiedName("org.counterpart.contribution.PublicWords")
                .and()
                .doNotHaveFullyQualifiedName("org.counterpart.contribution.comment.ContributionDraftRepository")
                .and()
                .doNotHaveFullyQualifiedName("org.counterpart.contribution.position.PositionRepository")
                .should()
                .accessTargetWhere(new DescribedPredicate<>("read the words of a contribution past PublicWords") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        var owner = access.getTargetOwner().getFullName();
                        return owner.equals("counterpart.schema.tables.Contribution")
                                        && words.contains(access.getName())
                                || owner.equals("counterpart.schema.tables.records.ContributionRecord")
                                        && getters.contains(access.getName());
                    }
                })
                .check(CODE);
    }

    /** Whoever only has a text in hand can use and test it: nothing of the product, of a database or of a screen is needed. */
    @Test
    void texts_of_laws_know_nothing_of_consultations_databases_or_screens() {
        classes()
                .that()
                .resideInAPackage("org.counterpart.legaltext..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat(
                        new DescribedPredicate<>("are of legaltext, a basic type of the house or a library") {
                            @Override
                            public boolean test(JavaClass type) {
                                var name = type.getPackageName();
                                return name.startsWith("org.counterpart.legaltext")
                                        || name.equals("org.counterpart.base")
                                        || !name.startsWith("org.counterpart")
                                                && !name.startsWith("counterpart.")
                                                && !name.startsWith("org.springframework")
                                                && !name.startsWith("org.jooq")
                                                && !name.startsWith("com.vaadin");
                            }
                        })
                .check(CODE);
    }

    /** Whoever changes the page of one thing need not look at those of the others. */
    @Test
    void things_of_the_site_depend_on_each_other_in_one_direction() {
        slices().matching("org.counterpart.site.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
        layer("org.counterpart.site.page", "org.counterpart.site.open.v1");
        layer("org.counterpart.site.head", "org.counterpart.site.page", "org.counterpart.site.open.v1");
    }

    @Test
    void packages_of_contributions_depend_on_each_other_in_one_direction() {
        slices().matching("org.counterpart.contribution.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("org.counterpart.contribution")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.counterpart.contribution.(*)..")
                .because("what a contribution is does not know how it is written, signed, placed or filled in")
                .check(CODE);
        noClasses()
                .that()
                .resideInAnyPackage("org.counterpart.contribution.comment", "org.counterpart.contribution.position")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.counterpart.contribution.offline", "org.counterpart.contribution.ui")
                .check(CODE);
    }

    private static void layer(String layer, String... below) {
        noClasses()
                .that()
                .resideInAPackage(layer)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "stand above it",
                        type -> type.getPackageName().startsWith("org.counterpart.site.")
                                && !type.getPackageName().equals(layer)
                                && !Set.of(below).contains(type.getPackageName())))
                .check(CODE);
    }

    private static ArchRule never(String what, java.util.function.Predicate<JavaAccess<?>> does) {
        return noClasses()
                .that()
                .doNotBelongToAnyOf(Times.class, DatabaseClock.class, InstantConverter.class)
                .should()
                .accessTargetWhere(new DescribedPredicate<>(what) {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        return does.test(access);
                    }
                });
    }
}
