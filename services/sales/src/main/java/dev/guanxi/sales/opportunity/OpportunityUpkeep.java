package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.persistence.Followers;
import dev.guanxi.platform.persistence.Followers.Place;
import dev.guanxi.sales.customer.CustomerFollower;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps opportunities true when their customers are merged and their people forgotten. */
@ApplicationScoped
public class OpportunityUpkeep implements CustomerFollower {
    private static final Place CUSTOMER = new Place("customer", "opportunity", "customer_id");
    private static final Place CONTACT = new Place("contact", "opportunity", "contact_id");

    private final Opportunities opportunities;
    private final OpportunityRemoval removal;
    private final Followers followers;
    private final FieldCatalogue fields;

    OpportunityUpkeep(
            Opportunities opportunities, OpportunityRemoval removal, Followers followers, FieldCatalogue fields) {
        this.opportunities = opportunities;
        this.removal = removal;
        this.followers = followers;
        this.fields = fields;
    }

    @Override
    @WithTransaction
    public Uni<Void> follow(Collection<UUID> customers) {
        return followers
                .follow(CUSTOMER, customers, opportunities, Opportunity::repoint)
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return followers
                .follow(CONTACT, contacts, opportunities, Opportunity::repointContact)
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> erased(UUID customer) {
        return forget(opportunities.ofCustomer(customer));
    }

    @WithTransaction
    public Uni<Void> forgetContact(UUID contact) {
        return forget(opportunities.ofContact(contact));
    }

    /** Their names and what somebody wrote freely may speak of the person. */
    private Uni<Void> forget(Uni<List<Opportunity>> speaking) {
        return removal.forget(speaking, deal -> deal.forgetPerson(fields.of(Opportunities.KIND)::withoutWords));
    }
}
