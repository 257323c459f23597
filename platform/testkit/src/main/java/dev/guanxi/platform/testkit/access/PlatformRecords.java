package dev.guanxi.platform.testkit.access;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records that every service has. */
final class PlatformRecords {
    /** What every kind of record has. */
    static final Map<String, ?> LAYOUT = Map.of(
            "sections",
            List.of(Map.of(
                    "key", "walk", "label", Map.of("english", "Walk", "chinese", "散步"), "fields", List.of("id"))),
            "columns",
            List.of("id"));

    private PlatformRecords() {}

    /** A letter that no consumer asks for: it can be discarded, not replayed. */
    static String deadLetter() {
        var id = UUID.randomUUID();
        Records.insert(
                "dead_letter",
                Map.of(
                        "id",
                        id,
                        "consumer",
                        "nobody",
                        "topic",
                        "crm.test.record",
                        "partition",
                        0,
                        "kafka_offset",
                        0L,
                        "reason",
                        "Made by a test.",
                        "attempts",
                        1));
        return id.toString();
    }

    /** An import that is through and created nothing. */
    static String importJob(Holder holder) {
        var id = UUID.randomUUID();
        var job = new LinkedHashMap<String, Object>();
        job.put("id", id);
        job.put("kind", "nothing");
        job.put("status", "FINISHED");
        job.put("owner_id", holder.owner());
        job.put(
                "starter",
                "{\"id\": \"%1$s\", \"name\": \"%1$s\", \"roles\": [], \"teams\": []}".formatted(holder.owner()));
        job.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        job.put("charset", "UTF-8");
        job.put("separator", ",");
        job.put("header", "[\"name\"]");
        job.put("mapping", "{\"columns\": {}, \"defaults\": {}, \"aliases\": {}}");
        job.put("created_at", OffsetDateTime.now(Clock.systemUTC()));
        Records.insert("import_job", job);
        return id.toString();
    }

    /** A subscription to which nothing is sent. */
    static Map<String, ?> silentWebhook() {
        return Map.of("url", "https://hooks.example.com/walk", "types", List.of("crm.*"), "enabled", false);
    }

    static String webhook(Holder holder) {
        var id = UUID.randomUUID();
        var webhook = new LinkedHashMap<String, Object>();
        webhook.put("id", id);
        webhook.put("version", 0L);
        webhook.put("url", "https://hooks.example.com/walk");
        webhook.put("types", "crm.*");
        webhook.put("enabled", false);
        webhook.put("standing", "ACTIVE");
        webhook.put("secret", "whsec_AAAA");
        webhook.put("owner_id", holder.owner());
        webhook.put(
                "owner",
                "{\"id\": \"%1$s\", \"name\": \"%1$s\", \"roles\": [], \"teams\": []}".formatted(holder.owner()));
        webhook.put("created_at", OffsetDateTime.now(Clock.systemUTC()));
        Records.insert("webhook", webhook);
        return id.toString();
    }

    /** Something that was sent to a webhook of the holder. */
    static String webhookDelivery(Holder holder) {
        var id = UUID.randomUUID();
        var delivery = new LinkedHashMap<String, Object>();
        delivery.put("id", id);
        delivery.put("webhook_id", UUID.fromString(webhook(holder)));
        delivery.put("owner_id", holder.owner());
        delivery.put("lane", id);
        delivery.put("message_id", id.toString());
        delivery.put("origin", "EVENT");
        delivery.put("type", "crm.test.record.changed.v1");
        delivery.put("subject", id);
        delivery.put("sequence", 1L);
        delivery.put("occurred_at", OffsetDateTime.now(Clock.systemUTC()));
        delivery.put("payload", "{}");
        delivery.put("standing", "DELIVERED");
        delivery.put("created_at", OffsetDateTime.now(Clock.systemUTC()));
        Records.insert("webhook_delivery", delivery);
        return id.toString();
    }

    /** A view that is nobody's but the holder's. */
    static String view(Holder holder) {
        var id = UUID.randomUUID();
        var view = new LinkedHashMap<String, Object>();
        view.put("id", id);
        view.put("version", 0L);
        view.put("list", anyList());
        view.put("name", "Walk " + id);
        view.put("sharing", "PRIVATE");
        view.put("owner_id", holder.owner());
        view.put("created_at", OffsetDateTime.now(Clock.systemUTC()));
        Records.insert("saved_view", view);
        return id.toString();
    }

    static Map<String, ?> newView() {
        return Map.of("list", anyList(), "view", Map.of("name", "Walk " + UUID.randomUUID(), "sharing", "PRIVATE"));
    }

    /** The first of the lists that the service says it has. */
    private static String anyList() {
        return As.person(Cast.of("admin")).get("/lists").path("[0].name");
    }

    /** A bulk change that is through and changed nothing. */
    static String bulkChange(Holder holder) {
        var id = UUID.randomUUID();
        var job = new LinkedHashMap<String, Object>();
        job.put("id", id);
        job.put("list", "nothing");
        job.put("status", "FINISHED");
        job.put("owner_id", holder.owner());
        job.put(
                "starter",
                "{\"id\": \"%1$s\", \"name\": \"%1$s\", \"roles\": [], \"teams\": []}".formatted(holder.owner()));
        job.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        job.put("filter", "id==" + id);
        job.put("patch", "{}");
        job.put("created_at", OffsetDateTime.now(Clock.systemUTC()));
        Records.insert("bulk_change", job);
        return id.toString();
    }

    /** A field that an administrator defined for records of a kind. */
    static String field(String kind) {
        var answer = As.person(Cast.of("admin")).body(newField(kind)).post("/custom-fields");
        answer.then().statusCode(201);
        return Answers.id(answer).toString();
    }

    static Map<String, ?> newField(String kind) {
        var key = "walk" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var definition = Map.of("type", "TEXT", "label", Map.of("english", "Walk", "chinese", "散步"));
        return Map.of("recordKind", kind, "key", key, "definition", definition);
    }

    /** What is shown of records of a kind to analysts; there is one such layout only. */
    static String layout(String kind) {
        var admin = Cast.of("admin");
        var answer = As.person(admin).body(newLayout(kind)).post("/layout-definitions");
        return answer.statusCode() == 201
                ? Answers.id(answer).toString()
                : As.person(admin)
                        .get("/layout-definitions")
                        .path("find { it.recordKind == '%s' && it.role == 'analyst' }.id".formatted(kind));
    }

    static Map<String, ?> newLayout(String kind) {
        return Map.of("recordKind", kind, "role", "analyst", "contents", LAYOUT);
    }

    /** Puts a record into the recycle bin, where it is the holder's. */
    static String removed(String kind, String id, Holder holder) {
        var admin = Cast.of("admin");
        var tag = As.person(admin).get("/{kind}/{id}", kind, id).header("ETag");
        As.person(admin)
                .header("If-Match", tag)
                .delete("/{kind}/{id}", kind, id)
                .then()
                .statusCode(204);
        Records.give("recycle_bin", id, holder);
        return id;
    }
}
