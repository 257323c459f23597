package dev.guanxi.commerce.order;

import dev.guanxi.commerce.customer.CustomerFollower;
import dev.guanxi.platform.persistence.Followers;
import dev.guanxi.platform.persistence.Followers.Place;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Lets orders go where their customers and contacts go when these are merged and taken apart again. */
@ApplicationScoped
class OrderFollowing implements CustomerFollower {
    private static final Place CUSTOMER = new Place("customer", "customer_order", "customer_id");
    private static final Place CONTACT = new Place("contact", "customer_order", "contact_id");

    private final Orders orders;
    private final Followers followers;

    OrderFollowing(Orders orders, Followers followers) {
        this.orders = orders;
        this.followers = followers;
    }

    @Override
    @WithTransaction
    public Uni<Void> follow(Collection<UUID> customers) {
        return followers.follow(CUSTOMER, customers, orders, Order::moveTo).replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return followers.follow(CONTACT, contacts, orders, Order::moveToContact).replaceWithVoid();
    }

    /** An order was placed for a customer who goes on as another one: it is to be found when they are taken apart. */
    Uni<Void> placedFor(UUID customer, Order order) {
        return followers.away(CUSTOMER, order.id(), customer, order.state().customerId());
    }
}
