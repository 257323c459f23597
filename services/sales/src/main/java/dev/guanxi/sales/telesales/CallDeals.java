package dev.guanxi.sales.telesales;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.lead.ConversionPlan;
import dev.guanxi.sales.lead.Lead;
import dev.guanxi.sales.lead.LeadConversion;
import dev.guanxi.sales.lead.LeadService;
import dev.guanxi.sales.opportunity.Draft;
import dev.guanxi.sales.opportunity.OpportunityService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets deals go on from calls: a customer's is opened, a lead becomes a customer with a deal. */
@ApplicationScoped
class CallDeals {
    private final OpportunityService opportunities;
    private final LeadService leads;
    private final LeadConversion conversions;
    private final KnownCustomers customers;

    CallDeals(
            OpportunityService opportunities, LeadService leads, LeadConversion conversions, KnownCustomers customers) {
        this.opportunities = opportunities;
        this.leads = leads;
        this.conversions = conversions;
        this.customers = customers;
    }

    /** Opens the deal that is wanted, within the present transaction; it belongs to whoever called. */
    Uni<Void> open(PhoneCall call, Ending.@Nullable NewDeal wanted) {
        if (wanted == null) {
            return Uni.createFrom().voidItem();
        }
        var customer = call.callee().customerId();
        return customer == null ? ofLead(call, wanted) : ofCustomer(call, customer, wanted);
    }

    private Uni<Void> ofCustomer(PhoneCall call, UUID customer, Ending.NewDeal wanted) {
        return customers
                .require(customer)
                .chain(known -> opportunities.open(
                        new Draft(
                                wanted.name() == null ? known.name() : wanted.name(),
                                known.id(),
                                call.callee().contactId(),
                                wanted.amount(),
                                List.of(),
                                wanted.expectedClose()),
                        null))
                .invoke(deal -> call.leadTo(deal.id(), customer))
                .replaceWithVoid();
    }

    /** Whoever calls a lead that they do not see says what it said; whoever has it converts it. */
    private Uni<Void> ofLead(PhoneCall call, Ending.NewDeal wanted) {
        var id = Objects.requireNonNull(call.callee().leadId());
        var plan = new ConversionPlan(null, null, wanted.name(), wanted.amount(), List.of(), wanted.expectedClose());
        return leads.get(id)
                .onFailure(NotFound.class)
                .transform(_ -> new Invalid("deal", "call-lead-of-others"))
                .chain(lead -> conversions.convert(id, lead.version(), plan))
                .invoke(lead -> goesOn(call, lead))
                .replaceWithVoid();
    }

    private static void goesOn(PhoneCall call, Lead converted) {
        var state = converted.state();
        call.leadTo(Objects.requireNonNull(state.opportunityId()), Objects.requireNonNull(state.customerId()));
    }
}
