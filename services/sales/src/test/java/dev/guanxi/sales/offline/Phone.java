package dev.guanxi.sales.offline;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone of somebody who is away. */
record Phone(Person owner) {
    static final String THEN = "2026-11-20T02:00:00Z";

    static Phone of(String name, String team) {
        return new Phone(Person.of(name, Roles.SALES_REP, team));
    }

    Response sends(Map<String, ?> batch) {
        return As.person(owner).body(batch).post("/offline-batches");
    }

    Response sends(List<Map<String, Object>> operations) {
        return sends(batch(operations));
    }

    static Map<String, Object> batch(List<Map<String, Object>> operations) {
        return Map.of("batchId", UUID.randomUUID(), "operations", operations);
    }

    static Map<String, Object> strict(List<Map<String, Object>> operations) {
        return Map.of("batchId", UUID.randomUUID(), "strict", true, "operations", operations);
    }

    static Map<String, Object> create(String kind, Map<String, ?> record) {
        return create(UUID.randomUUID(), kind, record);
    }

    static Map<String, Object> create(UUID id, String kind, Map<String, ?> record) {
        return Map.of("id", id, "kind", kind, "action", "CREATE", "happenedAt", THEN, "record", record);
    }

    static Map<String, Object> lead(UUID id, String company) {
        return create(id, "lead", Map.of("source", "CALL", "profile", Map.of("company", company)));
    }

    static Map<String, Object> change(String kind, Object record, Map<String, ?> fields) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "kind",
                kind,
                "action",
                "CHANGE",
                "happenedAt",
                THEN,
                "recordId",
                record,
                "fields",
                fields);
    }

    static Map<String, Object> wish(@Nullable Object seen, @Nullable Object wanted) {
        var wish = new HashMap<String, Object>();
        wish.put("seen", seen);
        wish.put("wanted", wanted);
        return wish;
    }

    Response snapshot(@Nullable String since) {
        var request = As.person(owner);
        return (since == null ? request : request.queryParam("since", since)).get("/offline-snapshot");
    }
}
