package dev.guanxi.contact.login;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A log-in as Keycloak tells of it. */
final class Login {
    /** Which record a log-in is of. Only administrators of the realm write these: see its user profile. */
    static final List<String> LINKS = List.of("customer_id", "contact_id");

    private static final List<String> TOLD =
            List.of("id", "username", "email", "emailVerified", "firstName", "lastName", "enabled", "attributes");

    private final JsonObject told;

    Login(JsonObject told) {
        this.told = told;
    }

    String id() {
        return told.getString("id");
    }

    /** Whatever was searched for: says the log-in itself that it is of one of these people? */
    boolean isOf(Collection<UUID> people) {
        var attributes = told.getJsonObject("attributes", new JsonObject());
        return LINKS.stream()
                .flatMap(link -> attributes.getJsonArray(link, new JsonArray()).stream())
                .anyMatch(value -> people.stream().map(UUID::toString).anyMatch(value.toString()::equalsIgnoreCase));
    }

    /** A program's; no person is behind it. */
    boolean isOfProgram() {
        return told.getString("serviceAccountClientId") != null;
    }

    /** For the person: what is kept, in words of ours, with sessions and accounts elsewhere beside it. */
    JsonObject disclosed(JsonArray sessions, JsonArray accounts) {
        var record = new JsonObject();
        TOLD.stream().filter(told::containsKey).forEach(name -> record.put(name, told.getValue(name)));
        var created = told.getLong("createdTimestamp");
        if (created != null) {
            record.put("createdAt", Instant.ofEpochMilli(created).toString());
        }
        return record.put(
                        "sessions",
                        new JsonArray(objects(sessions).map(Login::session).toList()))
                .put("accountsElsewhere", accounts);
    }

    private static JsonObject session(JsonObject session) {
        return new JsonObject()
                .put("startedAt", time(session, "start"))
                .put("lastUsedAt", time(session, "lastAccess"))
                .put("ip", session.getString("ipAddress"));
    }

    private static String time(JsonObject session, String name) {
        return Instant.ofEpochMilli(session.getLong(name, 0L)).toString();
    }

    static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }
}
