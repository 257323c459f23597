package dev.guanxi.contact;

import static dev.guanxi.contact.Api.ADA;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Fixtures;
import dev.guanxi.platform.testkit.access.Holder;
import dev.guanxi.platform.testkit.access.Records;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records for the walks through every operation. */
final class ContactFixtures {
    private ContactFixtures() {}

    static Fixtures all() {
        return Fixtures.of()
                .record("customers", ContactFixtures::customer)
                .record("contacts", ContactFixtures::contact)
                .record("expectations", ContactFixtures::expectation)
                .record("interactions", ContactFixtures::interaction)
                .record("relationship-gaps", ContactFixtures::customer)
                .body("logInteraction", holder -> Api.interaction(UUID.fromString(customer(holder)), Map.of()))
                .body("raiseExpectation", holder -> Api.expectation(UUID.fromString(customer(holder))))
                .body("createContact", holder -> Map.of("customerId", customer(holder), "profile", name()))
                .body("moveContact", holder -> Map.of("customerId", customer(holder)))
                .body("mergeCustomers", holder -> Map.of("customerIds", List.of(customer(holder))))
                .query("identify", "kind=PHONE&value=13800138000")
                .query("uploadImport", "kind=customers");
    }

    private static String customer(Holder holder) {
        var id = Api.customer(ADA, Map.of("name", "Walk")).toString();
        Records.give("customer", id, holder);
        return id;
    }

    private static String contact(Holder holder) {
        var id = Api.contact(ADA, UUID.fromString(customer(holder)), name()).toString();
        Records.give("contact", id, holder);
        return id;
    }

    private static String expectation(Holder holder) {
        var expectation = Api.expectation(UUID.fromString(customer(holder)));
        String id = As.person(ADA).body(expectation).post("/expectations").path("id");
        Records.give("expectation", id, holder);
        return id;
    }

    private static String interaction(Holder holder) {
        var id = Api.log(ADA, UUID.fromString(customer(holder)), Map.of()).toString();
        Records.give("interaction", id, holder);
        return id;
    }

    private static Map<String, String> name() {
        return Map.of("givenName", "Wei", "familyName", "Walk");
    }
}
