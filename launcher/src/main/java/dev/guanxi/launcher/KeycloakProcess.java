package dev.guanxi.launcher;

import dev.guanxi.platform.parts.Database;
import dev.guanxi.platform.parts.KeycloakDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How Keycloak is run on one machine: unpacked once, with the realm and the demonstration's log-ins imported. */
final class KeycloakProcess {

    private static final List<String> JAVA_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xms64m",
            "-Xmx256m",
            "-XX:MaxMetaspaceSize=256m",
            "-Xss512k");

    private final Path home;
    private final SuiteFolder suite;
    private final Secrets secrets;
    private final Purpose purpose;

    KeycloakProcess(Path home, SuiteFolder suite, Secrets secrets, Purpose purpose) {
        this.home = home;
        this.suite = suite;
        this.secrets = secrets;
        this.purpose = purpose;
    }

    /** Unpacks Keycloak if nobody did, and tells whether it has learnt to start quickly. */
    boolean isPrepared() {
        return cache(distribution()).exists();
    }

    private KeycloakDistribution distribution() {
        return KeycloakDistribution.install(zip(), suite.data("keycloak"), suite.log("keycloak-preparation"));
    }

    private AotCache cache(KeycloakDistribution distribution) {
        return AotCache.of(suite, "keycloak", distribution.libraries(), JAVA_OPTIONS);
    }

    /** Ports are Keycloak's own; {@code address} is how people reach it, which stands in every token as its issuer. */
    ProcessEngine.Plan plan(int port, int managementPort, String address, Database database) {
        KeycloakDistribution distribution = distribution();
        Realm.read(home.resolve("k8s/realm"))
                .writeTo(distribution.realmImports().resolve(Realm.NAME + "-realm.json"));
        List<String> javaOptions = new ArrayList<>(purpose.javaOptions(cache(distribution)));
        javaOptions.add(suite.mark());
        return new ProcessEngine.Plan(
                distribution.startCommand(javaOptions),
                environment(port, managementPort, address, database),
                suite.root());
    }

    private Map<String, String> environment(int port, int managementPort, String address, Database database) {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", database.jdbcUrl()),
                Map.entry("KC_DB_USERNAME", database.role()),
                Map.entry("KC_DB_PASSWORD", database.password()),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(port)),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort)),
                Map.entry("KC_HOSTNAME", address + KeycloakDistribution.RELATIVE_PATH),
                Map.entry("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true"),
                Map.entry("KC_LOG_LEVEL", "info,io.smallrye.health:error"),
                Map.entry("KC_PROXY_HEADERS", "xforwarded"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak.admin")),
                Map.entry("GUANXI_MACHINE_SECRET", secrets.of("keycloak.machine")),
                Map.entry("GUANXI_CONTACT_SECRET", secrets.of("keycloak.contact")),
                Map.entry("GUANXI_WEB_SECRET", secrets.of("keycloak.web")));
    }

    private Path zip() {
        Path built = home.resolve("launcher/target/keycloak");
        try (Stream<Path> files = Files.list(built)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("it holds no zip"));
        } catch (IOException e) {
            throw new SuiteException(
                    "Keycloak's release is not in %s (%s). Build the launcher: ./mvnw -pl launcher -am package"
                            .formatted(built, e.getMessage()),
                    e);
        }
    }
}
