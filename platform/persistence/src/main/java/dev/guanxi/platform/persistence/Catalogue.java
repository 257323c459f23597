package dev.guanxi.platform.persistence;

import dev.guanxi.platform.events.AfterCommit;
import dev.guanxi.platform.events.DatabaseListener;
import dev.guanxi.platform.events.Failures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * What administrators define while a service runs, in memory, so that no request asks the database for it. It is loaded
 * before the service answers anybody. Every replica hears of a change in the moment it is committed; the one that made it
 * knows before it answers. While the database is away what was known last holds, or nothing after a start without it; all
 * is loaded anew when it is back.
 *
 * <p>A catalogue is a {@code @Singleton} that extends this class, of a record that holds everything in the shape in which
 * it is asked for. What makes a change loads it once that is through, before answering: {@code
 * definitions.change(…).call(catalogue::reloadAfterCommit)}.
 *
 * {@snippet :
 * @Singleton
 * class Pipelines extends Catalogue<Pipelines.Known> {
 *     Pipelines(DefinedPipelines pipelines, DataSource database) {
 *         super(database, "pipeline", new Known(List.of()));
 *         this.pipelines = pipelines;
 *     }
 *
 *     record Known(List<Pipeline> all) {}
 *
 *     @Override
 *     protected Uni<Known> load() {
 *         return pipelines.all().map(Known::new); // one query through the Pool, so that it needs no session
 *     }
 *
 *     Optional<Pipeline> find(String key) {
 *         return known().all().stream().filter(pipeline -> pipeline.key().equals(key)).findFirst();
 *     }
 * }
 * }
 *
 * The migration of its table tells the other replicas:
 *
 * {@snippet lang=sql :
 * create function tell_of_pipelines() returns trigger language plpgsql as
 * $$ begin notify pipeline; return null; end $$;
 * create trigger pipeline_changed after insert or update or delete on pipeline
 *     for each statement execute function tell_of_pipelines();
 * }
 *
 * @param <K> all there is to know, immutable
 */
public abstract class Catalogue<K> {
    private final Logger log = Logger.getLogger(getClass());
    private final String channel;
    private final DatabaseListener listener;
    private final AtomicLong asked = new AtomicLong();
    private volatile Found<K> found;

    /**
     * Prepares one that knows nothing yet.
     *
     * @param channel what triggers notify; an identifier of SQL
     * @param nothing what is known as long as nothing was found
     */
    @SuppressWarnings("this-escape") // nothing is heard before it is started, when all of it is there
    protected Catalogue(DataSource database, String channel, K nothing) {
        this.channel = channel;
        this.found = new Found<>(0, nothing);
        this.listener = new DatabaseListener(database, channel, _ -> heard());
    }

    /**
     * What was found.
     *
     * @param turn how many times one had asked; who asked later knows better
     */
    private record Found<K>(long turn, K known) {}

    /** Looks in the database what there is. */
    protected abstract Uni<K> load();

    /** What there is, as far as this replica knows. */
    protected final K known() {
        return found.known();
    }

    /** Looks what there is now. */
    public final Uni<Void> reload() {
        return Uni.createFrom().deferred(() -> {
            var turn = asked.incrementAndGet();
            return load().invoke(all -> learn(turn, all)).replaceWithVoid();
        });
    }

    /** The same once the transaction at hand is through, before whoever asked for it is answered. */
    public final Uni<Void> reloadAfterCommit() {
        return AfterCommit.next(this::reload);
    }

    private synchronized void learn(long turn, K all) {
        if (turn > found.turn()) {
            found = new Found<>(turn, all);
        }
    }

    /** Before anybody asks. */
    final void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        heard();
        listener.start();
    }

    final void stop(@Observes ShutdownEvent stopping) {
        listener.stop();
    }

    /** Also after a time without a connection, in which anything may have happened. */
    private void heard() {
        try {
            VertxContextSupport.subscribeAndAwait(this::reload);
        } catch (Throwable e) {
            log.warnf("What there is of %s is known as of a while ago: %s", channel, Failures.reason(e));
        }
    }
}
