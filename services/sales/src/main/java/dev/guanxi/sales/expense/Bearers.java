package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.sales.customer.KnownCustomer;
import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.opportunity.OpportunityService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds out who bears what is charged; refuses to charge what there is not, or what the caller does not see. */
@ApplicationScoped
class Bearers {
    private final KnownCustomers customers;
    private final OpportunityService opportunities;

    Bearers(KnownCustomers customers, OpportunityService opportunities) {
        this.customers = customers;
        this.opportunities = opportunities;
    }

    /**
     * Charges that know their customers; what was charged before stays as it is.
     *
     * @param before null of a new expense
     */
    Uni<List<Charge>> known(List<Charge> wanted, @Nullable ExpenseDraft before) {
        var was = before == null ? List.<Charge>of() : before.charges();
        return Multi.createFrom()
                .iterable(IntStream.range(0, wanted.size()).boxed().toList())
                .onItem()
                .transformToUniAndConcatenate(i -> known(i, wanted.get(i), was))
                .collect()
                .asList();
    }

    private Uni<Charge> known(int place, Charge wanted, List<Charge> before) {
        return before.stream()
                .filter(charge ->
                        charge.target() == wanted.target() && charge.id().equals(wanted.id()))
                .findFirst()
                .map(charge -> Uni.createFrom()
                        .item(new Charge(wanted.target(), wanted.id(), charge.customerId(), wanted.share())))
                .orElseGet(() -> fresh("charges[%d].id".formatted(place), wanted));
    }

    /** Sales knows nothing of campaigns but their ids. */
    private Uni<Charge> fresh(String field, Charge wanted) {
        return switch (wanted.target()) {
            case CAMPAIGN -> Uni.createFrom().item(wanted);
            case CUSTOMER ->
                customers.find(wanted.id()).map(found -> {
                    var known = found.filter(customer -> !customer.removed())
                            .map(KnownCustomer::id)
                            .orElseThrow(() -> new Invalid(field, "customer-unknown", wanted.id()));
                    return new Charge(ChargeTarget.CUSTOMER, known, known, wanted.share());
                });
            case DEAL ->
                opportunities
                        .get(wanted.id())
                        .onFailure(NotFound.class)
                        .transform(_ -> new Invalid(field, "opportunity-unknown", wanted.id()))
                        .map(deal -> new Charge(
                                ChargeTarget.DEAL, deal.id(), deal.state().customerId(), wanted.share()));
        };
    }
}
