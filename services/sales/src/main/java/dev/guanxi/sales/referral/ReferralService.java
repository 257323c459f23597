package dev.guanxi.sales.referral;

import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with referrals. One method, one transaction. */
@ApplicationScoped
public class ReferralService {
    private final Referrals referrals;
    private final Acquaintances acquaintances;
    private final Chains chains;
    private final CurrentCaller caller;
    private final Clock clock;

    ReferralService(
            Referrals referrals, Acquaintances acquaintances, Chains chains, CurrentCaller caller, Clock clock) {
        this.referrals = referrals;
        this.acquaintances = acquaintances;
        this.chains = chains;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Whom somebody says to have met through whom.
     *
     * @param introducerCustomerId at least one of this and the next
     * @param leadId exactly one of this and the next
     */
    public record Said(
            @Nullable UUID introducerCustomerId,
            @Nullable UUID introducerContactId,
            @Nullable UUID leadId,
            @Nullable UUID customerId) {}

    @WithSession
    public Uni<Referral> get(UUID id) {
        return referrals.require(id);
    }

    /** It belongs to the caller. Refused where somebody was introduced already, or the chain would lead back. */
    @WithTransaction
    public Uni<Referral> record(Said said, ReferralProfile profile) {
        return acquaintances
                .introducer(said.introducerCustomerId(), said.introducerContactId())
                .chain(by -> acquaintances
                        .introduced(said.leadId(), said.customerId())
                        .chain(whom -> add(by, whom, profile)));
    }

    /** Within the present transaction. */
    Uni<Referral> add(Introducer introducer, Introduced introduced, ReferralProfile profile) {
        var ownership = Ownership.of(caller.get().id(), caller.get().homeTeam());
        return referrals
                .alone()
                .chain(() -> chains.ensureNoCircle(introducer, introduced))
                .chain(() -> referrals.toWhom(introduced.id()))
                .invoke(ReferralService::ensureFirst)
                .chain(() ->
                        referrals.add(Referral.record(introducer, introduced, profile, ownership, clock.instant())));
    }

    private static void ensureFirst(List<Referral> before) {
        before.stream().findFirst().ifPresent(first -> {
            throw new RuleBroken("referral-known", first.profile().on());
        });
    }

    @WithTransaction
    public Uni<Referral> change(UUID id, long expectedVersion, ReferralProfile profile) {
        return referrals.change(id, expectedVersion, referral -> referral.change(profile, clock.instant()));
    }

    /** By one of ours; by the caller unless somebody is named. */
    @WithTransaction
    public Uni<Referral> thank(
            UUID id, long expectedVersion, LocalDate on, @Nullable String by, @Nullable String note) {
        var who = by == null ? caller.get().id() : by;
        return referrals.change(
                id, expectedVersion, referral -> referral.thank(new Thanks(on, who, note), clock.instant()));
    }

    /** Grants a reward by hand: none is granted twice, also not where one was introduced twice before a merge. */
    @WithTransaction
    public Uni<Referral> reward(UUID id, long expectedVersion, RewardGrant grant) {
        return referrals
                .alone()
                .chain(() -> referrals.require(id))
                .call(referral -> referrals.toWhom(referral.introduced().id()).invoke(Rewards::ensureNoneHolds))
                .chain(() -> referrals.change(
                        id,
                        expectedVersion,
                        referral -> referral.grant(grant, caller.get().id(), clock.instant())));
    }

    @WithTransaction
    public Uni<Referral> pay(UUID id, long expectedVersion, LocalDate on, @Nullable String reference) {
        return referrals.change(
                id, expectedVersion, referral -> referral.pay(on, caller.get().id(), reference));
    }

    @WithTransaction
    public Uni<Referral> withdrawReward(UUID id, long expectedVersion) {
        return referrals.change(id, expectedVersion, Referral::withdrawReward);
    }

    /** It was no referral after all; nothing of it stays. */
    @WithTransaction
    public Uni<Void> withdraw(UUID id, long expectedVersion) {
        return referrals
                .require(id)
                .invoke(referral -> referral.expectVersion(expectedVersion))
                .invoke(Referral::withdraw)
                .chain(referral -> referrals.removeAll(List.of(referral)));
    }
}
