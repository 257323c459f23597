package dev.guanxi.platform.testkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static dev.guanxi.platform.testkit.rules.Places.inAService;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** How code reads and behaves everywhere. */
final class CodeRules {
    private static final int LONGEST_FILE = 400;

    @ArchTest
    static final ArchRule constructor_injection_only = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .because("a class says what it needs in its constructor, and a test can give it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .accessTargetWhere(readsTheSystemTime())
            .because("a test must be able to say what time it is; inject a java.time.Clock")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule services_make_no_clock = noClasses()
            .that(inAService())
            .should()
            .accessTargetWhere(call(Clock.class, Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis")))
            .because("the platform offers the one clock to be injected")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobody_blocks = noClasses()
            .that(inAService())
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.smallrye.mutiny.groups.UniAwait")
            .orShould()
            .accessTargetWhere(call(Thread.class, Set.of("sleep")))
            .orShould()
            .accessTargetWhere(call(CompletableFuture.class, Set.of("join", "get")))
            .orShould()
            .accessTargetWhere(call(Future.class, Set.of("get")))
            .because("one waiting event loop makes everybody wait; chain the Uni")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule names_say_what_the_business_says = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO)(\\$.*)?")
            .because("a name is what the business says, never the pattern")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packages_are_null_marked =
            classes().should(new BeInANullMarkedPackage()).because("NullAway looks only where it is told to");

    @ArchTest
    static final ArchRule files_are_short =
            classes().should(new HaveShortFiles(LONGEST_FILE)).because("a file is read in one sitting");

    private CodeRules() {}

    private static DescribedPredicate<JavaAccess<?>> readsTheSystemTime() {
        DescribedPredicate<JavaAccess<?>> now = describe(
                "now() without a clock",
                access -> access.getName().equals("now")
                        && resideInAPackage("java.time..").test(access.getTargetOwner())
                        && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class)));
        DescribedPredicate<JavaAccess<?>> today = describe(
                "new Date()",
                access -> access.getTargetOwner().isEquivalentTo(Date.class)
                        && access.getTarget() instanceof AccessTarget.ConstructorCallTarget target
                        && target.getRawParameterTypes().isEmpty());
        return now.or(today).or(call(System.class, Set.of("currentTimeMillis"))).as("the time of the machine is read");
    }

    private static DescribedPredicate<JavaAccess<?>> call(Class<?> owner, Set<String> names) {
        return describe(
                "%s.%s is called".formatted(owner.getSimpleName(), names),
                access -> access.getTargetOwner().isEquivalentTo(owner) && names.contains(access.getName()));
    }
}
