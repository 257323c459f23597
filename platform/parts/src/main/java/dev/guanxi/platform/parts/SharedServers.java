package dev.guanxi.platform.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** The servers behind the shared parts, and the share of them that one test JVM gets. */
final class SharedServers implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PostgresAdmin postgres;
    private final String kafkaBootstrapServers;
    private final Admin kafka;
    private final List<AutoCloseable> servers;

    /** @param servers are closed in this order */
    SharedServers(PostgresAdmin postgres, String kafkaBootstrapServers, List<AutoCloseable> servers) {
        this.postgres = postgres;
        this.kafkaBootstrapServers = kafkaBootstrapServers;
        this.kafka = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafkaBootstrapServers));
        this.servers = servers;
    }

    static SharedServers start(Path folder, Infrastructure infrastructure) throws IOException {
        return switch (infrastructure) {
            case PROCESSES -> ofProcesses(folder);
            case CONTAINERS -> ContainerServers.start(folder.toString());
        };
    }

    private static SharedServers ofProcesses(Path folder) throws IOException {
        Path postgresFolder = folder.resolve("postgres");
        Path kafkaFolder = folder.resolve("kafka");
        discard(postgresFolder, kafkaFolder);
        PostgresServer postgres =
                PostgresServer.start(postgresFolder, FreePorts.next(), Passwords.random(), Durability.THROWAWAY);
        KafkaServer kafka = KafkaServer.start(kafkaFolder, FreePorts.next(), FreePorts.next());
        return new SharedServers(
                postgres.admin(),
                kafka.bootstrapServers(),
                List.of(kafka, postgres, () -> discard(postgresFolder, kafkaFolder)));
    }

    /** Forgets the data before the start, in case the last JVM was killed, and after the end, to leave no litter. */
    private static void discard(Path postgresFolder, Path kafkaFolder) throws IOException {
        PostgresServer.discard(postgresFolder);
        KafkaServer.discard(kafkaFolder);
    }

    /** One test JVM's own database and the mark on its topics. */
    record Share(Database database, String kafkaBootstrapServers, String topicSuffix) {

        Properties properties() {
            Properties properties = new Properties();
            properties.setProperty("postgres.host", database.host());
            properties.setProperty("postgres.port", Integer.toString(database.port()));
            properties.setProperty("database.name", database.name());
            properties.setProperty("database.role", database.role());
            properties.setProperty("database.password", database.password());
            properties.setProperty("kafka.bootstrap.servers", kafkaBootstrapServers);
            properties.setProperty("topic.suffix", topicSuffix);
            return properties;
        }
    }

    Share newShare() {
        String suffix = "t" + Integer.toUnsignedString(RANDOM.nextInt(), Character.MAX_RADIX);
        String name = "test_" + suffix;
        return new Share(postgres.ensure(name, name, Passwords.random()), kafkaBootstrapServers, suffix);
    }

    /** Removes the database and every topic that carries the suffix. */
    void giveBack(Share share) {
        postgres.drop(share.database());
        try {
            Set<String> topics = kafka.listTopics().names().get().stream()
                    .filter(topic -> topic.contains(share.topicSuffix()))
                    .collect(Collectors.toSet());
            kafka.deleteTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new PartsException("The topics of %s could not be removed.".formatted(share.topicSuffix()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kafka.close();
        for (AutoCloseable server : servers) {
            try {
                server.close();
            } catch (Exception e) {
                throw new PartsException("A shared server did not stop.", e);
            }
        }
    }
}
