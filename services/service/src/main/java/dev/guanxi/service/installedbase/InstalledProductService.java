package dev.guanxi.service.installedbase;

import dev.guanxi.service.customer.Belongings;
import dev.guanxi.service.customer.CustomerDirectory;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** What happens to installed products. One method, one transaction. */
@ApplicationScoped
public class InstalledProductService implements Belongings {
    private final InstalledProducts products;
    private final CustomerDirectory customers;
    private final Warranty warranty;

    InstalledProductService(InstalledProducts products, CustomerDirectory customers, Warranty warranty) {
        this.products = products;
        this.customers = customers;
        this.warranty = warranty;
    }

    @WithSession
    public Uni<InstalledProduct> get(UUID id) {
        return products.require(id);
    }

    @WithTransaction
    public Uni<InstalledProduct> goOnTo(UUID id, long expectedVersion, LifeStage next) {
        return products.change(id, expectedVersion, product -> product.goOnTo(next));
    }

    /** Takes in what an order brought, once, for the customer who has it by now. */
    @WithTransaction
    public Uni<Void> install(DeliveredOrder order) {
        return products.holdThoseOf(order.id())
                .chain(known -> known ? Uni.createFrom().voidItem() : add(order));
    }

    private Uni<Void> add(DeliveredOrder order) {
        return customers
                .survivor(order.customerId())
                .map(customer -> new DeliveredOrder(order.id(), customer, order.lines(), order.deliveredAt()))
                .chain(delivered -> products.addAll(InstalledProduct.broughtBy(delivered, warranty)));
    }

    @Override
    @WithTransaction
    public Uni<Void> follow(Collection<UUID> merged) {
        return products.ofMergedAmong(merged)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(this::toSurvivor)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> toSurvivor(InstalledProduct product) {
        return customers.survivor(product.customerId()).invoke(product::moveTo).chain(() -> products.save(product));
    }
}
