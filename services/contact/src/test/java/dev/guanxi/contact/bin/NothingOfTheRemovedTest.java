package dev.guanxi.contact.bin;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.contact.bin.Bin.bringBack;
import static dev.guanxi.contact.bin.Bin.listed;
import static dev.guanxi.contact.bin.Bin.remove;
import static dev.guanxi.contact.bin.Bin.tag;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Whoever lies in the bin is offered nowhere, with nothing of theirs. Every list of the service's contract is looked at:
 * one that is added later must be told here, as one that names customers or as one that does not.
 */
@QuarkusTest
class NothingOfTheRemovedTest {
    /** Of customers they say at most how many there are; see {@link CountsWithoutTheRemovedTest}. */
    private static final Set<String> NAME_NO_CUSTOMER = Set.of(
            "countUnreadNotifications",
            "exportNeeds",
            "exportPurposes",
            "exportTargetDefinitions",
            "findNeeds",
            "findPurposes",
            "findTargetDefinitions",
            "getNotificationPreferences",
            "getTaskCalendar",
            "getTrustOrder",
            "getTrustOrderHistory",
            "listBulkChanges",
            "listCustomFields",
            "listCustomerFieldUse",
            "listDeadLetters",
            "listDuplicateChecks",
            "listExpectationGaps",
            "listImportKinds",
            "listImports",
            "listLayoutDefinitions",
            "listLevelRules",
            "listLists",
            "listObjectKinds",
            "listPreferenceTopics",
            "listProductSuggestions",
            "listProgrammeSteps",
            "listRecalculations",
            "listSearchGenerations",
            "listViews",
            "listWebhookDeliveries",
            "listWebhookEventTypes",
            "listWebhooks",
            "showBacklog",
            "showNeedMatrix");

    /** The bin itself, what a person has asked of us, and what comes as it happens. */
    private static final Set<String> OF_THEIR_OWN = Set.of(
            "exportPrivacyRequests",
            "exportRemovedRecords",
            "findPrivacyRequests",
            "listRemovedRecords",
            "streamNotifications");

    /** What is found anew, under another id, when somebody is back. */
    private static final Set<String> FOUND_ANEW =
            Set.of("exportDuplicatePairs", "exportFits", "findDuplicatePairs", "findFits", "searchRecords");

    @Test
    void nothingOfARemovedCustomerIsOfferedUntilTheyAreBackAndThenAllOfIt() {
        var everything = WithEverything.make();
        var offers = new Offers(everything.queries());
        var marks = everything.marksOfCustomer();
        var naming = naming(offers);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(silent(offers, naming, marks))
                        .as("lists of which this test must make one, or say that they name no customer")
                        .isEmpty());
        var before = mentions(offers, naming, marks);

        remove(ADA, "customers", everything.customer());

        assertThat(talking(offers, naming, marks))
                .as("lists with something of the removed")
                .isEmpty();
        areBackAsTheyWere(offers, before, marks, everything.customer());
    }

    @Test
    void nothingOfARemovedContactIsOfferedEither() {
        var everything = WithEverything.make();
        var offers = new Offers(everything.queries());
        var marks = everything.marksOfContact();
        var naming = naming(offers);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(talking(offers, naming, marks))
                        .contains(
                                "exportAddressees",
                                "exportContacts",
                                "exportPositions",
                                "exportPreferences",
                                "findAddressees",
                                "findContacts",
                                "findGuestsByPhone",
                                "findPositions",
                                "findPreferences",
                                "searchRecords"));
        var before = mentions(offers, naming, marks);

        remove(ADA, "contacts", everything.contact());

        assertThat(talking(offers, naming, marks))
                .as("lists with something of the removed")
                .isEmpty();
        areBackAsTheyWere(offers, before, marks, everything.contact());
    }

    @Test
    void whatStayedWithADuplicateGoesAndComesWithWhoeverItIs() {
        var customer = Api.customer(MEG, Map.of("name", "One person"));
        var survivor = Api.contact(MEG, customer, Map.of("familyName", "Li"));
        var duplicate = Api.contact(MEG, customer, Map.of("familyName", "Li Wei"));
        Api.created(MEG, "/preferences", Api.preference(duplicate));
        Api.created(MEG, "/positions", Map.of("contactId", duplicate, "post", Map.of("jobTitle", "Buyer")));
        As.person(MEG)
                .header("If-Match", tag("contacts", survivor))
                .body(Map.of("contactIds", List.of(duplicate)))
                .post("/contacts/{id}/merge", survivor)
                .then()
                .statusCode(200);
        var lists = List.of("preferences", "positions");

        remove(MEG, "contacts", survivor);
        assertThat(lists)
                .allSatisfy(list ->
                        assertThat(listed(list, "customerId==" + customer)).isEmpty());

        bringBack(MEG, survivor).then().statusCode(204);
        assertThat(lists)
                .allSatisfy(list ->
                        assertThat(listed(list, "customerId==" + customer)).hasSize(1));
    }

    private static void areBackAsTheyWere(
            Offers offers, Map<String, List<String>> before, Collection<String> marks, UUID record) {
        bringBack(ADA, record).then().statusCode(204);

        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            var after = mentions(offers, before.keySet(), marks);
            before.forEach((operation, items) -> {
                if (FOUND_ANEW.contains(operation)) {
                    assertThat(after.get(operation)).as(operation).hasSameSizeAs(items);
                } else {
                    assertThat(after.get(operation)).as(operation).isEqualTo(items);
                }
            });
        });
    }

    private static List<String> naming(Offers offers) {
        assertThat(offers.operations())
                .as("known here, but not in the contract")
                .containsAll(NAME_NO_CUSTOMER)
                .containsAll(OF_THEIR_OWN);
        return offers.operations().stream()
                .filter(operation -> !NAME_NO_CUSTOMER.contains(operation) && !OF_THEIR_OWN.contains(operation))
                .toList();
    }

    private static List<String> silent(Offers offers, Collection<String> operations, Collection<String> marks) {
        return operations.stream()
                .filter(operation -> offers.mentions(operation, marks).isEmpty())
                .toList();
    }

    private static List<String> talking(Offers offers, Collection<String> operations, Collection<String> marks) {
        return operations.stream()
                .filter(operation -> !offers.mentions(operation, marks).isEmpty())
                .toList();
    }

    private static Map<String, List<String>> mentions(
            Offers offers, Collection<String> operations, Collection<String> marks) {
        return operations.stream()
                .collect(toMap(operation -> operation, operation -> offers.mentions(operation, marks)));
    }
}
