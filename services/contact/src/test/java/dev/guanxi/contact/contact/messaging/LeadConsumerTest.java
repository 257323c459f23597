package dev.guanxi.contact.contact.messaging;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeadConsumerTest {
    private final Elsewhere elsewhere = new Elsewhere();

    private final List<UUID> fields = new ArrayList<>();
    private final UUID lead = Ids.next();
    private final UUID customer = Ids.next();
    private final UUID contact = Ids.next();

    @Test
    void aConvertedLeadBecomesCustomerAndContactUnderTheGivenIds() {
        elsewhere.says("crm.sales.lead", "captured", lead, 0, lead(Map.of("company", "Sunrise")));
        elsewhere.says(
                "crm.sales.lead",
                "converted",
                lead,
                1,
                lead(Map.of("company", "Sunrise", "customerKind", "ORGANISATION")));

        eventually(() -> getContact()
                .statusCode(200)
                .body("customerId", equalTo(customer.toString()))
                .body("profile.fullName", equalTo("王小明"))
                .body("profile.email", equalTo("wang@example.com"))
                .body("ownerId", equalTo("ann"))
                .body("team", equalTo("/sales/east")));
        As.person(ANN)
                .get("/customers/{id}", customer)
                .then()
                .body("kind", equalTo("ORGANISATION"))
                .body("profile.name", equalTo("Sunrise"))
                .body("team", equalTo("/sales/east"));
    }

    @Test
    void theSameConversionAgainChangesNothing() {
        elsewhere.says("crm.sales.lead", "converted", lead, 1, lead(Map.of("company", "Sunrise")));
        elsewhere.says("crm.sales.lead", "converted", lead, 1, lead(Map.of("company", "Sunrise again")));
        var after = Ids.next();
        elsewhere.says(
                "crm.sales.lead",
                "converted",
                Ids.next(),
                Map.of("status", "CONVERTED", "customerId", after, "company", "After"));

        eventually(() -> As.person(ADA).get("/customers/{id}", after).then().statusCode(200));
        As.person(ADA).get("/customers/{id}/history", customer).then().body("", hasSize(1));
        As.person(ADA)
                .queryParam("filter", "customerId==" + after)
                .get("/contacts")
                .then()
                .body("items", empty());
    }

    @Test
    void aConversionThatIsNoLongerInTheLogIsSeenInWhatTheLeadIsLike() {
        var open = Ids.next();
        elsewhere.says(
                "crm.sales.lead",
                "assigned",
                Ids.next(),
                lead(Map.of("status", "OPEN", "customerId", open, "company", "Noon")));
        elsewhere.says("crm.sales.lead", "assigned", lead, 2, lead(Map.of("company", "Sunrise")));

        eventually(() -> getContact().statusCode(200).body("customerId", equalTo(customer.toString())));
        As.person(ADA).get("/customers/{id}", open).then().statusCode(404);
    }

    @Test
    void whereALeadIsAndWhatItDoesIsKnownOfTheCustomer() {
        elsewhere.says(
                "crm.sales.lead",
                "converted",
                lead,
                1,
                lead(Map.of(
                        "company",
                        "Sunrise",
                        "province",
                        "浙江省",
                        "city",
                        "杭州",
                        "postcode",
                        "310013",
                        "industry",
                        "retail")));

        eventually(() -> As.person(ADA)
                .get("/customers/{id}", customer)
                .then()
                .statusCode(200)
                .body("profile.province", equalTo("浙江省"))
                .body("profile.city", equalTo("杭州"))
                .body("profile.postcode", equalTo("310013"))
                .body("profile.industry", equalTo("retail")));
    }

    @Test
    void aLeadOfAKnownCustomerAddsThePersonOnly() {
        var known = Api.customer(ANN, Map.of("name", "Known " + lead));
        elsewhere.says("crm.sales.lead", "converted", lead, lead(Map.of("company", "Other", "customerId", known)));

        eventually(() -> getContact().statusCode(200).body("customerId", equalTo(known.toString())));
        As.person(ANN).get("/customers/{id}", known).then().body("profile.name", equalTo("Known " + lead));
    }

    @Test
    void aLeadWithoutACompanyIsACustomerInPerson() {
        elsewhere.says("crm.sales.lead", "converted", lead, lead(Map.of()));

        eventually(() -> getContact().statusCode(200));
        As.person(ANN)
                .get("/customers/{id}", customer)
                .then()
                .body("kind", equalTo("PERSON"))
                .body("profile.name", equalTo("王小明"));
    }

    @Test
    void valuesGoToTheFieldsOfTheSameKeyAndTypeAsFarAsTheyFit() {
        var rating = field("customers", "rating", "NUMBER", Map.of("max", 5));
        field("contacts", rating, "NUMBER", Map.of("max", 3));
        var since = field("customers", "since", "TEXT", Map.of());
        var source = field("contacts", "source", "TEXT", Map.of("defaultValue", "lead"));
        var known = Api.customer(ANN, Map.of("name", "Known " + lead));
        var told = Map.of(
                "company",
                "Sunrise",
                "custom",
                Map.of(rating, 4, since, "2026-12-01", "elsewhere", true),
                "customTypes",
                Map.of(rating, "NUMBER", since, "DATE", "elsewhere", "YES_NO"));

        elsewhere.says("crm.sales.lead", "converted", lead, lead(told));

        eventually(() -> getContact().statusCode(200).body("profile.custom", equalTo(Map.of(source, "lead"))));
        As.person(ANN).get("/customers/{id}", customer).then().body("profile.custom", equalTo(Map.of(rating, 4)));

        var person = Ids.next();
        var more = new HashMap<String, Object>(told);
        more.putAll(Map.of("customerId", known, "contactId", person, "custom", Map.of(rating, 2)));
        elsewhere.says("crm.sales.lead", "converted", Ids.next(), lead(more));
        eventually(() -> As.person(ADA)
                .get("/contacts/{id}", person)
                .then()
                .body("profile.custom", equalTo(Map.of(rating, 2, source, "lead"))));
        As.person(ANN).get("/customers/{id}", known).then().body("profile.custom", nullValue());
        fields.forEach(field -> As.patch(ADA, "/custom-fields/" + field, Map.of("active", false))
                .then()
                .statusCode(200));
    }

    /** A field of a kind of record; its key. */
    private String field(String kind, String key, String type, Map<String, ?> more) {
        var unlikeOthers = key.length() > 8 ? key : key + lead.toString().substring(24);
        var definition = new HashMap<String, Object>(
                Map.of("type", type, "label", Map.of("english", "Rating", "chinese", "评级")));
        definition.putAll(more);
        fields.add(Api.created(
                ADA, "/custom-fields", Map.of("recordKind", kind, "key", unlikeOthers, "definition", definition)));
        return unlikeOthers;
    }

    @Test
    void anErasedPersonDoesNotComeBack() {
        elsewhere.says("crm.sales.lead", "converted", lead, lead(Map.of("company", "Sunrise")));
        eventually(() -> getContact().statusCode(200));
        As.person(ADA).post("/contacts/{id}/erasure", contact).then().statusCode(204);

        elsewhere.says("crm.sales.lead", "converted", lead, lead(Map.of("company", "Sunrise")));
        var after = Ids.next();
        elsewhere.says(
                "crm.sales.lead",
                "converted",
                Ids.next(),
                Map.of("status", "CONVERTED", "customerId", after, "company", "After"));

        eventually(() -> As.person(ADA).get("/customers/{id}", after).then().statusCode(200));
        getContact().statusCode(404);
    }

    private Map<String, Object> lead(Map<String, ?> more) {
        var state = new HashMap<String, Object>(Map.of(
                "status", "CONVERTED",
                "customerId", customer,
                "contactId", contact,
                "givenName", "小明",
                "familyName", "王",
                "email", "wang@example.com",
                "ownerId", "ann",
                "team", "/sales/east"));
        state.putAll(more);
        return state;
    }

    private ValidatableResponse getContact() {
        return As.person(ADA).get("/contacts/{id}", contact).then();
    }
}
