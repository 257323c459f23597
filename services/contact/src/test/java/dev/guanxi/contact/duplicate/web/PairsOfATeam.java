package dev.guanxi.contact.duplicate.web;

import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Two people of one team and their manager, whom nobody else in the tests knows, with the pairs that they see. */
abstract class PairsOfATeam {
    final String mark = UUID.randomUUID().toString().substring(0, 13).replace("-", "");

    final String number = "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    final Person rep = Person.of("rep-" + mark, Roles.SALES_REP, "/sales/" + mark + "/a");
    final Person colleague = Person.of("colleague-" + mark, Roles.SALES_REP, "/sales/" + mark + "/b");
    final Person manager = Person.of("manager-" + mark, Roles.SALES_MANAGER, "/sales/" + mark);

    static UUID person(Person owner, String name, Map<String, ?> more) {
        var profile = new HashMap<String, Object>(more);
        profile.put("name", name);
        return Api.customer(owner, "PERSON", profile);
    }

    static ValidatableResponse queue(Person person) {
        return As.person(person).get("/duplicates").then().statusCode(200);
    }

    static ValidatableResponse dismiss(Person person, JsonPath pair, String reason) {
        return As.person(person)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", reason))
                .post("/duplicates/{id}/dismissal", pair.getString("id"))
                .then();
    }

    static String importAs(Person person, String csv) {
        var imports = new Imports(person, "customers");
        var job = imports.upload(csv);
        imports.run(job).body("status", equalTo("FINISHED"));
        return job;
    }
}
