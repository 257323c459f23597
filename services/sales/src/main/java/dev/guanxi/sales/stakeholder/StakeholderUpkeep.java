package dev.guanxi.sales.stakeholder;

import dev.guanxi.platform.persistence.Followers;
import dev.guanxi.platform.persistence.Followers.Place;
import dev.guanxi.sales.customer.CustomerFollower;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Keeps the people of deals true when contacts are merged and forgotten. */
@ApplicationScoped
public class StakeholderUpkeep implements CustomerFollower {
    private static final Place CONTACT = new Place("contact", "deal_contact", "contact_id");
    private static final Place DEPUTY = new Place("contact", "deal_contact", "deputy_id");

    private final Stakeholders stakeholders;
    private final Followers followers;

    StakeholderUpkeep(Stakeholders stakeholders, Followers followers) {
        this.stakeholders = stakeholders;
        this.followers = followers;
    }

    /** They are with contacts, whoever their customer is. */
    @Override
    public Uni<Void> follow(Collection<UUID> customers) {
        return Uni.createFrom().voidItem();
    }

    @Override
    @WithTransaction
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return followers
                .follow(CONTACT, contacts, stakeholders, Stakeholder::repoint)
                .chain(() -> followers.follow(DEPUTY, contacts, stakeholders, Stakeholder::repointDeputy))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> erased(UUID customer) {
        return Uni.createFrom().voidItem();
    }

    /** Whoever is forgotten has no part in anything any more. */
    @WithTransaction
    public Uni<Void> forgetContact(UUID contact) {
        return stakeholders
                .ofContact(contact)
                .call(gone -> {
                    gone.forEach(Stakeholder::remove);
                    return gone.isEmpty() ? Uni.createFrom().voidItem() : stakeholders.eraseAll(gone);
                })
                .chain(() -> stakeholders.changeEach(stakeholders.withDeputy(contact), Stakeholder::loseDeputy));
    }
}
