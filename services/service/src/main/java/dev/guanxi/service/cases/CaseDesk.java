package dev.guanxi.service.cases;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where cases come in: from shoppers for the service centre, from our own people for themselves. */
@ApplicationScoped
class CaseDesk {
    private final CurrentCaller caller;
    private final CasesConfig config;

    CaseDesk(CurrentCaller caller, CasesConfig config) {
        this.caller = caller;
        this.config = config;
    }

    /**
     * The customer that the caller is; nobody when the caller is one of ours.
     *
     * @param named the customer that the request names, if it does
     */
    Optional<UUID> shopper(@Nullable UUID named) {
        var who = caller.get();
        if (!who.has(Roles.SHOPPER)) {
            return Optional.empty();
        }
        var self = who.customer();
        if (self == null) {
            throw new NotAllowed("shopper-without-customer");
        }
        ensureField(named == null || named.equals(self), "customerId", "customer-not-yours");
        return Optional.of(self);
    }

    /** To whom a case goes that the caller opens. */
    Ownership inCharge() {
        var who = caller.get();
        if (who.has(Roles.SHOPPER)) {
            return Ownership.of(null, config.centre());
        }
        var team = who.homeTeam();
        return Ownership.of(who.id(), team == null ? config.centre() : team);
    }
}
