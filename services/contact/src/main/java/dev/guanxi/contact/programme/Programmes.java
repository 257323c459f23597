package dev.guanxi.contact.programme;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.contact.product.KnownProducts;
import dev.guanxi.contact.programme.Turns.Turn;
import dev.guanxi.contact.task.Assignment;
import dev.guanxi.contact.task.Recurrence;
import dev.guanxi.contact.task.TaskService;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes work of what levels ask for. Each demand has an id that follows from its occasion, so that it is made once,
 * however often the occasion is heard of and whichever replica hears of it.
 */
@ApplicationScoped
public class Programmes {
    static final int AT_ONCE = 100;

    /** The level of the customer as a whole; also that of a product of no line. */
    private static final String NO_LINE = "";

    private final ProgrammeSteps steps;
    private final Turns turns;
    private final TaskService tasks;
    private final CustomerService customers;
    private final KnownProducts products;
    private final ProgrammeConfig config;
    private final Clock clock;

    Programmes(
            ProgrammeSteps steps,
            Turns turns,
            TaskService tasks,
            CustomerService customers,
            KnownProducts products,
            ProgrammeConfig config,
            Clock clock) {
        this.steps = steps;
        this.turns = turns;
        this.tasks = tasks;
        this.customers = customers;
        this.products = products;
        this.config = config;
        this.clock = clock;
    }

    /** An order was delivered; an old one, and one of a customer who is not or not any more here, asks for nothing. */
    @WithTransaction
    public Uni<Void> delivered(Delivery delivery) {
        if (delivery.deliveredAt().isBefore(clock.instant().minus(config.memory()))) {
            return Uni.createFrom().voidItem();
        }
        return customers
                .holdKnown(delivery.customerId())
                .chain(customer -> customer == null || !customer.isActive()
                        ? Uni.createFrom().voidItem()
                        : products.linesOf(delivery.products())
                                .map(Programmes::orNone)
                                .chain(lines -> steps.afterDelivery(customer.id(), lines))
                                .chain(asked -> each(asked, step -> demand(step, delivery, customer))));
    }

    private static Set<String> orNone(Set<String> lines) {
        return lines.isEmpty() ? new TreeSet<>(Set.of(NO_LINE)) : lines;
    }

    private Uni<Void> demand(ProgrammeStep step, Delivery delivery, Customer customer) {
        var first = step.demand().occasion() == Occasion.FIRST_DELIVERY;
        var due = LocalDate.ofInstant(delivery.deliveredAt(), config.zone())
                .plusDays(step.demand().days());
        return tasks.raiseOnce(
                idOf(step.id(), first ? customer.id() : delivery.orderId()),
                customer,
                assignment(step.demand(), delivery.orderId(), due));
    }

    /** Takes some of the turns that are due, and says how many those were. */
    @WithTransaction
    public Uni<Integer> takeTurns() {
        return turns.due(AT_ONCE).call(due -> each(due, this::take)).map(List::size);
    }

    private Uni<Void> take(Turn turn) {
        return steps.find(turn.stepId())
                .chain(step -> step == null
                        ? turns.taken(turn, null)
                        : customers
                                .holdKnown(turn.customerId())
                                .chain(customer -> takeFor(customer, turn, step.demand())));
    }

    /** Whoever went into the recycle bin this moment has their turn when they are back. */
    private Uni<Void> takeFor(@Nullable Customer customer, Turn turn, Demand demand) {
        if (customer != null && customer.isRemoved()) {
            return Uni.createFrom().voidItem();
        }
        return customer == null || !customer.isActive() ? turns.taken(turn, null) : take(turn, demand, customer);
    }

    /** Of several days that passed unnoticed only the last makes work: nobody needs three calls at once. */
    private Uni<Void> take(Turn turn, Demand demand, Customer customer) {
        var today = turns.today();
        var months = demand.months();
        var day = months == null ? turn.anchor() : new Recurrence(turn.anchor(), months).lastUntil(today);
        var due = day.plusDays(demand.days());
        return tasks.raiseOnce(
                        idOf(turn.stepId(), turn.customerId(), turn.productLine(), day),
                        customer,
                        assignment(demand, null, due.isBefore(today) ? today : due))
                .chain(() -> turns.taken(
                        turn, months == null ? null : new Recurrence(turn.anchor(), months).nextAfter(today)));
    }

    private static Assignment assignment(Demand demand, @Nullable UUID cause, LocalDate due) {
        return new Assignment(demand.kind(), demand.subject(), null, null, cause, due, null);
    }

    private static UUID idOf(Object... occasion) {
        return UUID.nameUUIDFromBytes(Objects.toString(List.of(occasion)).getBytes(StandardCharsets.UTF_8));
    }

    private static <T> Uni<Void> each(Collection<T> all, Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
