package dev.guanxi.contact.notification.web;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What other services tell, and what somebody finds in their inbox. */
public final class Told {
    private static final Elsewhere ELSEWHERE = new Elsewhere();

    private Told() {}

    /** The sales service tells somebody of a lead. */
    static void leadTo(Person person, String dedupe) {
        tell(Map.of("person", person.id()), dedupe);
    }

    /** The same, told otherwise or of more where the test says so. */
    public static void tell(Map<String, ?> more, String dedupe) {
        var notice = new HashMap<String, Object>(Map.of(
                "kind",
                "lead-assigned",
                "importance",
                "NORMAL",
                "recordKind",
                "leads",
                "recordId",
                UUID.randomUUID(),
                "texts",
                Map.of("english", "A lead of {customer} is yours.", "chinese", "{customer}的线索归您。"),
                "dedupe",
                dedupe));
        notice.putAll(more);
        ELSEWHERE.says("crm.sales.notification", "raised", UUID.randomUUID(), notice);
    }

    static JsonPath inbox(Person person) {
        return As.person(person)
                .get("/notifications")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
