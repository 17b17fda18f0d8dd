package org.openscrutiny.chassis.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Rules of shape that hold in every module; a service names its root package and its pure packages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {

    private static final String CHASSIS = "org.openscrutiny.chassis.";
    private static final String[] FRAMEWORKS = {
        "jakarta..",
        "io.quarkus..",
        "org.hibernate..",
        "io.vertx..",
        "io.smallrye..",
        "org.eclipse.microprofile..",
        "com.fasterxml..",
        "org.apache.kafka..",
        "java.sql..",
        "javax.sql..",
        "java.net.."
    };
    private static final String[] HTTP_CLIENTS = {
        "java.net.http..",
        "io.vertx.ext.web.client..",
        "org.eclipse.microprofile.rest.client..",
        "jakarta.ws.rs.client..",
        "org.apache.http..",
        "okhttp3..",
        "io.quarkus.rest.client.."
    };

    private final String root;
    private final List<String> pure;
    private final JavaClasses classes;

    /**
     * The rules for one module.
     *
     * @param root its package
     * @param pure names of feature packages below it that import no framework at all
     */
    protected ArchitectureRules(String root, String... pure) {
        this.root = root;
        this.pure = List.of(pure);
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    @Test
    void featuresFormNoCycle() {
        hold(slices().matching(root + ".(*)..").should().beFreeOfCycles());
    }

    /** The change log is written through {@code Changes} only; relay, sequencer and sealer are operators' business. */
    @Test
    void outboxInternalsStayInside() {
        var open = DescribedPredicate.or(List.of(
                named("AggregateType"),
                named("Change"),
                named("Changes"),
                named("ChangesStamped"),
                named("SealedChange"),
                named("SealedChanges"),
                named("Withdrawals"),
                named("FailPoints"),
                named("Sha256"),
                named("Access"),
                named("PayloadTooLarge")));
        hold(noClasses()
                .that(not(resideInAPackage(CHASSIS + "outbox")).and(not(resideInAPackage(CHASSIS + "operations"))))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(CHASSIS + "outbox").and(not(open)).and(isTopLevelOrOfHidden())));
    }

    @Test
    void haltingFailPointsAreBuiltByTheirProducerOnly() {
        hold(noClasses()
                .that(not(named("FailPointsProducer")).and(not(named("HaltingFailPoints"))))
                .should()
                .dependOnClassesThat(named("HaltingFailPoints")));
    }

    @Test
    void calculationsImportNoFramework() {
        for (var name : pure) {
            hold(noClasses()
                    .that(resideInAPackage(root + "." + name + ".."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS)));
        }
    }

    /** No service has an address of another (OWASP API7, API10; case 91). */
    @Test
    void nobodyIsAnHttpClient() {
        hold(noClasses().should().dependOnClassesThat(resideInAnyPackage(HTTP_CLIENTS)));
        hold(noClasses().should().callMethod(java.net.URL.class, "openConnection"));
        hold(noClasses().should().callMethod(java.net.URL.class, "openStream"));
        hold(noClasses().should().dependOnClassesThat(simpleName("HttpClient").or(simpleName("WebClient"))));
    }

    /** Both break when Maven itself runs on an older JDK than the classes are made for. */
    @Test
    void noConfigMappingAndNoVirtualThreadAnnotation() {
        hold(noClasses().should().dependOnClassesThat(named("ConfigMapping").or(named("RunOnVirtualThread"))));
    }

    /** A change by JPQL passes by the aggregate, its version and its change-log row. */
    @Test
    void aggregatesAreChangedOneByOne() {
        hold(noClasses().should().callMethodWhere(SourceRules.bulkChange()));
    }

    /** What anonymous readers see comes from the public bytes: no resource touches a repository. */
    @Test
    void resourcesTouchNoRepository() {
        hold(noClasses()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .dependOnClassesThat()
                .areAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo("jakarta.persistence.EntityManager"));
    }

    @Test
    void everyPostIsIdempotent() {
        hold(methods()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.POST")
                .should()
                .beAnnotatedWith(CHASSIS + "http.Idempotent"));
    }

    @Test
    void everyRouteHasARule() {
        hold(methods()
                .that(SourceRules.isRoute())
                .should()
                .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.security.PermitAll")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.security.DenyAll"));
    }

    @Test
    void readModelsAreWrittenByFeedsOnly() {
        assertEquals(List.of(), SourceRules.foreignWritesToReadModels());
    }

    @Test
    void everyPackageIsNullMarked() {
        assertEquals(List.of(), SourceRules.packagesWithoutNullMarked(classes));
    }

    @Test
    void noFileIsLongerThanThreeHundredLines() {
        assertEquals(List.of(), SourceRules.longFiles());
    }

    @Test
    void noJsonRepeatsAName() {
        assertEquals(List.of(), SourceRules.jsonThatRepeatsNames());
    }

    /** Case 108: no pattern that reads input backtracks without bound. */
    @Test
    void patternsAreLinear() {
        assertEquals(List.of(), PatternCost.superlinear(classes));
    }

    /** Or Maven on a JDK older than the classes cannot augment the service. */
    @Test
    void noStackFrameMergesTwoTypes() {
        assertEquals(List.of(), FrameMerges.in(classes));
    }

    private void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return simpleName(name);
    }

    /** Nested types belong to the type around them. */
    private static DescribedPredicate<JavaClass> isTopLevelOrOfHidden() {
        return DescribedPredicate.describe(
                "are top-level types", c -> c.getEnclosingClass().isEmpty());
    }
}
