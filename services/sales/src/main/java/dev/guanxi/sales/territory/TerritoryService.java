package dev.guanxi.sales.territory;

import static dev.guanxi.platform.domain.DomainException.ensure;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people can do with territories by hand: nobody's records go to anybody else by that, but what comes in later goes
 * by it. One method, one transaction.
 */
@ApplicationScoped
public class TerritoryService {
    private final Territories territories;
    private final TerritoryChecks checks;
    private final Editions editions;
    private final Walks walks;
    private final Clock clock;

    TerritoryService(Territories territories, TerritoryChecks checks, Editions editions, Walks walks, Clock clock) {
        this.territories = territories;
        this.checks = checks;
        this.editions = editions;
        this.walks = walks;
        this.clock = clock;
    }

    @WithSession
    public Uni<Territory> get(UUID id) {
        return territories.require(id);
    }

    /**
     * Draws a territory.
     *
     * @param since the first day; null from the beginning
     */
    @WithTransaction
    public Uni<Territory> make(TerritoryTerms terms, @Nullable LocalDate since) {
        return territories
                .alone()
                .chain(() -> checks.ensureFit(terms, null))
                .chain(() -> territories.add(Territory.make(terms, since, clock.instant())))
                .call(() -> walks.order(since));
    }

    /** Corrects what is said of it, as if it had been so since the last realignment. */
    @WithTransaction
    public Uni<Territory> change(UUID id, long expectedVersion, TerritoryTerms terms) {
        return territories
                .alone()
                .chain(() -> territories.require(id))
                .invoke(territory -> territory.expectVersion(expectedVersion))
                .call(() -> checks.ensureFit(terms, id))
                .chain(() -> territories.change(id, expectedVersion, territory -> territory.change(terms)))
                .call(territory -> editions.presentSince(territory).chain(walks::order));
    }

    /** Takes one away that is not a whole of others; what fell into it falls elsewhere, also what was closed. */
    @WithTransaction
    public Uni<Void> drop(UUID id, long expectedVersion) {
        return territories
                .alone()
                .chain(() -> territories.require(id))
                .invoke(territory -> territory.expectVersion(expectedVersion))
                .call(territory -> territories
                        .hasParts(id)
                        .invoke(parts -> ensure(
                                !parts, "territory-has-parts", territory.terms().name())))
                .call(() -> editions.ensureNotPlanned(id))
                .invoke(Territory::drop)
                .chain(territory -> territories.removeAll(List.of(territory)))
                .chain(() -> walks.order(null));
    }
}
