package dev.guanxi.launcher;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Keycloak realm of every installation, together with what only a demonstration on one machine has. */
final class Realm {

    static final String NAME = "guanxi";

    private final JsonObject installation;
    private final JsonObject demonstration;

    private Realm(JsonObject installation, JsonObject demonstration) {
        this.installation = installation;
        this.demonstration = demonstration;
    }

    /** A person of the demonstration. The password is for everybody to see. */
    record Login(String user, String password, String roles) {}

    static Realm read(Path folder) {
        return new Realm(json(folder.resolve("guanxi-realm.json")), json(folder.resolve("demonstration-users.json")));
    }

    /** {@return the demonstration's log-ins, in the order of the file} */
    List<Login> logins() {
        return objects(demonstration.getJsonArray("users"))
                .map(user -> new Login(
                        user.getString("username"),
                        user.getJsonArray("credentials").getJsonObject(0).getString("value"),
                        String.join(", ", strings(user.getJsonArray("realmRoles")))))
                .toList();
    }

    /** Writes installation and demonstration as one realm for Keycloak to import. */
    void writeTo(Path file) {
        JsonObject merged = installation.copy();
        for (Map.Entry<String, Object> addition : demonstration) {
            JsonArray both =
                    merged.getJsonArray(addition.getKey(), new JsonArray()).copy();
            merged.put(addition.getKey(), both.addAll((JsonArray) addition.getValue()));
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, merged.encodePrettily());
        } catch (IOException e) {
            throw new SuiteException("The realm cannot be written to %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static JsonObject json(Path file) {
        try {
            return new JsonObject(Files.readString(file));
        } catch (IOException e) {
            throw new SuiteException("The realm file %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }

    private static List<String> strings(JsonArray array) {
        return array.stream().map(String.class::cast).toList();
    }
}
