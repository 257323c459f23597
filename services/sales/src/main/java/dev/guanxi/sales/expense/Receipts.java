package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds expenses that were written down twice: of the same day, amount, kind and number of the receipt, however it is written. */
@ApplicationScoped
class Receipts {
    /** More than anybody looks at. */
    static final int MOST = 20;

    private static final String ALIKE = """
            select id, number, status, owner_id, team, day from expense
            where day = $1 and kind = $2 and amount = $3::text::numeric and currency = $4 and id <> $6 and status <> 'WITHDRAWN'
                and receipt_key is not distinct from upper(regexp_replace($5::text, '[^[:alnum:]]', '', 'g'))
            order by created_at, id limit
            """ + MOST;

    private final Expenses expenses;

    Receipts(Expenses expenses) {
        this.expenses = expenses;
    }

    /**
     * Those that are like an expense.
     *
     * @param self itself; null as long as it is not written down
     */
    Uni<List<AlikeExpense>> alike(@Nullable UUID self, ExpenseDraft draft) {
        return InTransaction.select(
                this::alike,
                ALIKE,
                draft.day(),
                draft.kind(),
                draft.amount().amount().toPlainString(),
                draft.amount().currency(),
                draft.receiptNumber(),
                Objects.requireNonNullElseGet(self, Ids::next));
    }

    private AlikeExpense alike(Object[] row) {
        var day = (LocalDate) row[5];
        var seen = expenses.visible().permits(Ownership.of((String) row[3], (String) row[4]));
        return seen
                ? new AlikeExpense(
                        (UUID) row[0], (String) row[1], ExpenseStatus.valueOf((String) row[2]), (String) row[3], day)
                : new AlikeExpense(null, null, null, null, day);
    }
}
