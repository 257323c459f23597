package dev.guanxi.sales.expense;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.AlreadyHere;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.numbering.NumberSeries;
import dev.guanxi.sales.numbering.Numbering;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writing expenses down. One method, one transaction. How they go on is in {@link ExpenseCourse}. */
@ApplicationScoped
public class ExpenseService {
    private final Expenses expenses;
    private final ExpenseKinds kinds;
    private final ExpenseReports reports;
    private final Bearers bearers;
    private final Valuations valuations;
    private final Receipts receipts;
    private final Deciders deciders;
    private final Numbering numbering;
    private final CurrentCaller caller;
    private final Clock clock;

    ExpenseService(
            Expenses expenses,
            ExpenseKinds kinds,
            ExpenseReports reports,
            Bearers bearers,
            Valuations valuations,
            Receipts receipts,
            Deciders deciders,
            Numbering numbering,
            CurrentCaller caller,
            Clock clock) {
        this.expenses = expenses;
        this.kinds = kinds;
        this.reports = reports;
        this.bearers = bearers;
        this.valuations = valuations;
        this.receipts = receipts;
        this.deciders = deciders;
        this.numbering = numbering;
        this.caller = caller;
        this.clock = clock;
    }

    /** Also of those about which the caller decides for somebody who is absent. */
    @WithSession
    public Uni<Expense> get(UUID id) {
        return deciders.seen(id);
    }

    /**
     * Records an expense that belongs to the caller.
     *
     * @param unlessKnown whether it is refused when its receipt is here already
     */
    @WithTransaction
    public Uni<Expense> record(ExpenseDraft draft, boolean unlessKnown) {
        var ownership = Ownership.of(caller.get().id(), caller.get().homeTeam());
        return kinds.ensureActive(draft.kind())
                .chain(() -> inReport(draft.reportId(), ownership.owner()))
                .chain(() -> bearers.known(draft.charges(), null))
                .map(draft::with)
                .call(known -> unlessKnown
                        ? receipts.alike(null, known).invoke(ExpenseService::ensureNew)
                        : Uni.createFrom().voidItem())
                .chain(known -> Uni.combine()
                        .all()
                        .unis(valuations.of(known), numbering.next(NumberSeries.EXPENSE))
                        .usingConcurrencyOf(1)
                        .asTuple()
                        .chain(found -> expenses.add(Expense.record(
                                found.getItem2(), known, found.getItem1(), ownership, clock.instant()))));
    }

    private static void ensureNew(List<AlikeExpense> alike) {
        if (!alike.isEmpty()) {
            throw new AlreadyHere(alike, "receipt-known", alike.size());
        }
    }

    @WithTransaction
    public Uni<Expense> change(UUID id, long expectedVersion, ExpenseDraft draft) {
        return expenses.require(id)
                .invoke(expense -> expense.expectVersion(expectedVersion))
                .chain(expense -> {
                    var before = expense.draft();
                    return (before.kind().equals(draft.kind())
                                    ? Uni.createFrom().voidItem()
                                    : kinds.ensureActive(draft.kind()).replaceWithVoid())
                            .chain(() -> Objects.equals(before.reportId(), draft.reportId())
                                    ? Uni.createFrom().voidItem()
                                    : inReport(
                                            draft.reportId(),
                                            expense.ownership().owner()))
                            .chain(() -> bearers.known(draft.charges(), before))
                            .map(draft::with)
                            .chain(known ->
                                    valuations.of(known).invoke(worth -> expense.change(known, worth, clock.instant())))
                            .chain(() -> expenses.save(expense))
                            .replaceWith(expense);
                });
    }

    /** A report has expenses of one person: whose it is. */
    private Uni<Void> inReport(@Nullable UUID report, @Nullable String owner) {
        return report == null
                ? Uni.createFrom().voidItem()
                : reports.find(report)
                        .invoke(found -> ensureField(
                                found != null
                                        && Objects.equals(found.ownership().owner(), owner),
                                "reportId",
                                "expense-report-unknown",
                                report))
                        .replaceWithVoid();
    }

    @WithTransaction
    public Uni<Void> drop(UUID id, long expectedVersion) {
        return expenses.require(id)
                .invoke(expense -> expense.expectVersion(expectedVersion))
                .invoke(Expense::drop)
                .chain(expense -> expenses.removeAll(List.of(expense)));
    }

    /** Others whose receipt may be the same one: of the same day, amount, kind and number. */
    @WithSession
    public Uni<List<AlikeExpense>> alike(Expense expense) {
        return receipts.alike(expense.id(), expense.draft());
    }
}
