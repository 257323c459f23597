package dev.guanxi.sales.calendar;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.lead.LeadService;
import dev.guanxi.sales.opportunity.OpportunityService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Refuses to name what there is not, or what the caller does not see. */
@ApplicationScoped
class AppointmentReferences {
    private final KnownCustomers customers;
    private final LeadService leads;
    private final OpportunityService opportunities;
    private final ActivityCatalogue types;

    AppointmentReferences(
            KnownCustomers customers, LeadService leads, OpportunityService opportunities, ActivityCatalogue types) {
        this.customers = customers;
        this.leads = leads;
        this.opportunities = opportunities;
        this.types = types;
    }

    /**
     * Looks at what is named now and was not before.
     *
     * @param before null of a new one
     */
    Uni<Void> ensureKnown(AppointmentPlan plan, @Nullable AppointmentPlan before) {
        if (before == null || !before.type().equals(plan.type())) {
            types.ensureActive(plan.type());
        }
        var about = plan.about();
        var was = before == null ? new Links(null, null, null, null) : before.about();
        return known(about.customerId(), was.customerId(), customers::require)
                .chain(() -> known(
                        about.leadId(),
                        was.leadId(),
                        id -> leads.get(id)
                                .onFailure(NotFound.class)
                                .transform(_ -> new Invalid("leadId", "lead-unknown", id))))
                .chain(() -> known(
                        about.opportunityId(),
                        was.opportunityId(),
                        id -> opportunities
                                .get(id)
                                .onFailure(NotFound.class)
                                .transform(_ -> new Invalid("opportunityId", "opportunity-unknown", id))));
    }

    private static Uni<Void> known(@Nullable UUID wanted, @Nullable UUID before, Function<UUID, Uni<?>> look) {
        return wanted == null || wanted.equals(before)
                ? Uni.createFrom().voidItem()
                : look.apply(wanted).replaceWithVoid();
    }
}
