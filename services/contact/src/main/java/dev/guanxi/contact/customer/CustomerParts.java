package dev.guanxi.contact.customer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Customers that are a part of another, as what belongs to that one; whoever is in charge of it need not be of them. */
@ApplicationScoped
class CustomerParts implements Belongings {
    private static final String PARENTS = """
            select distinct parent_id from customer where parent_id = any(cast(cast(?1 as text) as uuid[]))
                and not id = any(cast(cast(?1 as text) as uuid[]))
            """;

    private final Customers customers;

    CustomerParts(Customers customers) {
        this.customers = customers;
    }

    @Override
    public String what() {
        return "parts";
    }

    @Override
    public Uni<List<UUID>> of(UUID customer) {
        return customers.partsOf(customer);
    }

    @Override
    public Uni<Void> goOver(Collection<UUID> records, Customer to) {
        return customers.changeEach(customers.findAll(records), part -> part.goUnder(to.id()));
    }

    /** Parts that are asked for together with their wholes are no reason to keep these. */
    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> asked) {
        var ids = asked.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PARENTS, UUID.class)
                        .setParameter(1, ids)
                        .getResultList())
                .map(HashSet::new);
    }
}
