package dev.guanxi.sales.stages;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.events.DatabaseListener;
import dev.guanxi.platform.events.Failures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The pipelines that there are, in memory, so that no list, board or import asks the database for them. Every replica
 * hears of a change in the moment it is committed (a trigger notifies); the one that made it knows before it answers.
 * What a deal may do is not decided by this: see {@link PipelineService#held}.
 */
@ApplicationScoped
public class PipelineCatalogue {
    private static final String CHANNEL = "deal_pipeline";
    private static final Logger LOG = Logger.getLogger(PipelineCatalogue.class);

    private final PipelineRows rows;
    private final DatabaseListener listener;
    private final AtomicLong asked = new AtomicLong();
    private volatile Known known = new Known(0, List.of());

    PipelineCatalogue(PipelineRows rows, DataSource database) {
        this.rows = rows;
        this.listener = new DatabaseListener(database, CHANNEL, _ -> heard());
    }

    /**
     * What was found.
     *
     * @param turn how many times one had asked; who asked later knows better
     */
    private record Known(long turn, List<KnownPipeline> pipelines) {}

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
        } catch (Throwable e) {
            LOG.warnf("Pipelines are as they were a while ago: %s", Failures.reason(e));
        }
    }

    /** Looks what there is now. */
    Uni<Void> reload() {
        return Uni.createFrom().deferred(() -> {
            var turn = asked.incrementAndGet();
            return rows.all().invoke(all -> learn(turn, all)).replaceWithVoid();
        });
    }

    private synchronized void learn(long turn, List<KnownPipeline> all) {
        if (turn > known.turn()) {
            known = new Known(turn, all);
        }
    }

    /** All of them, the standard one first. */
    public List<KnownPipeline> all() {
        return known.pipelines();
    }

    /** The one in which deals are unless somebody says otherwise. */
    public KnownPipeline standard() {
        return all().getFirst();
    }

    public Optional<KnownPipeline> find(String key) {
        return all().stream().filter(pipeline -> pipeline.key().equals(key)).findFirst();
    }

    /**
     * The pipeline that somebody names, or the standard one when they name none.
     *
     * @throws Invalid when there is no such
     */
    public KnownPipeline require(@Nullable String key) {
        return key == null ? standard() : find(key).orElseThrow(() -> unknown(key));
    }

    /** The same for a person who may also call it by its name, in either language, in whatever case. */
    public KnownPipeline called(@Nullable String said) {
        return said == null
                ? standard()
                : all().stream()
                        .filter(pipeline -> pipeline.isCalled(said))
                        .findFirst()
                        .orElseThrow(() -> unknown(said));
    }

    private Invalid unknown(String said) {
        var keys = all().stream().map(KnownPipeline::key).collect(Collectors.joining(", "));
        return new Invalid("pipeline", "pipeline-unknown", said, keys);
    }
}
