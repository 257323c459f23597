package dev.guanxi.sales.referral;

import dev.guanxi.platform.persistence.Followers;
import dev.guanxi.platform.persistence.Followers.Place;
import dev.guanxi.platform.persistence.Forgetful;
import dev.guanxi.sales.customer.CustomerFollower;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/**
 * Keeps referrals true when those whom they name are merged, separated and forgotten. Of a person who is forgotten there
 * stays that somebody introduced somebody, by their ids, so that the chain holds.
 */
@ApplicationScoped
public class ReferralUpkeep implements CustomerFollower, Forgetful {
    private static final Place INTRODUCING = new Place("customer", "referral", "introducer_customer_id");
    private static final Place INTRODUCED = new Place("customer", "referral", "customer_id");
    private static final Place CONTACT = new Place("contact", "referral", "introducer_contact_id");

    private final Referrals referrals;
    private final Followers followers;

    ReferralUpkeep(Referrals referrals, Followers followers) {
        this.referrals = referrals;
        this.followers = followers;
    }

    @Override
    @WithTransaction
    public Uni<Void> follow(Collection<UUID> customers) {
        return followers
                .follow(INTRODUCING, customers, referrals, Referral::repointIntroducer)
                .chain(() -> followers.follow(INTRODUCED, customers, referrals, Referral::repointIntroduced))
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return followers
                .follow(CONTACT, contacts, referrals, Referral::repointContact)
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> erased(UUID customer) {
        return referrals.changeEach(referrals.aboutCustomer(customer), Referral::forgetPerson);
    }

    @WithTransaction
    public Uni<Void> forgetContact(UUID contact) {
        return referrals.changeEach(referrals.byContact(contact), Referral::forgetPerson);
    }

    /** A lead is gone for good: who was never more than that was never introduced. */
    @Override
    public Uni<Void> forget(UUID subject) {
        return referrals.ofLead(subject).chain(found -> {
            var gone = found.stream()
                    .filter(referral -> referral.introduced().customerId() == null)
                    .toList();
            var staying = found.stream()
                    .filter(referral -> referral.introduced().customerId() != null)
                    .toList();
            gone.forEach(Referral::erase);
            staying.forEach(Referral::forgetLead);
            return (gone.isEmpty() ? Uni.createFrom().voidItem() : referrals.eraseAll(gone))
                    .chain(() -> referrals.saveAll(staying));
        });
    }

    /** What was said of somebody who was introduced goes with what their lead said. */
    @Override
    public Uni<Void> forgetEarlier(UUID subject) {
        return referrals.changeEach(referrals.ofLead(subject), Referral::forgetPerson);
    }
}
