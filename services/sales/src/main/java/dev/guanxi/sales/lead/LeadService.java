package dev.guanxi.sales.lead;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import dev.guanxi.platform.persistence.ChangeNote;
import dev.guanxi.sales.seller.SellerService;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What people can do with leads, short of {@link LeadConversion converting} them. One method, one transaction. */
@ApplicationScoped
public class LeadService {
    private final Leads leads;
    private final LeadIntake intake;
    private final SellerService sellers;
    private final CurrentCaller caller;
    private final Notices notices;
    private final FieldCatalogue fields;

    LeadService(
            Leads leads,
            LeadIntake intake,
            SellerService sellers,
            CurrentCaller caller,
            Notices notices,
            FieldCatalogue fields) {
        this.leads = leads;
        this.intake = intake;
        this.sellers = sellers;
        this.caller = caller;
        this.notices = notices;
        this.fields = fields;
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

    @WithTransaction
    public Uni<Lead> change(UUID id, long expectedVersion, LeadProfile profile) {
        return leads.change(id, expectedVersion, lead -> lead.change(whole(lead.profile(), profile)));
    }

    private LeadProfile whole(LeadProfile present, LeadProfile wanted) {
        return wanted.with(fields.of(Leads.KIND).changed(present.custom(), wanted.custom()));
    }

    @WithTransaction
    public Uni<Lead> assign(UUID id, long expectedVersion, String ownerId, @Nullable String team) {
        return leads.require(id)
                .map(Lead::ownership)
                .chain(before -> sellers.ownership(ownerId, team)
                        .chain(to -> leads.change(id, expectedVersion, lead -> lead.assign(ownerId, to.team())))
                        .call(lead -> lead.ownership().equals(before)
                                ? Uni.createFrom().voidItem()
                                : tellOwner(lead)));
    }

    /** Leaves a lead to a team, or to the pool when none is named. */
    @WithTransaction
    public Uni<Lead> release(UUID id, long expectedVersion, @Nullable String team) {
        return leads.change(id, expectedVersion, lead -> lead.release(team == null ? Leads.POOL : team));
    }

    /**
     * Gives a lead back to whom it was taken from. Whoever took it need not see it any more: that nobody changed it since
     * is enough.
     *
     * @param before to whom, given whose it is now
     */
    @WithTransaction
    public Uni<Lead> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return leads.changeUnseen(id, version, lead -> lead.giveBack(before.apply(lead.ownership())));
    }

    /** Whoever takes a lead knows it already; whoever gets many at once is told once. */
    private Uni<Void> tellOwner(Lead lead) {
        var owner = lead.ownership().owner();
        if (owner == null || owner.equals(caller.get().id())) {
            return Uni.createFrom().voidItem();
        }
        var job = ChangeNote.current().bulkChange();
        return notices.send(
                job == null
                        ? assigned(
                                lead,
                                owner,
                                "lead-assigned",
                                "lead-assigned:%s:%d".formatted(lead.id(), lead.version()))
                        : assigned(lead, owner, "leads-assigned", "leads-assigned:%s".formatted(job)));
    }

    private static Notice assigned(Lead lead, String owner, String kind, String dedupe) {
        return new Notice(
                new Addressee.Person(owner),
                kind,
                Importance.HIGH,
                new Notice.About("leads", lead.id()),
                null,
                List.of(lead.state().number()),
                dedupe);
    }

    @WithTransaction
    public Uni<Lead> disqualify(UUID id, long expectedVersion, String reason) {
        return leads.change(id, expectedVersion, lead -> lead.disqualify(reason));
    }
}
