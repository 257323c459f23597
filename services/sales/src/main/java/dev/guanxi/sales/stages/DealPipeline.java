package dev.guanxi.sales.stages;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A way that deals go. Its key and the keys of its stages stay; everything else may change under deals that are on it. */
@Entity
@Published(topic = "crm.sales.pipeline", events = PipelineEvent.class, state = PipelineState.class)
public class DealPipeline extends AggregateRoot<PipelineEvent> implements Owned {
    private String pipelineKey;

    /** Whether deals are in it unless somebody says otherwise; there is always one such. */
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
        var pipeline = new DealPipeline(id, key, definition, at);
        pipeline.raise(new PipelineEvent.Defined(id, key));
        return pipeline;
    }

    /** Is something else from now on, also for the deals that are in it. */
    void change(PipelineDefinition definition) {
        definition.ensureSound();
        definition.ensureFollows(this.definition);
        ensure(definition.inUse() || !standard, "pipeline-standard-stays", pipelineKey);
        if (!definition.equals(this.definition)) {
            this.definition = definition;
            raise(new PipelineEvent.Changed(id()));
        }
    }

    /** Takes the place of the one in which deals are unless somebody says otherwise. */
    void beStandard() {
        ensure(definition.inUse(), "pipeline-inactive", pipelineKey);
        standard = true;
        raise(new PipelineEvent.MadeStandard(id()));
    }

    /** Leaves that place to another. */
    void makeWay() {
        standard = false;
        raise(new PipelineEvent.Replaced(id()));
    }

    boolean isStandard() {
        return standard;
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
