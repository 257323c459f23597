package dev.guanxi.platform.parts;

import com.github.dockerjava.api.DockerClient;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The shared servers as containers, of the images that {@code scripts/container-images.sh} makes. Containers that a
 * killed JVM left running are recognised by their label and removed first.
 */
final class ContainerServers {

    private static final DockerImageName POSTGRES =
            DockerImageName.parse("guanxi/postgres:18").asCompatibleSubstituteFor("postgres");
    private static final DockerImageName KAFKA =
            DockerImageName.parse("guanxi/kafka:4").asCompatibleSubstituteFor("apache/kafka");
    private static final String LABEL = "dev.guanxi.parts";

    private ContainerServers() {}

    /** @param owner marks the containers, so that the next start with the same owner finds leftovers */
    static SharedServers start(String owner) {
        Map<String, String> labels = Map.of(LABEL, owner);
        removeLeftovers(labels);
        String password = Passwords.random();
        PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES)
                .withDatabaseName("postgres")
                .withUsername("postgres")
                .withPassword(password)
                .withLabels(labels);
        postgres.setCommand("postgres", "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=400");
        KafkaContainer kafka = new KafkaContainer(KAFKA)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
                .withLabels(labels);
        postgres.start();
        kafka.start();
        PostgresAdmin admin = new PostgresAdmin(new Database(
                postgres.getHost(),
                postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                "postgres",
                "postgres",
                password));
        admin.closeMaintenanceDatabase();
        return new SharedServers(admin, kafka.getBootstrapServers(), List.of(kafka, postgres));
    }

    private static void removeLeftovers(Map<String, String> labels) {
        DockerClient docker = DockerClientFactory.instance().client();
        docker.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(labels)
                .exec()
                .forEach(container -> docker.removeContainerCmd(container.getId())
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec());
    }
}
