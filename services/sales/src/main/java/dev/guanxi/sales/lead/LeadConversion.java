package dev.guanxi.sales.lead;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.customer.KnownCustomer;
import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.opportunity.Draft;
import dev.guanxi.sales.opportunity.OpportunityService;
import dev.guanxi.sales.opportunity.Origin;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The use case in which a lead ends well: a customer, a contact and an opportunity go on in its place. */
@ApplicationScoped
public class LeadConversion {
    private final Leads leads;
    private final LeadClaims claims;
    private final OpportunityService opportunities;
    private final KnownCustomers customers;
    private final LeadFollower follower;
    private final FieldCatalogue fields;
    private final CurrentCaller caller;
    private final Clock clock;

    LeadConversion(
            Leads leads,
            LeadClaims claims,
            OpportunityService opportunities,
            KnownCustomers customers,
            LeadFollower follower,
            FieldCatalogue fields,
            CurrentCaller caller,
            Clock clock) {
        this.leads = leads;
        this.claims = claims;
        this.opportunities = opportunities;
        this.customers = customers;
        this.follower = follower;
        this.fields = fields;
        this.caller = caller;
        this.clock = clock;
    }

    /** Opens the opportunity at once; customer and contact appear when the news has reached the contact service. */
    @WithTransaction
    public Uni<Lead> convert(UUID id, long expectedVersion, ConversionPlan plan) {
        return leads.require(id)
                .invoke(lead -> lead.expectVersion(expectedVersion))
                .call(lead -> claims.drawnBy(lead, caller.get().id()))
                .call(lead -> customer(plan).chain(customer -> convert(lead, plan, customer)));
    }

    private Uni<UUID> customer(ConversionPlan plan) {
        return plan.customerId() == null
                ? Uni.createFrom().item(Ids::next)
                : customers.require(plan.customerId()).map(KnownCustomer::id);
    }

    private Uni<?> convert(Lead lead, ConversionPlan plan, UUID customer) {
        var kind = plan.customerKind() == null ? lead.likelyKind() : plan.customerKind();
        var custom = fields.of(Leads.KIND).told(lead.profile().custom());
        var conversion = new Conversion(customer, kind, Ids.next(), Ids.next(), custom);
        var converter = Ownership.of(caller.get().id(), caller.get().homeTeam());
        lead.convert(conversion, converter, clock.instant());
        return leads.save(lead)
                .chain(() -> follower.converted(lead.id(), customer))
                .chain(() -> open(lead, conversion, plan));
    }

    private Uni<?> open(Lead lead, Conversion to, ConversionPlan plan) {
        var name = plan.opportunityName() == null ? lead.dealName() : plan.opportunityName();
        var draft = new Draft(name, to.customerId(), to.contactId(), plan.amount(), plan.lines(), plan.expectedClose())
                .with(opportunities.fitting(to.custom()));
        var state = lead.state();
        var origin = Origin.lead(lead.id(), state.campaignId(), state.responseId());
        return opportunities.open(to.opportunityId(), draft, origin, lead.ownership());
    }
}
