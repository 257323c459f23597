package dev.guanxi.bench;

import dev.guanxi.platform.parts.Database;
import dev.guanxi.platform.parts.Durability;
import dev.guanxi.platform.parts.FreePorts;
import dev.guanxi.platform.parts.KafkaServer;
import dev.guanxi.platform.parts.Passwords;
import dev.guanxi.platform.parts.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * What a measurement takes place on: a durable PostgreSQL, a broker, and the services asked for, all new and empty, on
 * the loopback interface. The server remembers when each transaction committed.
 */
final class Stage implements AutoCloseable {

    private static final int PARTITIONS = 6;
    private static final String UNLIMITED = "1000000000";

    private final Path home;
    private final StageFolder folder;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<String, Database> databases = new HashMap<>();
    private final AccessTokens tokens = AccessTokens.withNewKey();
    private final PostgresServer postgres;
    private final KafkaServer kafka;

    private Stage(Path home, StageFolder folder) throws SQLException {
        this.home = home;
        this.folder = folder;
        folder.clear();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
        this.postgres = opened(startPostgres());
        this.kafka = opened(KafkaServer.start(folder.kafka(), FreePorts.next(), FreePorts.next()));
    }

    /** @param home the check-out, whose services are built */
    static Stage open(Path home) throws SQLException {
        return new Stage(home, new StageFolder(home.resolve("bench/target/stage"), ""));
    }

    /**
     * The same on a database that may have been kept.
     *
     * @param name of the folder
     * @param content what must be in the database; one with anything else is removed
     */
    static Stage keeping(Path home, String name, String content) throws SQLException {
        return new Stage(home, new StageFolder(home.resolve("bench/target").resolve(name), content));
    }

    /** {@return whether the kept database is there, with its content} */
    boolean isFilled() {
        return folder.isKept();
    }

    /** Its content is there now, and stays for the next stage of this name. */
    void keep() {
        folder.keep();
    }

    private <T extends AutoCloseable> T opened(T part) {
        synchronized (running) {
            running.push(part);
        }
        return part;
    }

    /**
     * Started twice: a server takes these settings over at its start. It remembers commit times, and keeps as many pages
     * in memory as its manual advises: a quarter of the machine's.
     */
    private PostgresServer startPostgres() throws SQLException {
        int port = FreePorts.next();
        String password = folder.password();
        try (PostgresServer unsettled = PostgresServer.start(folder.postgres(), port, password, Durability.DURABLE);
                Connection connection = connect(unsettled.maintenance())) {
            Sql.execute(connection, "alter system set track_commit_timestamp = on");
            Sql.execute(
                    connection,
                    "alter system set shared_buffers = '%dMB'"
                            .formatted(Math.max(128, Machine.now().gigabytes() * 1024 / 4)));
        }
        return PostgresServer.start(folder.postgres(), port, password, Durability.DURABLE);
    }

    /** Starts a service and waits until it is ready. */
    ServiceProcess start(String service) {
        return start(service, Map.of());
    }

    /** The same, of a service that tells what happens and listens to nobody, not even to itself. */
    ServiceProcess startDeaf(String service) {
        return start(service, Map.of("GUANXI_EVENTS_CONSUMERS_ENABLED", "false"));
    }

    private ServiceProcess start(String service, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(environment(database(service)));
        environment.putAll(settings);
        ServiceProcess process = opened(
                ServiceProcess.start(home, service, FreePorts.next(), environment, folder.root(), folder.mark()));
        process.awaitReady();
        return process;
    }

    /** {@return what shows how far a service has come that follows a topic} */
    Followers followers(String service, String topic) {
        return new Followers(database(service), kafka.bootstrapServers(), topic);
    }

    /** Lets a service create its tables, and ends it. */
    void migrate(String service) {
        start(service).close();
    }

    /** {@return a database of this name, the same at each call; a service's has its name} */
    Database database(String name) {
        return databases.computeIfAbsent(
                name, missing -> postgres.admin().ensure(missing, missing, Passwords.random()));
    }

    /** {@return a copy of a service's database, tables and rows; the service must not run} */
    Database copy(String service) throws SQLException {
        Database original = database(service);
        String name = "bare-" + service;
        try (Connection connection = connect(postgres.maintenance())) {
            Sql.execute(
                    connection,
                    "create database \"%s\" template \"%s\" owner \"%s\""
                            .formatted(name, original.name(), original.role()));
        }
        return new Database(original.host(), original.port(), name, original.role(), original.password());
    }

    /** {@return the same database for whoever may do everything in it} */
    Database asSuperuser(Database database) {
        Database server = postgres.maintenance();
        return new Database(database.host(), database.port(), database.name(), server.role(), server.password());
    }

    /** Creates the topics of other services, so that no consumer asks again and again for one that does not exist. */
    void createTopicsBeside(String service) {
        List<NewTopic> topics = Contract.topics(home).stream()
                .filter(topic -> !topic.startsWith("crm.%s.".formatted(service)))
                .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                .toList();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new BenchException("The topics could not be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("The topics could not be created", e);
        }
    }

    static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.role(), database.password());
    }

    AccessTokens tokens() {
        return tokens;
    }

    /** {@return what counts the processor time of the database and of these services} */
    Meter meter(ServiceProcess... services) {
        ProcessHandle database = postgres.pid()
                .flatMap(ProcessHandle::of)
                .orElseThrow(() -> new BenchException("PostgreSQL ended by itself. Its messages stand in %s."
                        .formatted(folder.postgres().resolve("postgres.log"))));
        return new Meter(
                database, Stream.of(services).map(ServiceProcess::handle).toList());
    }

    private Map<String, String> environment(Database database) {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", database.role()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", database.password()),
                Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl()),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl()),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
                Map.entry("QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey()),
                Map.entry("QUARKUS_OIDC_TOKEN_ISSUER", AccessTokens.ISSUER),
                Map.entry("GUANXI_WEB_RATE_LIMIT_REQUESTS", UNLIMITED),
                Map.entry("GUANXI_WEB_CURSOR_KEY", Passwords.random()));
    }

    /** Ends everything, the latest first; a second call does nothing. */
    @Override
    public void close() {
        synchronized (running) {
            while (!running.isEmpty()) {
                close(running.pop());
            }
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new BenchException("A part of the stage did not stop", e);
        }
    }
}
