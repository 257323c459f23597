package dev.guanxi.contact.customer;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Where aggregates are kept that belong to one customer each, by their field {@code customerId}: whoever sees the
 * customer sees them, and they go where the customer goes.
 */
public abstract class CustomerRecords<A extends AggregateRoot<?> & Owned> extends AggregateRepository<A>
        implements Belongings {
    private final Class<A> type;
    private final String what;

    /**
     * Says what is kept here.
     *
     * @param kind what people call one of them, in kebab case: {@code department}
     * @param what what they call many of them
     */
    protected CustomerRecords(Class<A> type, String kind, String what, Ledger ledger) {
        super(type, kind, Customers.POLICY, ledger);
        this.type = type;
        this.what = what;
    }

    /** One of them goes to another customer, or to whoever is in charge of its customer now. */
    protected abstract void goTo(A record, Customer customer);

    /** All of a customer, seen by anybody. */
    public Uni<List<A>> allOf(UUID customer) {
        return query("from %s where customerId = ?1 order by id", type, customer);
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public Uni<List<UUID>> of(UUID customer) {
        return query("select id from %s where customerId = ?1 order by id", UUID.class, customer);
    }

    @Override
    public Uni<Void> goOver(Collection<UUID> records, Customer to) {
        return changeEach(findAll(records), record -> goTo(record, to));
    }

    @Override
    public Uni<Void> follow(Customer customer) {
        return changeEach(allOf(customer.id()), record -> goTo(record, customer));
    }

    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return query("select distinct customerId from %s where customerId in ?1", UUID.class, customers)
                .map(HashSet::new);
    }

    /** Removes records as if they had never been; what is called on each must raise the event that says so. */
    protected Uni<Void> drop(Uni<List<A>> found, Consumer<A> last) {
        return found.chain(all -> {
            all.forEach(last);
            return all.isEmpty() ? Uni.createFrom().voidItem() : removeAll(all);
        });
    }

    /**
     * Asks for records or for some of their fields.
     *
     * @param hql with {@code %s} for the name of the entity and one parameter
     */
    protected <T> Uni<List<T>> query(String hql, Class<T> result, Object parameter) {
        return Panache.getSession()
                .chain(session -> session.createQuery(hql.formatted(type.getSimpleName()), result)
                        .setParameter(1, parameter)
                        .getResultList());
    }
}
