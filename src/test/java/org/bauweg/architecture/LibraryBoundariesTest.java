package org.bauweg.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Date;
import org.bauweg.shared.Scopes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Which module may know which library, and how code is written everywhere. */
class LibraryBoundariesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.bauweg");

    @Test
    void onlyTheEngineModuleKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.bauweg.workflow.engine..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.camunda..").and(resideOutsideOfPackage("org.camunda.feel..")))
                .because("moving to a fork of the engine must be a rename, not a rewrite")
                .check(CLASSES);
    }

    @Test
    void onlyFormsEvaluateFeel() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.bauweg.forms..", "org.bauweg.workflow.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.feel..")
                .because("expressions of designers run in one place, on validated values")
                .check(CLASSES);
    }

    @Test
    void onlyDocumentsKnowTheObjectStore() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.bauweg.documents..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.minio..", "okhttp3..")
                .because("bytes of strangers are kept in one place")
                .check(CLASSES);
    }

    @Test
    void onlyInspectionParsesFilesOfStrangers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.bauweg.inspection..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.tika..", "org.verapdf..")
                .because("bytes of strangers are parsed in one place, and never in our own process")
                .check(CLASSES);
    }

    @Test
    void onlyInspectionAndNoticesKnowPdf() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.bauweg.inspection..", "org.bauweg.notices..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..", "com.openhtmltopdf..")
                .because("one module checks PDFs, one writes them, the others see documents")
                .check(CLASSES);
    }

    @Test
    void onlyPagesKnowHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.bauweg.web..",
                        "org.bauweg.portal..",
                        "org.bauweg.workbench..",
                        "org.bauweg.studio..",
                        // the filter chain, its handlers and the session are the login, and the login is access
                        "org.bauweg.access..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
                .because("what a case needs must work without a browser: in steps, timers and tests")
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheClockBean() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.bauweg.shared.TimeConfiguration")
                .should()
                .callMethodWhere(readsTheTimeItself())
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("deadlines are tested by moving the clock, and all of Bauweg lives in Europe/Berlin")
                .check(CLASSES);
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("an object that exists is complete and can be made in a test")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .because("such names say nothing and attract everything")
                .check(CLASSES);
    }

    @Test
    void capabilitiesWorkInTheScopeOfTheirCaller() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.bauweg.casefile..",
                        "org.bauweg.intake..",
                        "org.bauweg.completeness..",
                        "org.bauweg.consultation..",
                        "org.bauweg.decision..",
                        "org.bauweg.notices..",
                        "org.bauweg.messages..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Scopes.class)
                .because("who may see a case is decided before they are asked; documents alone open scopes,"
                        + " since bytes are moved and checked between two transactions")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheTimeItself() {
        DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> times =
                assignableTo(Temporal.class).or(resideInAnyPackage("java.time"));
        return DescribedPredicate.describe("read the system's time", call -> {
            var target = call.getTarget();
            boolean now = target.getName().equals("now")
                    && times.test(target.getOwner())
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean clock = target.getOwner().isEquivalentTo(Clock.class)
                    && target.getName().startsWith("system");
            return now || clock;
        });
    }
}
