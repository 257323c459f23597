package dev.guanxi.sales.lead;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.persistence.Followers;
import dev.guanxi.platform.persistence.Followers.Place;
import dev.guanxi.sales.customer.CustomerFollower;
import dev.guanxi.sales.numbering.NumberSeries;
import dev.guanxi.sales.numbering.Numbering;
import dev.guanxi.sales.pool.LeadPool;
import dev.guanxi.sales.pool.PoolCatalogue;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other services cause to happen to leads: they come in, and what they know is forgotten. */
@ApplicationScoped
public class LeadIntake implements CustomerFollower {
    private static final String SALES = "/sales/";
    private static final Place CUSTOMER = new Place("customer", "lead", "customer_id");
    private static final Place CONTACT = new Place("contact", "lead", "contact_id");

    private final Leads leads;
    private final LeadRemoval removal;
    private final Numbering numbering;
    private final Followers followers;
    private final FieldCatalogue fields;
    private final PoolCatalogue pools;
    private final LeadRouting routing;
    private final Clock clock;

    LeadIntake(
            Leads leads,
            LeadRemoval removal,
            Numbering numbering,
            Followers followers,
            FieldCatalogue fields,
            PoolCatalogue pools,
            LeadRouting routing,
            Clock clock) {
        this.leads = leads;
        this.removal = removal;
        this.numbering = numbering;
        this.followers = followers;
        this.fields = fields;
        this.pools = pools;
        this.routing = routing;
        this.clock = clock;
    }

    /**
     * Captures the lead of a response, once. It goes to whom a rule says; where none is for
     * it, to the named team of sales, or else to the pool.
     */
    @WithTransaction
    public Uni<Void> captureOnce(UUID response, LeadCapture capture, @Nullable String team) {
        var ownership = Ownership.of(null, team != null && team.startsWith(SALES) ? team : LeadPool.COMMON_PLACE);
        return leads.ofResponse(response)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().voidItem()
                        : add(capture.with(fields.of(Leads.KIND).forHeardOf()), ownership)
                                .call(lead -> routing.route(List.of(lead))))
                .replaceWithVoid();
    }

    Uni<Lead> add(LeadCapture capture, Ownership ownership) {
        return numbering
                .next(NumberSeries.LEAD)
                .chain(number -> leads.add(
                        Lead.capture(number, capture, ownership, pools.closestTo(ownership.team()), clock.instant())));
    }

    @WithTransaction
    public Uni<Void> forgetResponse(UUID response) {
        return removal.forget(
                leads.ofResponse(response).map(found -> found.stream().toList()), Lead::forgetPerson);
    }

    @WithTransaction
    public Uni<Void> forgetContact(UUID contact) {
        return removal.forget(leads.ofContact(contact), Lead::forgetPerson);
    }

    @Override
    @WithTransaction
    public Uni<Void> follow(Collection<UUID> customers) {
        return followers.follow(CUSTOMER, customers, leads, Lead::repoint).replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return followers.follow(CONTACT, contacts, leads, Lead::repointContact).replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> erased(UUID customer) {
        return removal.forget(leads.ofCustomer(customer), Lead::forgetPerson);
    }
}
