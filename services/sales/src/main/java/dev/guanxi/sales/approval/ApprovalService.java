package dev.guanxi.sales.approval;

import dev.guanxi.platform.events.AfterCommit;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What administrators can do with approval rules; every replica knows the outcome. */
@ApplicationScoped
public class ApprovalService {
    private final ApprovalRules rules;
    private final ApprovalChanges changes;
    private final ApprovalCatalogue catalogue;

    ApprovalService(ApprovalRules rules, ApprovalChanges changes, ApprovalCatalogue catalogue) {
        this.rules = rules;
        this.changes = changes;
        this.catalogue = catalogue;
    }

    @WithSession
    public Uni<ApprovalRule> get(UUID id) {
        return rules.require(id);
    }

    public Uni<ApprovalRule> make(ApprovalTerms terms) {
        return changes.make(terms).call(() -> AfterCommit.next(catalogue::reload));
    }

    public Uni<ApprovalRule> change(UUID id, long expectedVersion, ApprovalTerms terms) {
        return changes.change(id, expectedVersion, terms).call(() -> AfterCommit.next(catalogue::reload));
    }

    public Uni<Void> drop(UUID id, long expectedVersion) {
        return changes.drop(id, expectedVersion).call(() -> AfterCommit.next(catalogue::reload));
    }
}
