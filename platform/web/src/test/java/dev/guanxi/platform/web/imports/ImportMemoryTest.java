package dev.guanxi.platform.web.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportMemoryTest extends ImportTesting {
    @Inject
    ImportMemory memory;

    @Test
    void howAPersonMappedAHeadingIsOfferedAgain() throws Throwable {
        var first = upload("Ding,Farbe,name\nchair,rot,x\n");
        As.person(person)
                .get("/imports/{id}", first)
                .then()
                .body("mapping.columns", equalTo(Map.of("name", "name")))
                .body("mappingRememberedFrom", nullValue());
        var mapping = Map.of(
                "columns", Map.of("Ding", "name", "Farbe", "colour"),
                "aliases", Map.of("colour", Map.of("rot", "red")),
                "handling", Map.of("mode", "UPSERT", "matchBy", "name"));
        As.person(person)
                .body(mapping)
                .put("/imports/{id}/mapping", first)
                .then()
                .statusCode(200);
        offered(person, "Ding,Farbe,name\n").body("mappingRememberedFrom", nullValue());
        run(first).body("created", equalTo(1));

        offered(person, "Ding,Farbe,name\ntable,rot,y\n")
                .body("mapping.columns", equalTo(Map.of("Ding", "name", "Farbe", "colour")))
                .body("mapping.aliases.colour.rot", equalTo("red"))
                .body("mapping.handling.mode", equalTo("CREATE"))
                .body("mappingRememberedFrom", notNullValue());
        offered(person, "Farbe,Ding,name\n").body("mappingRememberedFrom", nullValue());
        offered(Person.of("other-" + UUID.randomUUID(), Roles.SALES_REP), "Ding,Farbe,name\n")
                .body("mapping.columns", equalTo(Map.of("name", "name")))
                .body("mappingRememberedFrom", nullValue());
        execute("update import_mapping set used_at = now() - interval '366 days' where owner_id = ?", person.id());
        VertxContextSupport.subscribeAndAwait(memory::expire);
        offered(person, "Ding,Farbe,name\n").body("mappingRememberedFrom", nullValue());
    }

    @Test
    void aFieldThatIsGoneIsNotOfferedAgain() throws Throwable {
        var first = upload("name,colour\nlamp,red\n");
        run(first).body("created", equalTo(1));
        execute(
                "update import_mapping set mapping = replace(mapping, 'colour\"', 'shape\"') where owner_id = ?",
                person.id());

        offered(person, "name,colour\n").body("mapping.columns", equalTo(Map.of("name", "name")));
    }

    private static ValidatableResponse offered(Person uploader, String csv) {
        return As.person(uploader)
                .contentType("text/csv")
                .body(csv)
                .post("/imports?kind=things")
                .then()
                .statusCode(201);
    }
}
