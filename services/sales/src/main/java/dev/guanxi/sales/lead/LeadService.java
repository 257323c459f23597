package dev.guanxi.sales.lead;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.persistence.ChangeNote;
import dev.guanxi.sales.pool.PoolCatalogue;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with leads, short of {@link LeadHandover handing them over} and {@link LeadConversion
 * converting} them. One method, one transaction. */
@ApplicationScoped
public class LeadService {
    private final Leads leads;
    private final LeadIntake intake;
    private final LeadRouting routing;
    private final LeadTwins twins;
    private final LeadFollower follower;
    private final PoolCatalogue pools;
    private final CurrentCaller caller;
    private final FieldCatalogue fields;
    private final Clock clock;

    LeadService(
            Leads leads,
            LeadIntake intake,
            LeadRouting routing,
            LeadTwins twins,
            LeadFollower follower,
            PoolCatalogue pools,
            CurrentCaller caller,
            FieldCatalogue fields,
            Clock clock) {
        this.leads = leads;
        this.intake = intake;
        this.routing = routing;
        this.twins = twins;
        this.follower = follower;
        this.pools = pools;
        this.caller = caller;
        this.fields = fields;
        this.clock = clock;
    }

    @WithSession
    public Uni<Lead> get(UUID id) {
        return leads.require(id);
    }

    /** Those of these that the caller sees. */
    @WithSession
    public Uni<List<Lead>> seen(Collection<UUID> ids) {
        return leads.findAll(ids)
                .map(found -> found.stream()
                        .filter(lead -> leads.visible().permits(lead.ownership()))
                        .toList());
    }

    /**
     * Captures a lead that belongs to the caller; refused while somebody else's claim protects the company.
     *
     * @param unlessKnown whether it is also refused when it may be somebody already
     * @param by who introduced it; null where nobody did
     */
    @WithTransaction
    public Uni<Lead> capture(LeadCapture capture, boolean unlessKnown, @Nullable LeadIntroduction by) {
        var custom = fields.of(Leads.KIND).forNew(capture.profile().custom());
        return twins.ensureMayComeIn(capture.profile().checked(), unlessKnown)
                .chain(() -> intake.add(
                        capture.with(custom),
                        Ownership.of(caller.get().id(), caller.get().homeTeam())))
                .call(lead -> introduced(lead, by));
    }

    private Uni<Void> introduced(Lead lead, @Nullable LeadIntroduction by) {
        return by == null ? Uni.createFrom().voidItem() : follower.introduced(lead.id(), by);
    }

    /** Captures a lead that goes to whom the rules say; where none is for it, into the pool of the caller's team. */
    @WithTransaction
    public Uni<Lead> captureByRules(LeadCapture capture, boolean unlessKnown, @Nullable LeadIntroduction by) {
        var custom = fields.of(Leads.KIND).forNew(capture.profile().custom());
        var pool = pools.closestTo(caller.get().homeTeam());
        return twins.ensureMayComeIn(capture.profile().checked(), unlessKnown)
                .chain(() -> intake.add(capture.with(custom), Ownership.of(null, pool.place())))
                .call(lead -> introduced(lead, by))
                .call(lead -> routing.route(List.of(lead)));
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
