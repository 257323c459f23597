package dev.guanxi.launcher;

import dev.guanxi.platform.parts.Database;
import dev.guanxi.platform.parts.Durability;
import dev.guanxi.platform.parts.FreePorts;
import dev.guanxi.platform.parts.KafkaServer;
import dev.guanxi.platform.parts.KeycloakDistribution;
import dev.guanxi.platform.parts.PostgresServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** All parts of one running suite, and how each is made from the others. */
final class Suite {

    static final String FRONT_DOOR = "front-door";
    private static final String KEYCLOAK = "keycloak";
    private static final String REALM_PATH = KeycloakDistribution.RELATIVE_PATH + "/realms/" + Realm.NAME;

    private final SuiteFolder folder;
    private final Secrets secrets;
    private final String address;
    private final Purpose purpose;
    private final ServerEngine<PostgresServer> postgres;
    private final Part postgresPart;
    private final Part kafka;
    private final Part keycloak;
    private final List<Part> services = new ArrayList<>();
    private final Part frontDoor;

    /**
     * @param home the check-out
     * @param port of the front door
     */
    Suite(Path home, SuiteFolder folder, int port, List<ServiceFolder> chosen, Purpose purpose) {
        this.folder = folder;
        this.purpose = purpose;
        this.secrets = new Secrets(folder);
        this.address = "http://localhost:" + port;
        int postgresPort = FreePorts.next();
        this.postgres = ServerEngine.outside(() -> startPostgres(postgresPort), Suite::pidOf);
        this.postgresPart = new Part("postgres", postgresPort, postgres);
        int kafkaPort = FreePorts.next();
        int controllerPort = FreePorts.next();
        this.kafka = new Part(
                "kafka",
                kafkaPort,
                ServerEngine.inThisJvm(() -> KafkaServer.start(folder.data("kafka"), kafkaPort, controllerPort)));
        this.keycloak = keycloak(home);
        Map<String, Integer> routes = new LinkedHashMap<>();
        ServiceFolder.all(home).forEach(service -> {
            int servicePort = FreePorts.next();
            routes.put(service.name(), servicePort);
            if (chosen.contains(service)) {
                services.add(service(service, servicePort));
            }
        });
        HomePage page = new HomePage(
                this::statuses, Realm.read(home.resolve("k8s/realm")).logins());
        FrontDoor.Routes doors = new FrontDoor.Routes(routes, keycloak.port());
        this.frontDoor = new Part(FRONT_DOOR, port, ServerEngine.inThisJvm(() -> FrontDoor.open(port, doors, page)));
    }

    /** {@return where people find the suite} */
    String address() {
        return address;
    }

    /** {@return what everything else needs to be there} */
    List<Part> foundations() {
        return List.of(postgresPart, kafka);
    }

    /** {@return what may start in any order once the foundations stand} */
    List<Part> tenants() {
        List<Part> tenants = new ArrayList<>(List.of(keycloak));
        tenants.addAll(services);
        return tenants;
    }

    /** {@return the tenants that would start quicker after a preparation} */
    List<Part> unprepared() {
        return tenants().stream().filter(part -> !part.isPrepared()).toList();
    }

    Part frontDoor() {
        return frontDoor;
    }

    /** {@return all parts, in the order in which one may take them away} */
    List<Part> all() {
        List<Part> all = new ArrayList<>(List.of(frontDoor));
        all.addAll(services);
        all.addAll(List.of(keycloak, kafka, postgresPart));
        return all;
    }

    List<PartStatus> statuses() {
        return all().parallelStream().map(PartStatus::of).toList();
    }

    private Part keycloak(Path home) {
        int port = FreePorts.next();
        int managementPort = FreePorts.next();
        URI readiness = URI.create(
                "http://127.0.0.1:%d%s/health/ready".formatted(managementPort, KeycloakDistribution.RELATIVE_PATH));
        KeycloakProcess process = new KeycloakProcess(home, folder, secrets, purpose);
        return new Part(
                KEYCLOAK,
                port,
                new ProcessEngine(
                        KEYCLOAK,
                        folder,
                        purpose,
                        readiness,
                        () -> process.plan(port, managementPort, address, database(KEYCLOAK))),
                process::isPrepared);
    }

    private Part service(ServiceFolder service, int port) {
        URI readiness = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port));
        ServiceProcess process = new ServiceProcess(
                folder,
                purpose,
                new ServiceProcess.Addresses(
                        "127.0.0.1:" + kafka.port(),
                        "http://127.0.0.1:%d%s".formatted(keycloak.port(), REALM_PATH),
                        address + REALM_PATH,
                        address));
        String name = service.name();
        return new Part(
                name,
                port,
                new ProcessEngine(
                        name,
                        folder,
                        purpose,
                        readiness,
                        () -> process.plan(service, port, database(name), secretsOf(name))),
                () -> process.isPrepared(service));
    }

    /** Contact alone looks after log-ins. */
    private ServiceProcess.Private secretsOf(String service) {
        Map<String, String> more =
                service.equals("contact") ? Map.of("GUANXI_LOGINS_SECRET", secrets.of("keycloak.contact")) : Map.of();
        return new ServiceProcess.Private(secrets.of(service + ".cursor"), more);
    }

    private PostgresServer startPostgres(int port) {
        return PostgresServer.start(folder.data("postgres"), port, secrets.of("postgres"), Durability.DURABLE);
    }

    private Database database(String name) {
        return postgres.server().admin().ensure(name, name, secrets.of(name + ".database"));
    }

    private static OptionalLong pidOf(PostgresServer server) {
        return server.pid().stream().mapToLong(Long::longValue).findFirst();
    }
}
