package dev.guanxi.contact.bin;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.contact.Api;
import dev.guanxi.contact.notification.web.Told;
import dev.guanxi.platform.testkit.As;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A customer of whom there is one of each that can belong to a customer, with a contact who has all of theirs. */
record WithEverything(UUID customer, UUID contact, String mark, String phone, String phoneOfContact) {
    static WithEverything make() {
        var mark = "ev" + UUID.randomUUID().toString().replace("-", "");
        var phone = anyPhone();
        var phoneOfContact = anyPhone();
        var customer = Api.customer(
                MEG, Map.of("name", mark, "city", "杭州", "phone", phone, "email", mark + "own@everything.example"));
        var contact = Api.contact(
                MEG,
                customer,
                Map.of(
                        "givenName",
                        "Wei",
                        "familyName",
                        mark + "person",
                        "phone",
                        phoneOfContact,
                        "email",
                        mark + "@everything.example"));
        var all = new WithEverything(customer, contact, mark, phone, phoneOfContact);
        all.work();
        all.levels();
        all.people();
        all.others();
        all.isAskedForAPlan();
        return all;
    }

    private static String anyPhone() {
        return "+8613%09d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
    }

    private void work() {
        Api.created(MEG, "/tasks", Api.task(customer, "2026-12-01"));
        Api.log(MEG, customer, Map.of("contactIds", List.of(contact)));
        Api.created(MEG, "/expectations", Api.expectation(customer));
        Api.created(MEG, "/customer-needs", Api.customerNeed(customer, Api.need("Everything", "一切"), 3));
    }

    /** Also a definition of who is meant to be a customer, against which this one is held; it stays nobody's measure. */
    private void levels() {
        Api.chooseLevel(MEG, customer, null, "PARTNERSHIP");
        Api.jointPlan(MEG, customer);
        var definition = Api.draftDefinition(Api.ANY_CITY);
        As.person(ADA)
                .header("If-Match", "\"0\"")
                .post("/target-definitions/{id}/publication", definition)
                .then()
                .statusCode(200);
    }

    private void people() {
        Api.created(MEG, "/preferences", Api.preference(contact));
        Api.created(MEG, "/departments", Map.of("customerId", customer, "profile", Map.of("name", "IT")));
        Api.created(MEG, "/positions", Map.of("contactId", contact, "post", Map.of("jobTitle", "Buyer")));
        As.person(ADA)
                .body(Map.of("said", Api.said("newsletter", "EMAIL", Map.of())))
                .post("/people/{id}/consent-grants", contact)
                .then()
                .statusCode(200);
    }

    /** The programme of its level has begun: nothing of it comes by itself any more. */
    private void isAskedForAPlan() {
        eventually(
                () -> assertThat(Bin.listed("tasks", "customerId==" + customer)).hasSize(2));
    }

    /** One that looks the same, one that was the same, and what another service tells of this one. */
    private void others() {
        Api.customer(MEG, Map.of("name", mark, "city", "杭州", "phone", phone));
        Api.merge(MEG, customer, Api.customer(MEG, Map.of("name", "Another")))
                .then()
                .statusCode(200);
        Told.tell(Map.of("person", ADA.id(), "customerId", customer), mark);
    }

    /** What operations must be asked for, so that they answer with something of these two. */
    Map<String, List<String>> queries() {
        return Map.of(
                "exportAddressees", List.of("purpose=newsletter&channel=EMAIL"),
                "exportDuplicatePairs", List.of("status=OPEN", "status=DISMISSED", "status=MERGED"),
                "findAddressees", List.of("purpose=newsletter&channel=EMAIL"),
                "findByIdentity", List.of("kind=PHONE&value=" + phone),
                "findGuestsByPhone", List.of("phone=" + phone, "phone=" + phoneOfContact),
                "findDuplicatePairs", List.of("status=OPEN", "status=DISMISSED", "status=MERGED"),
                "searchRecords", List.of("q=" + mark, "q=" + mark + "person"),
                "searchRelatedRecords", List.of("q=" + mark));
    }

    /** By these one knows the customer, and the contact who goes along. */
    List<String> marksOfCustomer() {
        return List.of(customer.toString(), contact.toString(), mark + "own", mark + "person");
    }

    List<String> marksOfContact() {
        return List.of(contact.toString(), mark + "person");
    }
}
