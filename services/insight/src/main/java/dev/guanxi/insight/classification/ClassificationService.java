package dev.guanxi.insight.classification;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What can be done with the classification rule. A new rule is applied by the next revaluation. */
@ApplicationScoped
public class ClassificationService {
    private final Classifications classifications;

    ClassificationService(Classifications classifications) {
        this.classifications = classifications;
    }

    @WithSession
    public Uni<Classification> get() {
        return classifications.require(Classification.THE_ONE);
    }

    @WithTransaction
    public Uni<Classification> change(long expectedVersion, Basis basis, Thresholds thresholds) {
        return classifications.change(Classification.THE_ONE, expectedVersion, rule -> rule.change(basis, thresholds));
    }

    /** True when values or the rule moved since the classes were last found. */
    @WithTransaction
    public Uni<Boolean> isDue() {
        return classifications.isDue();
    }

    /** The classes must be found again, because values moved. */
    @WithTransaction
    public Uni<Void> setDue() {
        return classifications.setDue();
    }

    /** The classes follow this rule now. */
    @WithTransaction
    public Uni<Void> setDone(Classification applied) {
        return classifications.setDone(applied);
    }
}
