package dev.guanxi.sales.stages;

import dev.guanxi.platform.fields.FieldCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with pipelines: administrators and sales managers keep them, everybody in sales reads them. */
@ApplicationScoped
public class PipelineService {
    private static final String DEALS = "opportunities";

    private final PipelineKeeping keeping;
    private final Pipelines pipelines;
    private final PipelineCatalogue catalogue;
    private final FieldCatalogue fields;

    PipelineService(PipelineKeeping keeping, Pipelines pipelines, PipelineCatalogue catalogue, FieldCatalogue fields) {
        this.keeping = keeping;
        this.pipelines = pipelines;
        this.catalogue = catalogue;
        this.fields = fields;
    }

    /** Tells whether criteria are met, with the fields that deals can have at the moment. */
    public ExitCheck check() {
        return new ExitCheck(fields.of(DEALS));
    }

    public Uni<List<DealPipeline>> list() {
        return keeping.list();
    }

    public Uni<DealPipeline> get(UUID id) {
        return keeping.get(id);
    }

    /** A pipeline that there was not before; the answer comes when this replica knows it. */
    public Uni<DealPipeline> define(String key, PipelineDefinition definition) {
        check().ensureAsksForWhatThereIs(definition);
        return keeping.define(key, definition).call(catalogue::reloadAfterCommit);
    }

    public Uni<DealPipeline> change(UUID id, long expectedVersion, PipelineDefinition definition) {
        check().ensureAsksForWhatThereIs(definition);
        return keeping.change(id, expectedVersion, definition).call(catalogue::reloadAfterCommit);
    }

    /** Deals are in it from now on unless somebody says otherwise. */
    public Uni<DealPipeline> makeStandard(UUID id, long expectedVersion) {
        return keeping.makeStandard(id, expectedVersion).call(catalogue::reloadAfterCommit);
    }

    /**
     * The pipeline of this key, which stays what it is until the present transaction ends: of a change of it and a move of
     * a deal one is first, and the other sees what became of it.
     *
     * @param key null for the standard one
     */
    public Uni<KnownPipeline> held(@Nullable String key) {
        var id = catalogue.require(key).id();
        return pipelines
                .holdStill(List.of(id))
                .map(held -> Objects.requireNonNull(held.get(id), "pipelines are never removed")
                        .known());
    }
}
