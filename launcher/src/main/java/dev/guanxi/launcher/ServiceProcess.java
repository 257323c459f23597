package dev.guanxi.launcher;

import dev.guanxi.platform.parts.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a service is run on one machine: small, quick to start, with everything it connects to in its environment. */
final class ServiceProcess {

    /**
     * Seven services share a developer's machine with their database and broker, and are started more often than they
     * are loaded: the quick compiler alone halves the work of a start. In production both compilers work.
     */
    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m", "-Xss512k");

    private final SuiteFolder suite;
    private final Purpose purpose;
    private final Addresses addresses;

    /** What every service connects to. */
    record Addresses(String kafka, String realmInside, String realmOutside, String suiteOutside) {}

    ServiceProcess(SuiteFolder suite, Purpose purpose, Addresses addresses) {
        this.suite = suite;
        this.purpose = purpose;
        this.addresses = addresses;
    }

    boolean isPrepared(ServiceFolder service) {
        return cache(service).exists();
    }

    /** What one service knows and nobody else may. */
    record Private(String cursorKey, Map<String, String> secrets) {}

    ProcessEngine.Plan plan(ServiceFolder service, int port, Database database, Private own) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(purpose.javaOptions(cache(service)));
        command.add(suite.mark());
        command.addAll(List.of("-jar", service.jar().toString()));
        Map<String, String> environment = new HashMap<>(environment(port, database, own.cursorKey()));
        environment.putAll(own.secrets());
        return new ProcessEngine.Plan(command, environment, service.folder());
    }

    private AotCache cache(ServiceFolder service) {
        return AotCache.of(suite, service.name(), service.program(), SMALL);
    }

    private Map<String, String> environment(int port, Database database, String cursorKey) {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true"),
                Map.entry("QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST", "true"),
                Map.entry("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1"),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", database.role()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", database.password()),
                Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl()),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl()),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", addresses.kafka()),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", addresses.realmInside()),
                Map.entry("QUARKUS_OIDC_TOKEN_ISSUER", addresses.realmOutside()),
                Map.entry("GUANXI_PUBLIC_ADDRESS", addresses.suiteOutside()),
                Map.entry("GUANXI_WEB_CURSOR_KEY", cursorKey));
    }
}
