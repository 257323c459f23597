package dev.guanxi.platform.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.guanxi.platform.testkit.rules.Places.inAService;
import static dev.guanxi.platform.testkit.rules.Places.inMessaging;
import static dev.guanxi.platform.testkit.rules.Places.inWeb;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What a service's two doors are, and what goes through neither. */
final class DoorRules {
    private static final String EVENT_CONSUMER = "dev.guanxi.platform.events.EventConsumer";

    @ArchTest
    static final ArchRule resources_live_in_web = classes()
            .that(inAService())
            .and()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .resideInAPackage("..web..")
            .andShould()
            .haveSimpleNameEndingWith("Resource")
            .because("a person looking for an address opens one folder")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule consumers_live_in_messaging = classes()
            .that(inAService())
            .and(assignableTo(EVENT_CONSUMER))
            .should()
            .resideInAPackage("..messaging..")
            .andShould()
            .haveSimpleNameEndingWith("Consumer")
            .because("a person looking for a reaction opens one folder")
            .allowEmptyShould(true);

    /** Also notices when the backbone's contract gets another name than the rules know. */
    @ArchTest
    static final ArchRule what_is_called_consumer_consumes_events = classes()
            .that(inMessaging())
            .and()
            .haveSimpleNameEndingWith("Consumer")
            .should()
            .beAssignableTo(EVENT_CONSUMER)
            .because("the backbone gives a consumer its transaction, its order and each event once")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_backbone_speaks_kafka = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.guanxi.platform.events..", "dev.guanxi.platform.parts..", "dev.guanxi.platform.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka.clients.producer..",
                    "org.apache.kafka.clients.consumer..",
                    "org.eclipse.microprofile.reactive.messaging..",
                    "io.smallrye.reactive.messaging..")
            .because("what bypasses outbox and inbox gets lost or happens twice")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule web_opens_no_transaction = noClasses()
            .that(inWeb())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus.hibernate.reactive.panache..", "org.hibernate.reactive..", "jakarta.transaction..")
            .because("one use case, one service method, one transaction")
            .allowEmptyShould(true);

    private DoorRules() {}
}
