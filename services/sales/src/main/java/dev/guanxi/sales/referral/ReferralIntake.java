package dev.guanxi.sales.referral;

import dev.guanxi.sales.lead.LeadFollower;
import dev.guanxi.sales.lead.LeadIntroduction;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Referrals go with the leads that were introduced: they begin with them, and go on with whom they become. */
@ApplicationScoped
public class ReferralIntake implements LeadFollower {
    private final Referrals referrals;
    private final ReferralService service;
    private final Acquaintances acquaintances;
    private final Chains chains;
    private final Clock clock;

    ReferralIntake(
            Referrals referrals, ReferralService service, Acquaintances acquaintances, Chains chains, Clock clock) {
        this.referrals = referrals;
        this.service = service;
        this.acquaintances = acquaintances;
        this.chains = chains;
        this.clock = clock;
    }

    @Override
    @WithTransaction
    public Uni<Void> introduced(UUID lead, LeadIntroduction by) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var profile = new ReferralProfile(
                by.way(), Objects.requireNonNullElse(by.on(), today), by.note(), null, null, List.of());
        return acquaintances
                .introducer(by.customerId(), by.contactId())
                .chain(introducer -> service.add(introducer, new Introduced(lead, null), profile))
                .replaceWithVoid();
    }

    /** Refused where the customer is above whoever introduced the lead. */
    @Override
    @WithTransaction
    public Uni<Void> converted(UUID lead, UUID customer) {
        return referrals
                .ofLead(lead)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : referrals
                                .alone()
                                .chain(() -> ensureNoCircles(found, customer))
                                .chain(() -> referrals.changeEach(
                                        Uni.createFrom().item(found), referral -> referral.convert(customer))));
    }

    private Uni<Void> ensureNoCircles(List<Referral> found, UUID customer) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(referral -> chains.ensureNoCircle(
                        referral.introducer(),
                        new Introduced(referral.introduced().leadId(), customer)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> joined(UUID lead, UUID into) {
        return referrals.changeEach(referrals.ofLead(lead), referral -> referral.moveLead(into));
    }
}
