package dev.guanxi.contact.expectation;

import dev.guanxi.contact.customer.Belongings;
import dev.guanxi.contact.customer.Customer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A customer's expectations, as what belongs to the customer. */
@ApplicationScoped
class ExpectationBelongings implements Belongings {
    private final Expectations expectations;

    ExpectationBelongings(Expectations expectations) {
        this.expectations = expectations;
    }

    @Override
    public String what() {
        return "expectations";
    }

    @Override
    public Uni<List<UUID>> of(UUID customer) {
        return expectations.idsOf(customer);
    }

    @Override
    public Uni<Void> goOver(Collection<UUID> records, Customer to) {
        return expectations.changeEach(
                expectations.findAll(records), expectation -> expectation.goTo(to.id(), to.ownership()));
    }

    @Override
    public Uni<Void> follow(Customer customer) {
        return expectations.changeEach(
                expectations.of(customer.id()), expectation -> expectation.goTo(customer.id(), customer.ownership()));
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return expectations.changeEach(expectations.of(customer), Expectation::depersonalise);
    }

    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return expectations.holders(customers).map(HashSet::new);
    }
}
