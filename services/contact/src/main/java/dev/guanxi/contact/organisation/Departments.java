package dev.guanxi.contact.organisation;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerRecords;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Where departments are kept, and who sees which: those who see the customer. */
@Singleton
class Departments extends CustomerRecords<Department> {
    private static final String ABOVE = """
            with recursive above as (
                select id, parent_id from department where id = ?1
                union select d.id, d.parent_id from department d join above a on d.id = a.parent_id)
            select id from above
            """;

    private static final String IN_USE = "select exists (select from department where parent_id = ?1)"
            + " or exists (select from position where department_id = ?1)";

    /** One at a time may change the tree of a customer: two changes that are right alone can make a circle together. */
    private static final String LOCK = "select 1 from customer where id = ?1 for update";

    Departments(Ledger ledger) {
        super(Department.class, "department", "departments", ledger);
    }

    @Override
    protected void goTo(Department department, Customer customer) {
        department.goTo(customer.id(), customer.ownership());
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return drop(allOf(customer), Department::remove);
    }

    /** The department, the one above it, and so on to the top. */
    Uni<List<UUID>> upwardsFrom(UUID department) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ABOVE, UUID.class)
                        .setParameter(1, department)
                        .getResultList());
    }

    /** Whether it has parts, or somebody has or had a position there. */
    Uni<Boolean> isInUse(UUID department) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IN_USE, Boolean.class)
                        .setParameter(1, department)
                        .getSingleResult());
    }

    /** Keeps others from changing the customer's tree until the transaction ends. */
    Uni<Void> lockTreeOf(UUID customer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, Integer.class)
                        .setParameter(1, customer)
                        .getResultList())
                .replaceWithVoid();
    }
}
