package dev.guanxi.contact.customer;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The way of customers into the recycle bin, with their contacts, back, and out of it for good; parts stay what they are. */
@ApplicationScoped
public class CustomerRemoval extends Removal<Customer> {
    /** Who may do what, also with their contacts. */
    public static final Powers POWERS = Powers.of(Roles.SALES_MANAGER, Roles.SALES_REP, Roles.SERVICE_AGENT);

    private static final Marks<Customer> MARKS = new Marks<>(
            Customers.KIND,
            customer -> customer.profile().name(),
            Customer::remove,
            Customer::comeBack,
            Customer::goForGood);

    private final Customers customers;
    private final CustomerEstate estate;
    private final Absences absences;

    CustomerRemoval(Customers customers, CustomerEstate estate, Absences absences, RecycleBin bin) {
        super(customers, bin, MARKS, POWERS);
        this.customers = customers;
        this.estate = estate;
        this.absences = absences;
    }

    @Override
    protected Uni<Void> afterLeaving(List<Customer> left) {
        var ids = left.stream().map(Customer::id).toList();
        return absences.begin(ids).chain(() -> estate.goIntoBin(ids));
    }

    @Override
    protected Uni<Void> afterReturn(Collection<UUID> back) {
        return absences.end(back);
    }

    /** These customers, seen by anybody, which stay as they are until the present transaction ends. */
    @WithTransaction
    public Uni<List<Customer>> keep(Collection<UUID> ids) {
        return customers.keep(ids);
    }

    /** As an erasure does it, under each record that was found to be this customer; organisations, too. */
    @Override
    public Uni<Void> removeForGood(UUID id) {
        return customers
                .holdParents()
                .chain(() -> customers.findAll(List.of(id)))
                .call(found -> leaveParts(found.getFirst()))
                .chain(found -> customers.changeEach(Uni.createFrom().item(found), MARKS.end()))
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
