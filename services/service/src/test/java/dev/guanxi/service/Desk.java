package dev.guanxi.service;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.hamcrest.Matchers.contains;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do at the service desk and in front of it, through the API. */
public final class Desk {
    public static final Person AGENT = Person.of("lee", Roles.SERVICE_AGENT, "/service/centre");
    public static final Person OTHER_AGENT = Person.of("mia", Roles.SERVICE_AGENT, "/service/field");
    public static final Person HEAD = Person.of("kim", Roles.SERVICE_MANAGER, "/service");
    public static final Person ANALYST = Person.of("ada", Roles.ANALYST);
    public static final Person ADMIN = Person.of("otto", Roles.ADMIN);

    private Desk() {}

    public static Person shopper(UUID customer) {
        return Person.of("shopper-" + customer, Roles.SHOPPER).customer(customer);
    }

    /** Contact's customer, as others hear of it. */
    public static Map<String, Object> customer(String name, @Nullable String valueClass) {
        var state = new HashMap<String, Object>(
                Map.of("kind", "ORGANISATION", "name", name, "status", "ACTIVE", "ownerId", "ann", "team", "/sales"));
        if (valueClass != null) {
            state.put("valueClass", valueClass);
        }
        return state;
    }

    public static Map<String, Object> mergedInto(UUID survivor) {
        var state = customer("Duplicate", null);
        state.put("status", "MERGED");
        state.put("mergedInto", survivor.toString());
        return state;
    }

    /** E-commerce's order with one line, as others hear of it. */
    public static Map<String, Object> delivered(UUID customer, int quantity, String... serials) {
        return Map.of(
                "number",
                "SO-2026-000042",
                "customerId",
                customer.toString(),
                "status",
                "DELIVERED",
                "deliveredAt",
                "2026-11-20T18:00:00Z",
                "lines",
                List.of(Map.of(
                        "productId",
                        UUID.randomUUID().toString(),
                        "sku",
                        "RC-10",
                        "name",
                        "Rice cooker",
                        "quantity",
                        quantity,
                        "unitPrice",
                        Map.of("amount", "900.00", "currency", "CNY"),
                        "serialised",
                        serials.length > 0,
                        "warrantyMonths",
                        24,
                        "serials",
                        List.of(serials))));
    }

    public static Response open(Person person, Map<String, ?> report) {
        return As.person(person).body(report).post("/cases");
    }

    /** A case of the customer; gives its id. */
    public static UUID opened(Person person, UUID customer) {
        var opened = open(person, Map.of("customerId", customer, "subject", "It does not heat"));
        opened.then().statusCode(201);
        return Answers.id(opened);
    }

    public static ValidatableResponse get(Person person, UUID id) {
        return As.person(person).get("/cases/{id}", id).then();
    }

    /** Does something to a case as it is now. */
    public static ValidatableResponse act(Person person, UUID id, String what, Map<String, ?> body) {
        var tag = As.person(ADMIN).get("/cases/{id}", id).header("ETag");
        return As.person(person)
                .header("If-Match", tag)
                .body(body)
                .post("/cases/{id}/" + what, id)
                .then();
    }

    /** The cases that an agent finds. */
    public static ValidatableResponse cases(String filter) {
        return As.person(AGENT)
                .queryParam("filter", filter)
                .get("/cases")
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse productsOf(Person person, UUID customer) {
        return As.person(person)
                .queryParam("filter", "customerId==" + customer)
                .get("/installed-products")
                .then()
                .statusCode(200);
    }

    /** A customer of whom this service has heard. */
    public static UUID known(@Nullable String valueClass) {
        var id = UUID.randomUUID();
        new Elsewhere().says("crm.contact.customer", "created", id, customer("Customer " + id, valueClass));
        var refused = Map.of("customerId", id, "contactId", UUID.randomUUID(), "subject", "Nobody's");
        eventually(() -> open(ADMIN, refused).then().statusCode(422).body("violations.field", contains("contactId")));
        return id;
    }

    /** What somebody finds, of all cases or of those that the filter lets through. */
    public static ValidatableResponse cases(Person person, @Nullable String filter) {
        var request = As.person(person);
        return (filter == null ? request : request.queryParam("filter", filter))
                .get("/cases")
                .then()
                .statusCode(200);
    }
}
