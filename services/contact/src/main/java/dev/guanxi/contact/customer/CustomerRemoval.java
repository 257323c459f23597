package dev.guanxi.contact.customer;

import dev.guanxi.platform.bin.Discarded;
import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removable;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The way of customers into the recycle bin, back, and out of it for good. */
@ApplicationScoped
public class CustomerRemoval implements Removable {
    private final Customers customers;
    private final CustomerEstate estate;
    private final Absences absences;
    private final RecycleBin bin;

    CustomerRemoval(Customers customers, CustomerEstate estate, Absences absences, RecycleBin bin) {
        this.customers = customers;
        this.estate = estate;
        this.absences = absences;
        this.bin = bin;
    }

    /** Puts a customer that the caller sees into the bin, with its contacts; parts of it stay what they are. */
    @WithTransaction
    public Uni<Void> remove(UUID id, long expectedVersion) {
        return customers
                .hold(List.of(id))
                .chain(() -> customers.change(id, expectedVersion, Customer::remove))
                .call(customer -> bin.put(kind(), List.of(discarded(customer))))
                .call(() -> absences.begin(List.of(id)))
                .chain(estate::goIntoBin);
    }

    private static Discarded discarded(Customer customer) {
        return new Discarded(customer.id(), customer.profile().name(), customer.ownership(), null);
    }

    /** These customers, seen by anybody, which stay as they are until the present transaction ends. */
    @WithTransaction
    public Uni<List<Customer>> keep(Collection<UUID> ids) {
        return customers.keep(ids);
    }

    @Override
    public String kind() {
        return Customers.KIND;
    }

    @Override
    public AccessPolicy policy() {
        return Customers.POLICY;
    }

    @Override
    public Set<String> returners() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN);
    }

    @Override
    public Set<String> purgers() {
        return Set.of(Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public Uni<Void> hold(Collection<UUID> records) {
        return customers.hold(records).replaceWithVoid();
    }

    @Override
    public Uni<Void> bringBack(Collection<UUID> records) {
        return customers
                .changeEach(customers.findAll(records), Customer::comeBack)
                .chain(() -> absences.end(records));
    }

    /** As an erasure does it, under each record that was found to be this customer; organisations, too. */
    @Override
    public Uni<Void> removeForGood(UUID id) {
        return customers
                .holdParents()
                .chain(() -> customers.findAll(List.of(id)))
                .call(found -> leaveParts(found.getFirst()))
                .chain(found -> customers.changeEach(Uni.createFrom().item(found), Customer::goForGood))
                .chain(() -> customers.changeEach(customers.absorbedBy(id), Customer::eraseWithSurvivor))
                .chain(() -> estate.erase(id));
    }

    /** Parts of it are parts of what it was a part of. */
    private Uni<Void> leaveParts(Customer customer) {
        var whole = customer.profile().parentId();
        return customers.changeEach(
                customers.partsOf(customer.id()).chain(customers::findAll), part -> part.goUnder(whole));
    }
}
