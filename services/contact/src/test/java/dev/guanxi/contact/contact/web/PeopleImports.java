package dev.guanxi.contact.contact.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** Files of people, as a sales representative brings them in. */
abstract class PeopleImports {
    final Person importer = Person.of("people-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/south");
    final Imports imports = new Imports(importer, "contacts");
    final Elsewhere elsewhere = new Elsewhere();

    void createUnknown(String job) {
        imports.handle(job, Map.of("options", Map.of("unknownCustomer", "CREATE")))
                .statusCode(200);
    }

    ValidatableResponse contact(UUID id) {
        return As.person(importer).get("/contacts/{id}", id).then().statusCode(200);
    }

    ValidatableResponse contacts(String filter) {
        return As.person(importer)
                .queryParam("filter", filter)
                .get("/contacts")
                .then()
                .statusCode(200);
    }

    ValidatableResponse customers() {
        return As.person(importer).get("/customers?sort=name").then().statusCode(200);
    }
}
