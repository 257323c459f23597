package dev.guanxi.platform.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.guanxi.platform.testkit.rules.Places.PLATFORM;
import static dev.guanxi.platform.testkit.rules.Places.inAService;
import static dev.guanxi.platform.testkit.rules.Places.inMessaging;
import static dev.guanxi.platform.testkit.rules.Places.inWeb;
import static dev.guanxi.platform.testkit.rules.Places.insideAFeature;
import static dev.guanxi.platform.testkit.rules.Places.serviceOf;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Who may know whom, so that each part can be read, changed and replaced alone. */
final class BoundaryRules {
    @ArchTest
    static final ArchRule platform_knows_no_service = noClasses()
            .that()
            .resideInAPackage(PLATFORM)
            .should()
            .dependOnClassesThat(inAService())
            .because("the platform has no business words in it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule services_know_no_other_service = classes()
            .that(inAService())
            .should(dependOnNoOtherService())
            .because("services tell each other what happened, through events; they share no code")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule features_form_no_cycle = slices().matching("dev.guanxi.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature is understood from what it stands on, not from what stands on it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule doors_are_leaves = noClasses()
            .that(insideAFeature())
            .should()
            .dependOnClassesThat(inWeb().or(inMessaging()))
            .because("doors translate and delegate, nothing depends on them")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule features_do_not_know_transport = noClasses()
            .that(insideAFeature())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "org.jboss.resteasy..",
                    "com.fasterxml.jackson..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile.reactive..",
                    "io.smallrye.reactive..")
            .because("how a request or an event travels is the business of `web` and `messaging`")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule web_does_not_know_messaging = noClasses()
            .that(inWeb())
            .should()
            .dependOnClassesThat(inMessaging())
            .because("the two doors of a feature meet in its service")
            .allowEmptyShould(true);

    private BoundaryRules() {}

    private static ArchCondition<JavaClass> dependOnNoOtherService() {
        return new ArchCondition<>("depend on no other service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = serviceOf(type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> serviceOf(dependency.getTargetClass())
                                .filter(other -> own.filter(other::equals).isEmpty())
                                .isPresent())
                        .map(dependency -> SimpleConditionEvent.violated(type, dependency.getDescription()))
                        .forEach(events::add);
            }
        };
    }
}
