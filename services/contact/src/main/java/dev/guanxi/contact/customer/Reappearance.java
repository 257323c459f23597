package dev.guanxi.contact.customer;

import dev.guanxi.platform.bin.Comeback;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Customers in the recycle bin who turn to us by themselves: they are customers, so they come back. */
@ApplicationScoped
public class Reappearance {
    private final CustomerService customers;
    private final Comeback bin;
    private final CustomerNews news;

    Reappearance(CustomerService customers, Comeback bin, CustomerNews news) {
        this.customers = customers;
        this.bin = bin;
        this.news = news;
    }

    /**
     * A customer turned to us. Whoever was removed after that stays where they are.
     *
     * @param occasion the number of what they ordered or reported
     */
    @WithTransaction
    public Uni<Void> of(UUID id, Instant at, String occasion) {
        return customers
                .known(id)
                .chain(customer -> customer == null || !customer.isRemoved()
                        ? Uni.createFrom().voidItem()
                        : bin.of(customer.id(), at, occasion)
                                .chain(back -> back
                                        ? news.returned(customer, occasion)
                                        : Uni.createFrom().voidItem()));
    }
}
