package dev.guanxi.platform.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveRawReturnType;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static dev.guanxi.platform.testkit.rules.Places.insideAFeature;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Aggregates decide, at once and by themselves; what they decided is a fact. */
final class DomainRules {
    private static final String DOMAIN_EVENT = "dev.guanxi.platform.domain.DomainEvent";

    private static final DescribedPredicate<CanBeAnnotated> PERSISTENT = annotatedWith("jakarta.persistence.Entity")
            .or(annotatedWith("jakarta.persistence.MappedSuperclass"))
            .or(annotatedWith("jakarta.persistence.Embeddable"))
            .as("persistent classes");

    @ArchTest
    static final ArchRule entities_are_synchronous = methods()
            .that()
            .areDeclaredInClassesThat(PERSISTENT)
            .should(never(haveRawReturnType(assignableTo("io.smallrye.mutiny.Uni")
                    .or(assignableTo("io.smallrye.mutiny.Multi"))
                    .or(assignableTo("java.util.concurrent.CompletionStage"))
                    .as("asynchronous"))))
            .because("rules are tested without a container, and read without a chain")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entities_hide_their_state = fields().that()
            .areDeclaredInClassesThat(PERSISTENT)
            .and()
            .areNotStatic()
            .should()
            .notBePublic()
            .because("state changes where a rule guards it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entities_have_no_setters = noMethods()
            .that()
            .areDeclaredInClassesThat(PERSISTENT)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("a method says what the business does, not which column changes")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule events_are_records = classes()
            .that()
            .implement(DOMAIN_EVENT)
            .should()
            .beRecords()
            .because("what happened does not change")
            .allowEmptyShould(true);

    /** Also notices when the platform's type gets another name than the rules know. */
    @ArchTest
    static final ArchRule what_is_called_event_is_a_domain_event = classes()
            .that(insideAFeature())
            .and()
            .areInterfaces()
            .and()
            .haveSimpleNameEndingWith("Event")
            .should()
            .beAssignableTo(DOMAIN_EVENT)
            .because("one family of facts is what the outbox understands")
            .allowEmptyShould(true);

    private DomainRules() {}
}
