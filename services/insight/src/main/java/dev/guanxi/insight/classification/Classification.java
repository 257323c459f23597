package dev.guanxi.insight.classification;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainEvent;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** The one rule by which all customers are classified. Others learn of it by the classes it gives. */
@Entity
public class Classification extends AggregateRoot<DomainEvent> implements Owned {
    static final UUID THE_ONE = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    @Enumerated(EnumType.STRING)
    private Basis basis;

    @Embedded
    private Thresholds thresholds;

    protected Classification() {} // JPA

    void change(Basis basis, Thresholds thresholds) {
        thresholds.ensureMeaningful();
        this.basis = basis;
        this.thresholds = thresholds;
    }

    @Override
    public ClassificationState state() {
        return new ClassificationState(basis, thresholds);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }

    public Basis basis() {
        return basis;
    }

    public Thresholds thresholds() {
        return thresholds;
    }
}
