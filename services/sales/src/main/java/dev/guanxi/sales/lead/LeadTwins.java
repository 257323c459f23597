package dev.guanxi.sales.lead;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.AlreadyHere;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.duplicate.Sought;
import dev.guanxi.sales.duplicate.Twin;
import dev.guanxi.sales.duplicate.TwinKind;
import dev.guanxi.sales.duplicate.Twins;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a lead who may be somebody already: it is kept, linked, or joined into the one that was here. */
@ApplicationScoped
public class LeadTwins {
    private static final String LINK = """
            insert into lead_link (lead_id, kind, other_id, linked_by, linked_at) values ($1, $2, $3, $4, $5)
            on conflict do nothing
            """;
    private static final String MOVE_FOLLOW_UPS = "update lead_follow_up set lead_id = $2 where lead_id = $1";
    private static final String JUDGE_ANEW = "update lead set score_training = 0 where id = $1";

    private final Leads leads;
    private final Twins twins;
    private final LeadFollower follower;
    private final CurrentCaller caller;
    private final Clock clock;

    LeadTwins(Leads leads, Twins twins, LeadFollower follower, CurrentCaller caller, Clock clock) {
        this.leads = leads;
        this.twins = twins;
        this.follower = follower;
        this.caller = caller;
        this.clock = clock;
    }

    /** Who somebody with this profile may be already. */
    @WithSession
    public Uni<List<Twin>> of(LeadProfile profile) {
        return twins.of(sought(null, profile), leads.visible());
    }

    /** Who a lead may be already. */
    @WithSession
    public Uni<List<Twin>> of(UUID lead) {
        return leads.require(lead).chain(found -> twins.of(sought(lead, found.profile()), leads.visible()));
    }

    /** The same of many, in their order, within the present transaction. */
    Uni<List<List<Twin>>> ofAll(List<LeadProfile> profiles) {
        return twins.of(profiles.stream().map(profile -> sought(null, profile)).toList(), leads.visible());
    }

    /**
     * Refuses whoever may not come in now; who comes in at the same moment waits, and is looked at then.
     *
     * @param unlessKnown whether also anybody is refused who may be here already
     */
    Uni<Void> ensureMayComeIn(LeadProfile profile, boolean unlessKnown) {
        var sought = sought(null, profile);
        return twins.holdBack(sought)
                .chain(() -> twins.of(sought, leads.visible()))
                .invoke(found -> refusal(found, unlessKnown).ifPresent(refusal -> {
                    throw refusal;
                }))
                .replaceWithVoid();
    }

    /** Why somebody may not come in who is like these. */
    Optional<DomainException> refusal(List<Twin> found, boolean unlessKnown) {
        var now = clock.instant();
        var until = found.stream()
                .filter(twin -> twin.protectsCompany(now) && !mine(twin) && !mayDecide())
                .map(Twin::protectedUntil)
                .max(Instant::compareTo);
        if (until.isPresent()) {
            return Optional.of(new RuleBroken("company-protected", until.get()));
        }
        return unlessKnown && !found.isEmpty()
                ? Optional.of(new AlreadyHere(found, "lead-known", found.size()))
                : Optional.empty();
    }

    private boolean mine(Twin twin) {
        return caller.get().id().equals(twin.ownerId());
    }

    private boolean mayDecide() {
        return caller.get().has(Roles.SALES_MANAGER) || caller.get().has(Roles.ADMIN);
    }

    /** Keeps both, and that somebody looked. The other must be like the lead, and seen by the caller. */
    @WithTransaction
    public Uni<List<Twin>> link(UUID lead, TwinKind kind, UUID other) {
        return leads.require(lead)
                .chain(found -> twins.areAlike(sought(lead, found.profile()), kind, other, leads.visible()))
                .invoke(alike -> ensureField(alike, "otherId", "not-alike", other))
                .chain(() -> InTransaction.update(
                        LINK,
                        lead,
                        kind.name(),
                        other,
                        caller.get().id(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .chain(() -> of(lead));
    }

    /** Ends a lead that turned out to be another one; what was done about it and what only it says goes on there. */
    @WithTransaction
    public Uni<Lead> join(UUID id, long expectedVersion, UUID into) {
        ensureField(!id.equals(into), "into", "join-itself");
        return leads.hold(List.of(id, into)).chain(held -> {
            var lead = seen(held.get(id)).orElseThrow(() -> new NotFound(leads.kind(), id));
            var other = seen(held.get(into)).orElseThrow(() -> new Invalid("into", "lead-unknown", into));
            lead.expectVersion(expectedVersion);
            return join(lead, other).replaceWith(other);
        });
    }

    private Uni<Void> join(Lead lead, Lead other) {
        other.ensureOpen();
        lead.join(other);
        other.absorb(lead, clock.instant());
        return leads.saveAll(List.of(lead, other))
                .chain(() -> InTransaction.update(MOVE_FOLLOW_UPS, lead.id(), other.id()))
                .chain(() -> InTransaction.update(JUDGE_ANEW, other.id()))
                .chain(() -> follower.joined(lead.id(), other.id()));
    }

    private Optional<Lead> seen(@Nullable Lead lead) {
        return Optional.ofNullable(lead).filter(held -> leads.visible().permits(held.ownership()));
    }

    private static Sought sought(@Nullable UUID self, LeadProfile profile) {
        return new Sought(
                self, profile.phone(), profile.email(), profile.company(), profile.givenName(), profile.familyName());
    }
}
