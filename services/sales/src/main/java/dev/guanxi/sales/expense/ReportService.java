package dev.guanxi.sales.expense;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What people can do with expense reports: a step with one is the step with each of its expenses that can take it. */
@ApplicationScoped
public class ReportService {
    private final ExpenseReports reports;
    private final Expenses expenses;
    private final ExpenseCourse course;
    private final Deciders deciders;
    private final CurrentCaller caller;
    private final Clock clock;

    ReportService(
            ExpenseReports reports,
            Expenses expenses,
            ExpenseCourse course,
            Deciders deciders,
            CurrentCaller caller,
            Clock clock) {
        this.reports = reports;
        this.expenses = expenses;
        this.course = course;
        this.deciders = deciders;
        this.caller = caller;
        this.clock = clock;
    }

    /** Also of those about which the caller decides for somebody who is absent. */
    @WithSession
    public Uni<ExpenseReport> get(UUID id) {
        return reports.find(id).chain(found -> {
            if (found == null) {
                throw new NotFound("expense-report", id);
            }
            return reports.visible().permits(found.ownership())
                    ? Uni.createFrom().item(found)
                    : expenses.ofReport(id)
                            .invoke(theirs -> {
                                if (theirs.isEmpty()) {
                                    throw new NotFound("expense-report", id);
                                }
                            })
                            .chain(theirs -> deciders.seen(theirs.getFirst().id()))
                            .onFailure(NotFound.class)
                            .transform(_ -> new NotFound("expense-report", id))
                            .replaceWith(found);
        });
    }

    @WithTransaction
    public Uni<ExpenseReport> begin(ReportProfile profile) {
        var ownership = Ownership.of(caller.get().id(), caller.get().homeTeam());
        return reports.add(ExpenseReport.begin(profile, ownership, clock.instant()));
    }

    @WithTransaction
    public Uni<ExpenseReport> change(UUID id, long expectedVersion, ReportProfile profile) {
        return reports.change(id, expectedVersion, report -> report.change(profile));
    }

    @WithTransaction
    public Uni<Void> drop(UUID id, long expectedVersion) {
        return reports.require(id)
                .invoke(report -> report.expectVersion(expectedVersion))
                .call(() -> expenses.ofReport(id)
                        .invoke(theirs -> ensure(theirs.isEmpty(), "expense-report-not-empty", theirs.size())))
                .invoke(ExpenseReport::drop)
                .chain(report -> reports.removeAll(List.of(report)));
    }

    @WithTransaction
    public Uni<ExpenseReport> submit(UUID id) {
        return reports.require(id)
                .call(() -> each(id, expense -> expense.status().isWritten(), course::submit));
    }

    /** Those that the caller has approved already wait for somebody else. */
    @WithTransaction
    public Uni<ExpenseReport> approve(UUID id) {
        return get(id).call(() -> each(
                id,
                expense -> isSubmitted(expense)
                        && !expense.isApprovedBy(caller.get().id()),
                expense -> deciders.of(expense.id()).chain(course::approve)));
    }

    @WithTransaction
    public Uni<ExpenseReport> refuse(UUID id, String reason) {
        return get(id).call(() -> each(
                id,
                ReportService::isSubmitted,
                expense -> deciders.of(expense.id()).chain(decider -> course.refuse(decider, reason))));
    }

    @WithTransaction
    public Uni<ExpenseReport> pay(UUID id, LocalDate on, @Nullable String reference) {
        return reports.require(id)
                .call(() -> each(id, expense -> expense.status() == ExpenseStatus.APPROVED, expense -> {
                    expense.pay(on, caller.get().id(), reference);
                    return expenses.save(expense);
                }));
    }

    private static boolean isSubmitted(Expense expense) {
        return expense.status() == ExpenseStatus.SUBMITTED;
    }

    private Uni<Void> each(UUID report, Predicate<Expense> which, Function<Expense, Uni<Void>> step) {
        return expenses.ofReport(report)
                .map(all -> all.stream().filter(which).toList())
                .invoke(some -> ensure(!some.isEmpty(), "expense-report-idle", report))
                .onItem()
                .transformToMulti(some -> Multi.createFrom().iterable(some))
                .onItem()
                .transformToUniAndConcatenate(expense -> step.apply(expense).replaceWith(true))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
