package dev.guanxi.sales.pool;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.sales.Api;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A sales team that nobody else knows, with a public pool of its own. */
final class Field {
    final String key = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    final String team = "/sales/p" + key;
    final Person manager = Person.of("boss-" + key, Roles.SALES_MANAGER, team);
    final UUID pool;

    private final Person scout;

    /** Opens the pool with these rules. */
    Field(Map<String, ?> rules) {
        scout = rep("scout");
        var profile = new HashMap<String, Object>(rules);
        profile.put("name", "Pool " + key);
        profile.put("teams", List.of(team));
        var opened = As.person(manager).body(profile).post("/lead-pools");
        opened.then().statusCode(201);
        pool = Answers.id(opened);
    }

    /** Somebody of the team. */
    Person rep(String name) {
        return Person.of(name + "-" + key, Roles.SALES_REP, team + "/" + name);
    }

    String place() {
        return As.person(manager).get("/lead-pools/{id}", pool).path("place");
    }

    void rule(Map<String, ?> patch) {
        Api.patch(manager, "lead-pools", pool, patch).then().statusCode(200);
    }

    /** A lead that lies in the pool. */
    UUID pooled(String company) {
        var lead = Api.lead(scout, Map.of("company", company, "familyName", "李"));
        Api.step(scout, "leads", lead, "return", Map.of("reason", "for the others"))
                .then()
                .statusCode(200);
        return lead;
    }

    static Response claim(Person person, UUID lead) {
        return As.person(person).post("/leads/{id}/claim", lead);
    }

    Response assign(Person by, UUID lead, Person to, boolean beyondRules) {
        return Api.step(
                by,
                "leads",
                lead,
                "assignment",
                Map.of("ownerId", to.id(), "team", to.teams().getFirst(), "beyondRules", beyondRules));
    }
}
