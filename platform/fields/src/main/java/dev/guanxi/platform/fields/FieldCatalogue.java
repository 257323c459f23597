package dev.guanxi.platform.fields;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.guanxi.platform.events.DatabaseListener;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.persistence.MoreFields;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The fields that there are, in memory, so that no request asks the database for them. Every replica hears of a change
 * in the moment it is committed (a trigger notifies); the one that made it knows before it answers.
 */
@ApplicationScoped
public class FieldCatalogue {
    static final String CHANNEL = "custom_field";

    private static final Logger LOG = Logger.getLogger(FieldCatalogue.class);

    private final DefinedFields fields;
    private final FieldIndexer indexer;
    private final DatabaseListener listener;
    private final AtomicLong asked = new AtomicLong();
    private volatile Known known = new Known(0, Map.of());

    FieldCatalogue(DefinedFields fields, FieldIndexer indexer, DataSource database) {
        this.fields = fields;
        this.indexer = indexer;
        this.listener = new DatabaseListener(database, CHANNEL, _ -> heard());
    }

    /**
     * What was found.
     *
     * @param turn how many times one had asked; who asked later knows better
     */
    private record Known(long turn, Map<String, FieldSet> sets) {}

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
        heard();
        listener.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        listener.stop();
    }

    /** Also after a time without a connection, in which anything may have happened. */
    private void heard() {
        try {
            VertxContextSupport.subscribeAndAwait(this::reload);
            indexer.ring();
        } catch (Throwable e) {
            LOG.warnf("Custom fields are as they were a while ago: %s", Failures.reason(e));
        }
    }

    /** Looks what there is now. */
    Uni<Void> reload() {
        return Uni.createFrom().deferred(() -> {
            var turn = asked.incrementAndGet();
            return fields.all().invoke(all -> learn(turn, all)).replaceWithVoid();
        });
    }

    private synchronized void learn(long turn, List<DefinedField> all) {
        if (turn > known.turn()) {
            known = new Known(
                    turn,
                    all.stream()
                            .collect(groupingBy(
                                    DefinedField::recordKind,
                                    mapping(DefinedField::rule, collectingAndThen(toList(), FieldSet::new)))));
        }
    }

    /** The fields of a kind of record, such as {@code customers}, as they are now. */
    public FieldSet of(String kind) {
        return known.sets().getOrDefault(kind, FieldSet.NONE);
    }

    /**
     * The same for the list of these records.
     *
     * @param component which component of a row holds the values
     */
    public <T> MoreFields<T> listed(String kind, String component, Function<T, @Nullable CustomValues> values) {
        return new ListedFields<>(() -> of(kind), component, values);
    }
}
