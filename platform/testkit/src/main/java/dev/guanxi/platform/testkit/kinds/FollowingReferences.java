package dev.guanxi.platform.testkit.kinds;

import static dev.guanxi.platform.testkit.kinds.Kind.ADMIN;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds for references to customers that another service owns, wherever a field has them.
 *
 * @param list what the API calls the records that have the field
 * @param key of the field
 * @param custom where a record shows its values
 */
public record FollowingReferences(String list, String key, String custom, Person worker) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOPIC = "crm.contact.customer";

    /** As whoever may change the record writes what it refers to, and as it is followed when customers come and go. */
    public void holdFor(UUID record) {
        var one = customer();
        var other = customer();

        await().atMost(PATIENCE).until(() -> refers(record, one.toString()).statusCode() == 200);
        shows(record, one);
        assertThat(found(one), contains(record.toString()));
        refers(record, UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("custom." + key))
                .body("violations[0].message", containsString("customers"));
        refers(record, "nobody").then().statusCode(400);
        shows(record, one);

        says("merged", one, "MERGED", other);
        await().atMost(PATIENCE).untilAsserted(() -> shows(record, other));
        assertThat(found(one), empty());
        assertThat(found(other), contains(record.toString()));
        refers(record, one.toString()).then().statusCode(422);

        says("separated", one, "ACTIVE", null);
        await().atMost(PATIENCE).untilAsserted(() -> shows(record, one));

        new Elsewhere().forgets(TOPIC, one);
        await().atMost(PATIENCE)
                .untilAsserted(() -> As.person(ADMIN)
                        .get("/{list}/{id}", list, record)
                        .then()
                        .body(custom + "?." + key, nullValue()));
    }

    private UUID customer() {
        var id = UUID.randomUUID();
        says("created", id, "ACTIVE", null);
        return id;
    }

    private void says(String happened, UUID id, String status, @Nullable UUID survivor) {
        var state = new HashMap<String, Object>(
                Map.of("kind", "ORGANISATION", "name", "Customer " + id, "status", status, "ownerId", worker.id()));
        if (survivor != null) {
            state.put("mergedInto", survivor);
        }
        new Elsewhere().says(TOPIC, happened, id, state);
    }

    private Response refers(UUID record, String to) {
        return As.person(worker)
                .header(
                        "If-Match",
                        As.person(ADMIN).get("/{list}/{id}", list, record).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(Map.of("custom", Map.of(key, to)))
                .patch("/{list}/{id}", list, record);
    }

    private void shows(UUID record, UUID to) {
        As.person(ADMIN).get("/{list}/{id}", list, record).then().body(custom + "." + key, equalTo(to.toString()));
    }

    private List<String> found(UUID to) {
        return As.person(ADMIN)
                .queryParam("filter", "custom.%s=in=(%s,%s)".formatted(key, to, UUID.randomUUID()))
                .get("/" + list)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
