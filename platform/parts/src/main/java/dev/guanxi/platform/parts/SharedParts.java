package dev.guanxi.platform.parts;

import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a test JVM needs to run a service for real: a fresh database and a broker, both on servers that all test JVMs of
 * this user share.
 *
 * <p>The first to ask starts the servers in a JVM of their own; they end some minutes after the last one has gone,
 * however it went. A database lives as long as the JVM that acquired it, or until {@link #close()}.
 *
 * <p>With {@code CRM_INFRA=containers} in the environment the servers are containers instead.
 */
public final class SharedParts implements AutoCloseable {

    /** The connection keeps the database alive, so nothing may collect it while the test JVM lives. */
    private static final Set<SharedParts> IN_USE = Collections.newSetFromMap(new ConcurrentHashMap<>());

    private final Lease lease;
    private final Properties parts;

    private SharedParts(Lease lease) {
        this.lease = lease;
        this.parts = lease.parts();
    }

    /**
     * Borrows the shared servers, starting them if nobody did. The first call of a day takes seconds, later ones
     * milliseconds.
     */
    public static SharedParts acquire() {
        return acquire(PartsHome.ofThisUser());
    }

    static SharedParts acquire(PartsHome home) {
        SharedParts shared = new SharedParts(home.lease());
        IN_USE.add(shared);
        return shared;
    }

    /** {@return an empty database of the caller's own, with a role that reaches no other} */
    public Database database() {
        return new Database(
                required("postgres.host"),
                Integer.parseInt(required("postgres.port")),
                required("database.name"),
                required("database.role"),
                required("database.password"));
    }

    /** {@return where Kafka clients begin} */
    public String kafkaBootstrapServers() {
        return required("kafka.bootstrap.servers");
    }

    /**
     * {@return letters and digits to end a topic's or group's name with, so that test JVMs do not read each other's
     * events; topics so named are removed with the database}
     */
    public String topicSuffix() {
        return required("topic.suffix");
    }

    /** Gives the database and the topics back. */
    @Override
    public void close() {
        IN_USE.remove(this);
        lease.close();
    }

    private String required(String key) {
        String value = parts.getProperty(key);
        if (value == null) {
            throw new PartsException(
                    "The shared parts did not say %s; they told only %s.".formatted(key, parts.stringPropertyNames()));
        }
        return value;
    }
}
