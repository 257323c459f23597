package dev.guanxi.sales.seller;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who sells, whether or not they log in: pipelines taken over from elsewhere name people
 * who have no account here. The login is chosen once, because records carry it as their owner.
 */
@Entity
@Published(topic = "crm.sales.seller", events = SellerEvent.class, state = SellerState.class)
public class Seller extends AggregateRoot<SellerEvent> implements Owned {
    @Embedded
    private SellerProfile profile;

    private @Nullable String login;
    private Instant createdAt;

    protected Seller() {} // JPA

    private Seller(UUID id, SellerProfile profile, @Nullable String login, Instant at) {
        super(id);
        this.profile = profile.checked();
        this.login = login;
        this.createdAt = at;
    }

    static Seller join(SellerProfile profile, @Nullable String login, Instant at) {
        var seller = new Seller(Ids.next(), profile, login, at);
        seller.raise(new SellerEvent.Joined(seller.id()));
        return seller;
    }

    void change(SellerProfile profile) {
        if (!profile.equals(this.profile)) {
            this.profile = profile.checked();
            raise(new SellerEvent.Changed(id()));
        }
    }

    void withdraw() {
        raise(new SellerEvent.Withdrawn(id()));
    }

    @Override
    public SellerState state() {
        return new SellerState(
                profile.name(),
                profile.team(),
                profile.region(),
                profile.manager(),
                profile.leadCapacity(),
                profile.absentFrom(),
                profile.absentUntil(),
                login,
                ownerId(),
                createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId(), profile.team());
    }

    public SellerProfile profile() {
        return profile;
    }

    private String ownerId() {
        return login == null ? id().toString() : login;
    }
}
