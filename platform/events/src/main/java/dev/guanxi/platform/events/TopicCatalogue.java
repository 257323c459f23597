package dev.guanxi.platform.events;

import dev.guanxi.platform.domain.Published;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.metamodel.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** The topics this service publishes, and their creation: with stated settings, never by accident. */
@ApplicationScoped
public class TopicCatalogue {
    /** Added to a topic's name for events that could not be handled. */
    public static final String DEAD_LETTERS = ".dlq";

    /** The end of the name of the topic on which a service tells people something. */
    public static final String NOTIFICATIONS = ".notification";

    private static final int NOTIFICATION_PARTITIONS = 6;
    private static final Logger LOG = Logger.getLogger(TopicCatalogue.class);

    private final EventsConfig config;
    private final Map<String, Object> kafka;
    private final List<Published> published;
    private final Set<String> deadLetters = ConcurrentHashMap.newKeySet();
    private volatile boolean ensured;

    TopicCatalogue(
            EventsConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Mutiny.SessionFactory persistence) {
        this.config = config;
        this.kafka = kafka;
        this.published = persistence.getMetamodel().getEntities().stream()
                .map(Type::getJavaType)
                .map(entity -> entity.getAnnotation(Published.class))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Published::topic))
                .toList();
    }

    /** Creates what is missing. An existing topic is left as an operator made it. */
    void ensure() {
        if (ensured || !config.topics().create() || published.isEmpty()) {
            return;
        }
        administer(admin -> create(admin, missing(admin)));
        ensured = true;
    }

    private void administer(Administering work) {
        var settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        try (var admin = Admin.create(settings)) {
            work.with(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics cannot be created: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("topics cannot be created: the service stops", e);
        }
    }

    /** Something to do on the broker. */
    @FunctionalInterface
    private interface Administering {
        void with(Admin admin) throws ExecutionException, InterruptedException;
    }

    /**
     * Creates what is missing of these topics for dead letters. They may be of others' events, whose service was never
     * here, or nothing behind them could be sent.
     */
    void ensureDeadLetters(Set<String> topics) {
        if (!config.topics().create() || deadLetters.containsAll(topics)) {
            return;
        }
        administer(admin -> create(
                admin,
                topics.stream().map(config::onBroker).map(this::deadLetters).toList()));
        deadLetters.addAll(topics);
    }

    private NewTopic deadLetters(String name) {
        return topic(name, 1, "compact,delete", tombstones());
    }

    private List<NewTopic> missing(Admin admin) throws ExecutionException, InterruptedException {
        var present = admin.listTopics().names().get();
        return wanted().stream()
                .filter(topic -> !present.contains(topic.name()))
                .toList();
    }

    private List<NewTopic> wanted() {
        var wanted = new ArrayList<NewTopic>();
        for (var topic : published) {
            var name = config.onBroker(topic.topic());
            wanted.add(
                    topic.passing()
                            ? topic(name, topic.partitions(), TopicConfig.CLEANUP_POLICY_DELETE, passing())
                            : topic(name, topic.partitions(), TopicConfig.CLEANUP_POLICY_COMPACT, tombstones()));
            wanted.add(deadLetters(name + DEAD_LETTERS));
        }
        wanted.add(topic(
                config.onBroker(notifications()),
                NOTIFICATION_PARTITIONS,
                TopicConfig.CLEANUP_POLICY_DELETE,
                tombstones()));
        return wanted;
    }

    /**
     * Where this service tells people something: {@code crm.<service>.notification}, beside the states that it
     * publishes.
     */
    public String notifications() {
        var topic = published.stream()
                .filter(one -> !one.passing())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A service that publishes no states has no topics."))
                .topic();
        return topic.substring(0, topic.lastIndexOf('.')) + NOTIFICATIONS;
    }

    private Duration passing() {
        return config.topics().passingRetention();
    }

    private Duration tombstones() {
        return config.topics().tombstoneRetention();
    }

    private NewTopic topic(String name, int partitions, String cleanup, Duration retention) {
        return new NewTopic(name, partitions, config.topics().replication())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, cleanup,
                        TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.1",
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                                millis(config.topics().maxCompactionLag()),
                        TopicConfig.SEGMENT_MS_CONFIG, millis(config.topics().maxCompactionLag()),
                        TopicConfig.DELETE_RETENTION_MS_CONFIG,
                                millis(config.topics().tombstoneRetention()),
                        TopicConfig.RETENTION_MS_CONFIG, millis(retention)));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private void create(Admin admin, List<NewTopic> missing) throws ExecutionException, InterruptedException {
        for (var created : admin.createTopics(missing).values().entrySet()) {
            try {
                created.getValue().get();
                LOG.infof("Created topic %s", created.getKey());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** What this service publishes, by topic. */
    public List<Published> published() {
        return published;
    }

    /** Names of all published topics, without the broker's prefix. */
    public Set<String> names() {
        return published.stream().map(Published::topic).collect(Collectors.toUnmodifiableSet());
    }
}
