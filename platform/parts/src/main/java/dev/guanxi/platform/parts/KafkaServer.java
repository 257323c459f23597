package dev.guanxi.platform.parts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * One Kafka node, broker and controller in this JVM, whose log stays in one folder. Topics exist only because somebody
 * stated them: a misspelt name is an error, not a new topic.
 */
public final class KafkaServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private KafkaServer(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the node, formatting its log folder on the first start.
     *
     * @param folder a later start with the same folder finds the same topics
     */
    public static KafkaServer start(Path folder, int port, int controllerPort) {
        Path home = folder.toAbsolutePath();
        Properties properties = properties(home.resolve("log"), port, controllerPort);
        try {
            Files.createDirectories(home);
            if (Files.notExists(home.resolve("log/meta.properties"))) {
                format(home, properties);
            }
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
            server.startup();
            return new KafkaServer(server, HOST + ":" + port);
        } catch (IOException e) {
            throw new PartsException("Kafka cannot write to %s.".formatted(home), e);
        }
    }

    /** {@return where clients begin} */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Hands everything to the disk and stops the node; the log stays. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Forgets the log of a node that is not running. */
    static void discard(Path folder) throws IOException {
        Folders.remove(folder);
    }

    private static void format(Path home, Properties properties) throws IOException {
        Path file = home.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {
            "format",
            "--config",
            file.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        int answer = StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (answer != 0) {
            throw new PartsException(
                    "Kafka could not format %s: %s".formatted(home, said.toString(StandardCharsets.UTF_8)));
        }
    }

    private static Properties properties(Path log, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@%s:%d".formatted(HOST, controllerPort));
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty(
                "listeners", "PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d".formatted(HOST, port, controllerPort));
        properties.setProperty("log.dirs", log.toString());
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        singleNode(properties);
        smallMachine(properties);
        return properties;
    }

    private static void singleNode(Properties properties) {
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
    }

    /** The defaults expect dozens of cores and gigabytes; the cleaner alone would take 128 MB of heap. */
    private static void smallMachine(Properties properties) {
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");
        properties.setProperty("num.recovery.threads.per.data.dir", "2");
        properties.setProperty("background.threads", "2");
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("transaction.state.log.num.partitions", "4");
        properties.setProperty("share.coordinator.state.topic.num.partitions", "4");
        properties.setProperty("log.cleaner.threads", "1");
        properties.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
        properties.setProperty("log.cleaner.io.buffer.size", Integer.toString(256 << 10));
        properties.setProperty("log.cleaner.backoff.ms", "5000");
        properties.setProperty("log.index.size.max.bytes", Integer.toString(1 << 20));
    }
}
