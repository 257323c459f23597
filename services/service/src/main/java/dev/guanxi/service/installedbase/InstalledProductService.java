package dev.guanxi.service.installedbase;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.persistence.Followers;
import dev.guanxi.platform.persistence.Followers.Place;
import dev.guanxi.service.customer.Belongings;
import dev.guanxi.service.customer.CustomerDirectory;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What happens to installed products. One method, one transaction. */
@ApplicationScoped
public class InstalledProductService implements Belongings {
    private static final Place CUSTOMER = new Place("customer", "installed_product", "customer_id");

    private final InstalledProducts products;
    private final InstalledProductRemoval removal;
    private final FieldCatalogue fields;
    private final CustomerDirectory customers;
    private final Followers followers;
    private final Warranty warranty;

    InstalledProductService(
            InstalledProducts products,
            InstalledProductRemoval removal,
            FieldCatalogue fields,
            CustomerDirectory customers,
            Followers followers,
            Warranty warranty) {
        this.products = products;
        this.removal = removal;
        this.fields = fields;
        this.customers = customers;
        this.followers = followers;
        this.warranty = warranty;
    }

    @WithSession
    public Uni<InstalledProduct> get(UUID id) {
        return products.require(id);
    }

    /** The same, and nobody removes it before the transaction at hand ends: something is begun about it. */
    @WithTransaction
    public Uni<InstalledProduct> holdStill(UUID id) {
        return products.holdStill(List.of(id)).chain(() -> products.require(id));
    }

    @WithTransaction
    public Uni<InstalledProduct> goOnTo(UUID id, long expectedVersion, LifeStage next) {
        return products.change(id, expectedVersion, product -> product.goOnTo(next));
    }

    /** What a product has in fields of an administrator. */
    @WithTransaction
    public Uni<InstalledProduct> change(UUID id, long expectedVersion, CustomValues custom) {
        return products.change(
                id,
                expectedVersion,
                product -> product.change(fields.of(InstalledProducts.KIND).changed(product.custom(), custom)));
    }

    /** Takes a product back to where it stood before many were taken on at once. */
    @WithTransaction
    public Uni<InstalledProduct> putBack(UUID id, long version, LifeStage before) {
        return products.change(id, version, product -> product.putBack(before));
    }

    /** Takes in what an order brought, once, for the customer who has it by now. */
    @WithTransaction
    public Uni<Void> install(DeliveredOrder order) {
        return products.takeIn(order.id())
                .chain(isNew -> isNew ? add(order) : Uni.createFrom().voidItem());
    }

    private Uni<Void> add(DeliveredOrder order) {
        return customers
                .survivor(order.customerId())
                .map(customer ->
                        order.as(customer, fields.of(InstalledProducts.KIND).forHeardOf()))
                .map(delivered -> InstalledProduct.broughtBy(delivered, warranty))
                .call(products::addAll)
                .chain(brought -> away(brought, order.customerId()));
    }

    /** Whoever ordered goes on as another customer: what it brought is to be found when they are taken apart. */
    private Uni<Void> away(List<InstalledProduct> brought, UUID customer) {
        return Multi.createFrom()
                .iterable(brought)
                .onItem()
                .transformToUniAndConcatenate(
                        product -> followers.away(CUSTOMER, product.id(), customer, product.customerId()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> follow(Collection<UUID> changed) {
        return followers
                .follow(CUSTOMER, changed, products, InstalledProduct::moveTo)
                .chain(() -> removal.forget(
                        products.ofErasedAmong(changed),
                        product -> product.forgetPerson(fields.of(InstalledProducts.KIND)::withoutWords)));
    }
}
