package dev.guanxi.sales.commission;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads statements. */
@ApplicationScoped
public class StatementService {
    private final Statements statements;

    StatementService(Statements statements) {
        this.statements = statements;
    }

    @WithSession
    public Uni<CommissionStatement> get(UUID id) {
        return statements.require(id);
    }
}
