package dev.guanxi.sales.stages;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Pipelines that are made and changed. One method, one transaction. */
@ApplicationScoped
class PipelineKeeping {
    /** How many there are, in use or not: boards and figures go through all of them. */
    static final int MOST = 500;

    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtext('deal-pipelines'))) held";
    private static final String KEYS = "select pipeline_key from deal_pipeline";

    private final Pipelines pipelines;
    private final Clock clock;

    PipelineKeeping(Pipelines pipelines, Clock clock) {
        this.pipelines = pipelines;
        this.clock = clock;
    }

    @WithSession
    Uni<List<DealPipeline>> list() {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from DealPipeline order by standard desc, createdAt, id", DealPipeline.class)
                        .getResultList());
    }

    @WithSession
    Uni<DealPipeline> get(UUID id) {
        return pipelines.require(id);
    }

    @WithTransaction
    Uni<DealPipeline> define(String key, PipelineDefinition definition) {
        var pipeline = DealPipeline.define(Ids.next(), key, definition, clock.instant());
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME)
                .chain(() -> InTransaction.select(row -> (String) row[0], KEYS))
                .invoke(keys -> {
                    ensure(!keys.contains(key), "pipeline-key-taken", key);
                    ensure(keys.size() < MOST, "pipelines-too-many", MOST);
                })
                .chain(() -> pipelines.add(pipeline));
    }

    @WithTransaction
    Uni<DealPipeline> change(UUID id, long expectedVersion, PipelineDefinition definition) {
        return pipelines.change(id, expectedVersion, pipeline -> pipeline.change(definition));
    }

    /** Deals that are opened from now on are in it unless somebody says otherwise; of two who choose one is after the other. */
    @WithTransaction
    Uni<DealPipeline> makeStandard(UUID id, long expectedVersion) {
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME)
                .chain(() -> pipelines.require(id))
                .invoke(pipeline -> pipeline.expectVersion(expectedVersion))
                .call(pipeline -> pipeline.isStandard() ? Uni.createFrom().voidItem() : replaceBy(pipeline));
    }

    private Uni<Void> replaceBy(DealPipeline pipeline) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from DealPipeline where standard", DealPipeline.class)
                        .getSingleResult())
                .invoke(DealPipeline::makeWay)
                .chain(pipelines::save)
                .invoke(pipeline::beStandard)
                .chain(() -> pipelines.save(pipeline));
    }
}
