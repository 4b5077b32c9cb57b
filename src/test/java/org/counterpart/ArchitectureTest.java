package org.counterpart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.counterpart.identity.May;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;

/** The shape of the house. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.counterpart");

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
    void repositories_are_nobody_elses_business() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(CODE);
    }
}
