package dev.guanxi.insight.value.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.insight.value.Revaluation;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.events.ReplicaConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what selling costs, and lets those be valued anew who bear it. */
@Singleton
class ExpenseConsumer extends ReplicaConsumer<ExpenseConsumer.Expense> {
    /** What we keep of an expense. */
    record Expense(
            @Nullable String number,
            @Nullable String kind,
            @Nullable String status,
            @Nullable LocalDate day,
            @Nullable List<Part> charges) {}

    /**
     * What bears a part of it.
     *
     * @param house the amount in the house's currency of sales
     */
    record Part(
            @Nullable UUID customerId,
            @Nullable Money amount,
            @Nullable Money house) {}

    private final Revaluation revaluation;

    ExpenseConsumer(ObjectMapper json, Revaluation revaluation) {
        super("insight-expenses", "crm.sales.expense", "expense", Expense.class, json);
        this.revaluation = revaluation;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> subjects) {
        return revaluation.noteExpenses(subjects);
    }
}
