package dev.guanxi.sales.stages;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainEvent;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A way that deals go. Its key and the keys of its stages stay; everything else may change under deals that are on it. */
@Entity
public class DealPipeline extends AggregateRoot<DomainEvent> implements Owned {
    private String pipelineKey;

    /** Whether deals are in it unless somebody says otherwise; there is one such, from the beginning. */
    private boolean standard;

    @JdbcTypeCode(SqlTypes.JSON)
    private PipelineDefinition definition;

    private Instant createdAt;

    protected DealPipeline() {} // JPA

    private DealPipeline(UUID id, String key, PipelineDefinition definition, Instant at) {
        super(id);
        this.pipelineKey = key;
        this.definition = definition;
        this.createdAt = at;
    }

    static DealPipeline define(UUID id, String key, PipelineDefinition definition, Instant at) {
        definition.ensureSound();
        return new DealPipeline(id, key, definition, at);
    }

    /** Is something else from now on, also for the deals that are in it. */
    void change(PipelineDefinition definition) {
        definition.ensureSound();
        definition.ensureFollows(this.definition);
        ensure(definition.inUse() || !standard, "pipeline-standard-stays", pipelineKey);
        this.definition = definition;
    }

    public PipelineDefinition definition() {
        return definition;
    }

    KnownPipeline known() {
        return new KnownPipeline(id(), pipelineKey, standard, definition);
    }

    @Override
    public PipelineState state() {
        return new PipelineState(pipelineKey, standard, definition, createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
