package dev.guanxi.sales.expense;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** What people can do with kinds of expenses: administrators define them, everybody in sales uses them. */
@ApplicationScoped
public class ExpenseKindService {
    private final ExpenseKinds kinds;
    private final Clock clock;

    ExpenseKindService(ExpenseKinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    @WithSession
    public Uni<ExpenseKind> get(UUID id) {
        return kinds.require(id);
    }

    @WithTransaction
    public Uni<ExpenseKind> define(String key, KindDefinition definition) {
        return kinds.alone()
                .chain(() -> kinds.of(key))
                .invoke(found -> ensureField(found.isEmpty(), "key", "expense-kind-taken", key))
                .chain(() -> kinds.add(ExpenseKind.define(key, definition, clock.instant())));
    }

    /** What was submitted before stays as it was judged then. */
    @WithTransaction
    public Uni<ExpenseKind> change(UUID id, long expectedVersion, KindDefinition definition) {
        return kinds.change(id, expectedVersion, kind -> kind.change(definition));
    }
}
