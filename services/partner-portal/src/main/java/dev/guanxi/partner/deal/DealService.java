package dev.guanxi.partner.deal;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.partner.partner.Partner;
import dev.guanxi.partner.partner.PartnerService;
import dev.guanxi.partner.recognition.CustomerKeys;
import dev.guanxi.partner.recognition.KnownCustomers;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What partners and our people can do with deals. One method, one transaction. */
@ApplicationScoped
public class DealService {
    private final Deals deals;
    private final Claims claims;
    private final DealPersons persons;
    private final PartnerService partners;
    private final KnownCustomers customers;
    private final FieldCatalogue fields;
    private final CurrentCaller caller;
    private final Clock clock;
    private final DealTerms terms;

    DealService(
            Deals deals,
            Claims claims,
            DealPersons persons,
            PartnerService partners,
            KnownCustomers customers,
            FieldCatalogue fields,
            CurrentCaller caller,
            Clock clock,
            PartnerConfig config) {
        this.deals = deals;
        this.claims = claims;
        this.persons = persons;
        this.partners = partners;
        this.customers = customers;
        this.fields = fields;
        this.caller = caller;
        this.clock = clock;
        this.terms = DealTerms.of(config);
    }

    @WithSession
    public Uni<Deal> get(UUID id) {
        return deals.require(id);
    }

    /**
     * Registers a deal for the caller's partner; refused when another partner has the customer, or our own
     * people work on it. The refusal says only that, and when it was decided.
     */
    @WithTransaction
    public Uni<Deal> register(Prospect prospect) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var keys = prospect.keys();
        var whole = prospect.with(fields.forNew(Deals.KIND, prospect.custom()));
        return partners.ofCaller()
                .call(partner -> ensureFree(keys, partner, at))
                .chain(partner -> deals.nextNumber(at)
                        .map(number -> Deal.register(number, whole, partner.ownership(), at, terms)))
                .chain(deals::add)
                .call(deal -> claims.take(keys, deal.id()).invoke(taken -> ensure(taken, "deal-conflict", at)))
                .call(deal -> persons.recognise(deal.id()));
    }

    private Uni<?> ensureFree(CustomerKeys keys, Partner partner, Instant at) {
        return claims.ownDeal(keys, partner.id())
                .invoke(own -> ensure(own.isEmpty(), "deal-registered-already", own.orElse("")))
                .chain(() -> customers.isWorkedOn(keys))
                .invoke(workedOn -> ensure(!workedOn, "deal-conflict", at));
    }

    @WithTransaction
    public Uni<Deal> change(UUID id, long expectedVersion, DealRevision revision) {
        var byPartner = caller.get().partner() != null;
        return deals.change(id, expectedVersion, deal -> deal.change(whole(deal, revision), byPartner));
    }

    private DealRevision whole(Deal present, DealRevision wanted) {
        return wanted.with(fields.changed(Deals.KIND, present.custom(), wanted.custom()));
    }

    /**
     * Gives a deal back to whom of us it was taken from. Whoever took it need not see it any more: that nobody changed it
     * since is enough.
     *
     * @param before to whom, given whose it is now
     */
    @WithTransaction
    public Uni<Deal> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return deals.changeUnseen(id, version, deal -> deal.giveBack(before.apply(deal.ownership())));
    }

    @WithTransaction
    public Uni<Deal> approve(UUID id, long expectedVersion) {
        return deals.require(id)
                .invoke(deal -> deal.expectVersion(expectedVersion))
                .call(deal -> customers
                        .find(deal.prospect().keys())
                        .invoke(customer -> deal.approve(customer.orElse(null), clock.instant(), terms)))
                .call(deals::save);
    }

    /** The partner's own: it ends, and with it the protection. */
    @WithTransaction
    public Uni<Deal> withdraw(UUID id, long expectedVersion, String reason) {
        return deals.change(id, expectedVersion, deal -> deal.withdraw(reason, clock.instant()))
                .call(deal -> claims.release(deal.id()));
    }

    @WithTransaction
    public Uni<Deal> refuse(UUID id, long expectedVersion, String reason) {
        return deals.change(id, expectedVersion, deal -> deal.refuse(reason, clock.instant()))
                .call(deal -> claims.release(deal.id()));
    }
}
