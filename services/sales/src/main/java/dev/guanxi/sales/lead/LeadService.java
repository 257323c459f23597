package dev.guanxi.sales.lead;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.persistence.ChangeNote;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** What people can do with leads, short of {@link LeadHandover handing them over} and {@link LeadConversion
 * converting} them. One method, one transaction. */
@ApplicationScoped
public class LeadService {
    private final Leads leads;
    private final LeadIntake intake;
    private final CurrentCaller caller;
    private final FieldCatalogue fields;
    private final Clock clock;

    LeadService(Leads leads, LeadIntake intake, CurrentCaller caller, FieldCatalogue fields, Clock clock) {
        this.leads = leads;
        this.intake = intake;
        this.caller = caller;
        this.fields = fields;
        this.clock = clock;
    }

    @WithSession
    public Uni<Lead> get(UUID id) {
        return leads.require(id);
    }

    /** Captures a lead that belongs to the caller. */
    @WithTransaction
    public Uni<Lead> capture(LeadCapture capture) {
        var custom = fields.of(Leads.KIND).forNew(capture.profile().custom());
        return intake.add(
                capture.with(custom),
                Ownership.of(caller.get().id(), caller.get().homeTeam()));
    }

    /** By its owner it is a touch, unless it is one of many: whoever changes a thousand alike worked on none of them. */
    @WithTransaction
    public Uni<Lead> change(UUID id, long expectedVersion, LeadProfile profile) {
        return leads.change(id, expectedVersion, lead -> {
            lead.change(whole(lead.profile(), profile));
            if (caller.get().id().equals(lead.ownership().owner())
                    && ChangeNote.current().bulkChange() == null) {
                lead.touch(clock.instant());
            }
        });
    }

    private LeadProfile whole(LeadProfile present, LeadProfile wanted) {
        return wanted.with(fields.of(Leads.KIND).changed(present.custom(), wanted.custom()));
    }

    @WithTransaction
    public Uni<Lead> disqualify(UUID id, long expectedVersion, String reason) {
        return leads.change(id, expectedVersion, lead -> lead.disqualify(reason));
    }
}
