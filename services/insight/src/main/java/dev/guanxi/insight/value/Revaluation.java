package dev.guanxi.insight.value;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.guanxi.insight.classification.Classification;
import dev.guanxi.insight.classification.ClassificationService;
import dev.guanxi.insight.classification.ValueClass;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns sales into values and values into classes. What events move is only noted down; it is valued
 * soon after, once for all events that came meanwhile, and written only where the outcome is new.
 */
@ApplicationScoped
public class Revaluation {
    static final int AT_ONCE = 500;

    private final Sales sales;
    private final Costs costs;
    private final DueCustomers due;
    private final CustomerValues values;
    private final ClassHistory history;
    private final ClassificationService classification;
    private final Clock clock;
    private final String currency;

    Revaluation(
            Sales sales,
            Costs costs,
            DueCustomers due,
            CustomerValues values,
            ClassHistory history,
            ClassificationService classification,
            Clock clock,
            InsightConfig config) {
        this.sales = sales;
        this.costs = costs;
        this.due = due;
        this.values = values;
        this.history = history;
        this.classification = classification;
        this.clock = clock;
        this.currency = config.currency();
    }

    /** These orders may have been paid, cancelled or refunded. */
    @WithTransaction
    public Uni<Void> noteOrders(Collection<UUID> orders) {
        return due.addThoseOf(orders);
    }

    /** These expenses may have been approved, charged otherwise, or taken back. */
    @WithTransaction
    public Uni<Void> noteExpenses(Collection<UUID> expenses) {
        return costs.charge(expenses);
    }

    /** These customers may have been merged, or be separate again. */
    @WithTransaction
    public Uni<Void> noteMerges(Collection<UUID> customers) {
        return due.addRegrouped(customers);
    }

    /** Values some customers that are due; says how many. */
    @WithTransaction
    Uni<Integer> revalueSome() {
        return due.isAlone()
                .chain(alone -> alone ? due.take(AT_ONCE) : Uni.createFrom().item(List.<UUID>of()))
                .chain(customers -> customers.isEmpty() ? Uni.createFrom().item(0) : revalue(customers));
    }

    private Uni<Integer> revalue(List<UUID> customers) {
        var at = now();
        return due.survivorsOf(customers)
                .call(merged -> due.add(merged.values()))
                .call(merged -> figuresOf(customers)
                        .chain(figures -> each(
                                customers,
                                id -> settle(id, Objects.requireNonNull(figures.get(id)), merged.get(id), at))))
                .call(classification::setDue)
                .replaceWith(customers.size());
    }

    private Uni<Map<UUID, Figures>> figuresOf(List<UUID> customers) {
        return sales.figuresOf(customers)
                .chain(bought -> costs.of(customers).map(spent -> {
                    var parts = bought.stream().collect(groupingBy(CurrencyFigures::customerId));
                    var charged = spent.stream().collect(groupingBy(CustomerCost::customerId));
                    return customers.stream()
                            .collect(toMap(
                                    id -> id,
                                    id -> Figures.of(
                                            parts.getOrDefault(id, List.of()),
                                            charged.getOrDefault(id, List.of()),
                                            currency)));
                }));
    }

    private Uni<?> settle(UUID customerId, Figures figures, @Nullable UUID survivor, Instant at) {
        return values.find(customerId).chain(value -> {
            if (value == null) {
                return survivor != null || figures.isNothing()
                        ? Uni.createFrom().voidItem()
                        : values.add(new CustomerValue(customerId, figures, at));
            }
            if (survivor == null) {
                value.revalue(figures, at);
            } else {
                value.mergeInto(survivor, at);
            }
            return values.save(value);
        });
    }

    /** Finds the classes anew when values or the rule moved; says how many customers changed theirs. */
    @WithTransaction
    Uni<Integer> classifyIfDue() {
        return due.isAlone()
                .chain(alone ->
                        alone ? classification.isDue() : Uni.createFrom().item(false))
                .chain(isDue -> isDue
                        ? classification.get().chain(this::classify)
                        : Uni.createFrom().item(0));
    }

    private Uni<Integer> classify(Classification rule) {
        return values.standings(rule.basis())
                .map(standings -> moved(standings, rule))
                .call(moved -> each(moved, move -> apply(move, rule)))
                .call(() -> classification.setDone(rule))
                .map(List::size);
    }

    private record Move(Standing before, ValueClass found) {}

    private static List<Move> moved(List<Standing> standings, Classification rule) {
        var classes = rule.thresholds()
                .classesOf(standings.stream().map(Standing::figure).toList());
        return IntStream.range(0, standings.size())
                .mapToObj(i -> new Move(standings.get(i), classes.get(i)))
                .filter(move -> move.before().valueClass() != move.found())
                .toList();
    }

    private Uni<Void> apply(Move move, Classification rule) {
        var at = now();
        return values.change(move.before().customerId(), value -> value.classify(move.found(), at))
                .chain(() -> history.append(move.before(), move.found(), rule.basis(), at));
    }

    private static <T> Uni<Void> each(Collection<T> items, Function<T, Uni<?>> action) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> action.apply(item).replaceWith(true))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
