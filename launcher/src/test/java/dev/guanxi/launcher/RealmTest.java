package dev.guanxi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {

    private static final Path FILES = Path.of("../k8s/realm");

    @TempDir
    private Path folder;

    @Test
    void everyRoleHasSomebodyToLogInAs() throws IOException {
        Set<String> roles = names(installation().getJsonObject("roles").getJsonArray("realm"), "name");

        Set<String> shown = Realm.read(FILES).logins().stream()
                .flatMap(login -> Arrays.stream(login.roles().split(", ")))
                .collect(Collectors.toSet());

        assertThat(shown).isEqualTo(roles);
    }

    @Test
    void passwordsAreMarkedAsDemonstrationAndStayOutOfInstallations() throws IOException {
        assertThat(Realm.read(FILES).logins())
                .isNotEmpty()
                .allSatisfy(login -> assertThat(login.password()).contains("demonstration"));
        assertThat(names(installation().getJsonArray("users"), "username"))
                .containsExactly("service-account-guanxi-contact");
        assertThat(names(installation().getJsonArray("clients"), "clientId"))
                .containsExactlyInAnyOrder("guanxi-web", "guanxi-machine", "guanxi-contact");
    }

    @Test
    void theDemonstrationIsAddedToTheInstallation() throws IOException {
        Path file = folder.resolve("data/import/guanxi-realm.json");

        Realm.read(FILES).writeTo(file);

        JsonObject merged = new JsonObject(Files.readString(file));
        assertThat(names(merged.getJsonArray("clients"), "clientId"))
                .isEqualTo(Set.of("guanxi-web", "guanxi-machine", "guanxi-contact", "guanxi-cli"));
        assertThat(names(merged.getJsonArray("users"), "username")).containsAll(List.of("rep-shanghai", "shopper-one"));
        assertThat(merged.getInteger("accessTokenLifespan")).isEqualTo(300);
    }

    /** Whoever could write it into their own log-in would have another's deleted, or be another customer. */
    @Test
    void whoALogInBelongsToIsWrittenByAdministratorsOnly() throws IOException {
        String profile = installation()
                .getJsonObject("components")
                .getJsonArray("org.keycloak.userprofile.UserProfileProvider")
                .getJsonObject(0)
                .getJsonObject("config")
                .getJsonArray("kc.user.profile.config")
                .getString(0);

        Set<String> forAdministrators = new JsonObject(profile)
                .getJsonArray("attributes").stream()
                        .map(JsonObject.class::cast)
                        .filter(attribute -> attribute
                                .getJsonObject("permissions")
                                .getJsonArray("edit")
                                .equals(JsonArray.of("admin")))
                        .map(attribute -> attribute.getString("name"))
                        .collect(Collectors.toSet());

        assertThat(forAdministrators).contains("customer_id", "contact_id", "partner_id", "username");
        assertThat(new JsonObject(profile).containsKey("unmanagedAttributePolicy"))
                .isFalse();
    }

    private static Set<String> names(JsonArray array, String key) {
        return array.stream().map(entry -> ((JsonObject) entry).getString(key)).collect(Collectors.toSet());
    }

    private static JsonObject installation() throws IOException {
        return new JsonObject(Files.readString(FILES.resolve("guanxi-realm.json")));
    }
}
