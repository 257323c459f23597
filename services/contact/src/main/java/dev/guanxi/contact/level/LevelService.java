package dev.guanxi.contact.level;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.contact.customer.CustomerService;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people can do with the levels of single customers. One method, one transaction. */
@ApplicationScoped
public class LevelService {
    private final LevelChoices choices;
    private final Levels levels;
    private final CustomerService customers;
    private final Clock clock;

    LevelService(LevelChoices choices, Levels levels, CustomerService customers, Clock clock) {
        this.choices = choices;
        this.levels = levels;
        this.customers = customers;
        this.clock = clock;
    }

    @WithSession
    public Uni<LevelChoice> get(UUID id) {
        return choices.require(id);
    }

    /**
     * The level of a customer whom the caller sees, and why it is that.
     *
     * @param productLine empty for all the customer's dealings
     */
    @WithSession
    public Uni<Level> levelOf(UUID customerId, String productLine) {
        return customers.get(customerId).chain(customer -> levels.of(customer.id(), productLine));
    }

    /** Chooses a level for a customer whom the caller sees; refused where one is chosen already. */
    @WithTransaction
    public Uni<LevelChoice> choose(UUID customerId, String productLine, RelationshipLevel level, String reason) {
        return customers
                .hold(customerId)
                .call(customer -> choices.allOf(customer.id()).invoke(all -> ensureNone(all, productLine)))
                .chain(customer -> choices.add(LevelChoice.made(customer, productLine, level, reason, clock.instant())))
                .call(this::refresh);
    }

    private static void ensureNone(List<LevelChoice> choices, String productLine) {
        ensure(
                choices.stream()
                        .map(LevelChoice::state)
                        .filter(choice -> choice.standing() == ChoiceStanding.CURRENT)
                        .noneMatch(
                                choice -> productLine.equals(choice.productLine() == null ? "" : choice.productLine())),
                "level-chosen");
    }

    @WithTransaction
    public Uni<LevelChoice> change(UUID id, long expectedVersion, RelationshipLevel level, String reason) {
        return choices.change(id, expectedVersion, choice -> choice.change(level, reason, clock.instant()))
                .call(this::refresh);
    }

    /** The level follows from the segment again. */
    @WithTransaction
    public Uni<LevelChoice> withdraw(UUID id, long expectedVersion) {
        return choices.change(id, expectedVersion, LevelChoice::withdraw).call(this::refresh);
    }

    private Uni<Void> refresh(LevelChoice choice) {
        return levels.refresh(List.of(choice.customerId()));
    }
}
