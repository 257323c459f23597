package dev.guanxi.sales.duplicate;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.sales.Api;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A company that nobody knows yet, with a phone number and a mail address of its own, and a team that looks after it. */
final class Somebody {
    final String key = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    final String digits = "5" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    final String company = "天明" + key + "眼镜有限公司";
    final String phone = "+86 571 " + digits;
    final String mail = "li." + key + "@example.com";
    final String team = "/sales/d" + key;
    final Person ann = rep("ann");
    final Person bob = rep("bob");
    final Person boss = Person.of("boss-" + key, Roles.SALES_MANAGER, team);

    Person rep(String name) {
        return Person.of(name + "-" + key, Roles.SALES_REP, team + "/" + name);
    }

    Map<String, ?> profile() {
        return Map.of("company", company, "phone", phone, "email", mail, "familyName", "李", "givenName", "雷");
    }

    UUID lead(Person person) {
        return Api.lead(person, profile());
    }

    /** What somebody is told who is about to write this down. */
    static JsonPath check(Person person, Map<String, ?> profile) {
        return As.person(person)
                .body(profile)
                .post("/leads/duplicate-check")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Response capture(Person person, Map<String, ?> profile, String duplicates) {
        return As.person(person)
                .body(Map.of("source", "CALL", "profile", profile))
                .queryParam("duplicates", duplicates)
                .post("/leads");
    }
}
