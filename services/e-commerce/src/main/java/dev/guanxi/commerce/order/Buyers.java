package dev.guanxi.commerce.order;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.commerce.customer.CustomerDirectory;
import dev.guanxi.commerce.customer.KnownCustomer;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out who buys: shoppers for themselves only, our own people for any customer we know. */
@ApplicationScoped
class Buyers {
    private final CustomerDirectory customers;
    private final CurrentCaller caller;

    Buyers(CustomerDirectory customers, CurrentCaller caller) {
        this.customers = customers;
        this.caller = caller;
    }

    /** @param named the customer that the request names, if it does */
    Uni<Buyer> buyer(@Nullable UUID named) {
        var who = caller.get();
        return who.has(Roles.SHOPPER) ? shopper(who, named) : customerOf(who, named);
    }

    private Uni<Buyer> shopper(Caller who, @Nullable UUID named) {
        var self = who.customer();
        if (self == null) {
            throw new NotAllowed("shopper-without-customer");
        }
        ensureField(named == null || named.equals(self), "customerId", "customer-not-yours");
        return customers.find(self).map(known -> shop(self, known));
    }

    private static Buyer shop(UUID self, Optional<KnownCustomer> known) {
        return new Buyer(
                OrderChannel.SHOP,
                new Ownership(
                        known.map(KnownCustomer::ownerId).orElse(null),
                        known.map(KnownCustomer::team).orElse(null),
                        null,
                        self));
    }

    private Uni<Buyer> customerOf(Caller who, @Nullable UUID named) {
        if (named == null) {
            throw new Invalid("customerId", "customer-missing");
        }
        return customers
                .find(named)
                .invoke(known -> {
                    ensureField(known.isPresent(), "customerId", "customer-unknown", named);
                    ensureField(
                            known.filter(KnownCustomer::isActive).isPresent(),
                            "customerId",
                            "customer-inactive",
                            named);
                })
                .replaceWith(() -> new Buyer(OrderChannel.CRM, new Ownership(who.id(), who.homeTeam(), null, named)));
    }
}
