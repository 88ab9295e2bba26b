package dev.daylight.review;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@AnalyzeClasses(packages = "dev.daylight.review", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles =
            slices().matching("dev.daylight.review.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theFilterKnowsNoDatabaseAndNoNetwork = noClasses()
            .that()
            .resideInAPackage("..review.scope..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..review.database..", "java.sql..", "java.net..", "jakarta..", "io.quarkus..");

    @ArchTest
    static final ArchRule timeAndIdsComeFromOutside = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");
}
