package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.org.Rollup;
import dev.guanxi.sales.seller.KnownSeller;
import dev.guanxi.sales.seller.StandIns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who decides about expenses: sales managers who see them, administrators, and whoever stands in today for an absent
 * manager, for those below that manager by the reporting lines.
 */
@ApplicationScoped
class Deciders {
    private static final String BELOW =
            "select 1 from %s b where b.owner_id = %s and b.id <> %s and b.days @> %s::date limit 1";

    private final Expenses expenses;
    private final StandIns standIns;
    private final CurrentCaller caller;
    private final Clock clock;

    Deciders(Expenses expenses, StandIns standIns, CurrentCaller caller, Clock clock) {
        this.expenses = expenses;
        this.standIns = standIns;
        this.caller = caller;
        this.clock = clock;
    }

    /** As whom the caller decides about an expense. */
    record Decider(Expense expense, Optional<KnownSeller> insteadOf) {
        ExpenseApproval approval(String by, Clock clock) {
            return new ExpenseApproval(
                    by, insteadOf.map(absent -> absent.ownership().owner()).orElse(null), clock.instant());
        }
    }

    /** An expense that the caller sees, also as a stand-in. */
    Uni<Expense> seen(UUID id) {
        return expenses.find(id).chain(found -> {
            if (found == null) {
                throw new NotFound("expense", id);
            }
            return isSeen(found)
                    ? Uni.createFrom().item(found)
                    : absent(found).map(absent -> {
                        if (absent.isEmpty()) {
                            throw new NotFound("expense", id);
                        }
                        return found;
                    });
        });
    }

    private boolean isSeen(Expense expense) {
        return expenses.visible().permits(expense.ownership());
    }

    /** As whom the caller decides; refused where they may not. */
    Uni<Decider> of(UUID id) {
        return seen(id).invoke(Expense::ensureSubmitted)
                .chain(expense -> decides() && isSeen(expense)
                        ? Uni.createFrom().item(new Decider(expense, Optional.empty()))
                        : absent(expense).map(absent -> {
                            if (absent.isEmpty()) {
                                throw new NotAllowed(
                                        "expense-not-decider", expense.state().number());
                            }
                            return new Decider(expense, absent);
                        }));
    }

    boolean decides() {
        return caller.get().has(Roles.SALES_MANAGER) || caller.get().has(Roles.ADMIN);
    }

    /** The managers for whom the caller stands in today. */
    Uni<List<KnownSeller>> absentManagers() {
        return standIns.forWhom(caller.get().id());
    }

    /** The absent manager of whoever spent it, for whom the caller stands in. */
    private Uni<Optional<KnownSeller>> absent(Expense expense) {
        var owner = expense.ownership().owner();
        return owner == null
                ? Uni.createFrom().item(Optional.empty())
                : absentManagers().chain(managers -> first(managers, owner));
    }

    private Uni<Optional<KnownSeller>> first(List<KnownSeller> managers, String owner) {
        if (managers.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var head = managers.getFirst();
        return leads(head.id(), owner)
                .chain(leads -> leads
                        ? Uni.createFrom().item(Optional.of(head))
                        : first(managers.subList(1, managers.size()), owner));
    }

    private Uni<Boolean> leads(UUID manager, String owner) {
        var sql = new Sql();
        sql.add(BELOW.formatted(Rollup.below(sql, manager), sql.bind(owner), sql.bind(manager), sql.bind(today())));
        var values = sql.parameters();
        return InTransaction.select(
                        row -> row[0],
                        sql.text(),
                        IntStream.range(0, values.size())
                                .mapToObj(values::getValue)
                                .toArray())
                .map(found -> !found.isEmpty());
    }

    /** That somebody who spent something, by their name in an expression, is below one of these managers today, in SQL. */
    String below(Sql sql, List<KnownSeller> managers, String owner) {
        return managers.stream()
                .map(manager -> "exists (select from %s b where b.owner_id = %s and b.id <> %s and b.days @> %s::date)"
                        .formatted(Rollup.below(sql, manager.id()), owner, sql.bind(manager.id()), sql.bind(today())))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
