package dev.guanxi.contact;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/** What tests do over and over, through the service's own door. */
public final class Api {
    public static final Person ANN = Person.of("ann", Roles.SALES_REP, "/sales/east");
    public static final Person BOB = Person.of("bob", Roles.SALES_REP, "/sales/west");
    public static final Person MEG = Person.of("meg", Roles.SALES_MANAGER, "/sales/east");
    public static final Person ADA = Person.of("ada", Roles.ADMIN);

    private Api() {}

    public static UUID customer(Person person, Map<String, ?> profile) {
        return customer(person, "ORGANISATION", profile);
    }

    public static UUID customer(Person person, String kind, Map<String, ?> profile) {
        return id(
                As.person(person).body(Map.of("kind", kind, "profile", profile)).post("/customers"));
    }

    public static UUID contact(Person person, UUID customer, Map<String, ?> profile) {
        return id(As.person(person)
                .body(Map.of("customerId", customer, "profile", profile))
                .post("/contacts"));
    }

    /** A customer who wants to wait for two days. */
    public static Map<String, ?> expectation(UUID customer) {
        return Map.of("customerId", customer, "topic", "delivery", "unit", "days", "better", "LESS", "expected", 2);
    }

    private static UUID id(Response created) {
        created.then().statusCode(201);
        return UUID.fromString(created.path("id"));
    }
}
