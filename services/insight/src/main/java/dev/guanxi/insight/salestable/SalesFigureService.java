package dev.guanxi.insight.salestable;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.insight.value.InsightConfig;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What can be done with recorded figures. */
@ApplicationScoped
public class SalesFigureService {
    private final SalesFigures figures;
    private final CurrentCaller caller;
    private final Clock clock;
    private final String currency;

    SalesFigureService(SalesFigures figures, CurrentCaller caller, Clock clock, InsightConfig config) {
        this.figures = figures;
        this.caller = caller;
        this.clock = clock;
        this.currency = config.currency();
    }

    @WithSession
    public Uni<SalesFigure> get(UUID id) {
        return figures.require(id);
    }

    /**
     * Records a year's sales.
     *
     * @param customerId null for the whole company
     * @param upTo null when {@code amount} is exact
     */
    @WithTransaction
    public Uni<SalesFigure> record(@Nullable UUID customerId, int year, Money amount, @Nullable Money upTo) {
        var figure = new SalesFigure(
                customerId, year, range(amount, upTo), caller.get().id(), clock.instant());
        return ensureCustomer(customerId)
                .chain(() -> figures.add(figure))
                .onFailure(ConstraintViolationException.class)
                .transform(_ -> new RuleBroken("figure-recorded-already", year));
    }

    @WithTransaction
    public Uni<SalesFigure> correct(UUID id, long expectedVersion, Money amount, @Nullable Money upTo) {
        return figures.change(id, expectedVersion, figure -> figure.correct(range(amount, upTo)));
    }

    private Uni<?> ensureCustomer(@Nullable UUID customerId) {
        return customerId == null
                ? Uni.createFrom().voidItem()
                : figures.isCustomer(customerId)
                        .invoke(known -> ensureField(known, "customerId", "customer-unknown", customerId));
    }

    private AmountRange range(Money amount, @Nullable Money upTo) {
        var high = upTo == null ? amount : upTo;
        ensureField(amount.currency().equals(currency), "amount.currency", "not-our-currency", currency);
        ensureField(high.currency().equals(currency), "upTo.currency", "not-our-currency", currency);
        return new AmountRange(amount, high);
    }
}
