package dev.guanxi.contact.programme;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.contact.level.RelationshipLevel;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** One thing that a relationship level asks for. Belongs to the house. */
@Entity
@Published(topic = "crm.contact.programme-step", events = ProgrammeStepEvent.class, state = ProgrammeStepState.class)
public class ProgrammeStep extends AggregateRoot<ProgrammeStepEvent> implements Owned {
    @Enumerated(EnumType.STRING)
    private RelationshipLevel level;

    @Embedded
    private Demand demand;

    private boolean retired;
    private Instant createdAt;

    protected ProgrammeStep() {} // JPA

    private ProgrammeStep(RelationshipLevel level, Demand demand, Instant at) {
        super(Ids.next());
        this.level = level;
        this.demand = demand;
        this.createdAt = at;
    }

    static ProgrammeStep added(RelationshipLevel level, Demand demand, Instant at) {
        demand.check();
        var step = new ProgrammeStep(level, demand, at);
        step.raise(new ProgrammeStepEvent.Added(step.id()));
        return step;
    }

    void change(Demand demand) {
        ensureInForce();
        demand.check();
        this.demand = demand;
        raise(new ProgrammeStepEvent.Changed(id()));
    }

    /** It asks for nothing more; tasks that it asked for stay. */
    void retire() {
        ensureInForce();
        retired = true;
        raise(new ProgrammeStepEvent.Retired(id()));
    }

    private void ensureInForce() {
        ensure(!retired, "programme-step-retired");
    }

    Demand demand() {
        return demand;
    }

    @Override
    public ProgrammeStepState state() {
        return new ProgrammeStepState(
                level,
                demand.occasion(),
                demand.kind(),
                demand.days(),
                demand.months(),
                demand.subject(),
                retired,
                createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
