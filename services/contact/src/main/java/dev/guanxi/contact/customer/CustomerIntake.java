package dev.guanxi.contact.customer;

import dev.guanxi.contact.matching.Letters;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.web.imports.Outcome;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes many customers in at once, and takes them back. Nobody gets in twice. */
@ApplicationScoped
public class CustomerIntake {
    private final Customers customers;
    private final KnownCustomers known;
    private final CustomerEstate estate;
    private final CurrentCaller caller;
    private final Clock clock;

    CustomerIntake(
            Customers customers, KnownCustomers known, CustomerEstate estate, CurrentCaller caller, Clock clock) {
        this.customers = customers;
        this.known = known;
        this.estate = estate;
        this.caller = caller;
        this.clock = clock;
    }

    /** Creates those that the caller does not have yet; they belong to the caller. */
    @WithTransaction
    public Uni<List<Outcome>> take(List<CustomerDraft> drafts) {
        var parents = drafts.stream()
                .map(CustomerDraft::parent)
                .filter(Objects::nonNull)
                .map(Letters::only)
                .collect(Collectors.toSet());
        return known.like(drafts)
                .chain(twins -> known.named(parents).chain(named -> {
                    var batch = new Batch(drafts, twins, named);
                    return customers.addAll(batch.created).replaceWith(batch.outcomes);
                }));
    }

    /** One call's customers; built in two turns, because a parent may stand behind its part. */
    private final class Batch {
        private final List<Customer> created = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private final Map<String, UUID> named;

        Batch(List<CustomerDraft> drafts, Map<Integer, UUID> twins, Map<String, UUID> named) {
            this.named = named;
            var fresh = new HashMap<Integer, Customer>();
            for (int i = 0; i < drafts.size(); i++) {
                if (!twins.containsKey(i)) {
                    fresh.put(i, customer(drafts.get(i)));
                }
            }
            for (int i = 0; i < drafts.size(); i++) {
                var twin = twins.get(i);
                var customer = fresh.get(i);
                if (twin != null) {
                    outcomes.add(Outcome.refused(new Invalid("", "customer-known", twin), twin));
                } else if (customer != null) {
                    outcomes.add(joined(customer, drafts.get(i)));
                }
            }
        }

        private Customer customer(CustomerDraft draft) {
            var person = caller.get();
            var customer =
                    Customer.create(Ids.next(), draft, Ownership.of(person.id(), person.homeTeam()), clock.instant());
            created.add(customer);
            named.putIfAbsent(draft.keys().nameKey(), customer.id());
            return customer;
        }

        private Outcome joined(Customer customer, CustomerDraft draft) {
            if (draft.parent() == null) {
                return Outcome.created(customer.id());
            }
            var parent = named.get(Letters.only(draft.parent()));
            if (parent == null || parent.equals(customer.id())) {
                return Outcome.created(customer.id(), new Invalid("parent", "parent-unknown", draft.parent()));
            }
            customer.joins(parent);
            return Outcome.created(customer.id());
        }
    }

    /** Removes those that nobody changed and nothing belongs to; gives their ids. */
    @WithTransaction
    public Uni<Set<UUID>> takeBack(List<UUID> ids) {
        return estate.holders(ids)
                .chain(used -> customers.findAll(ids).map(found -> unused(found, used)))
                .chain(unused -> customers
                        .removeAll(unused)
                        .replaceWith(unused.stream().map(Customer::id).collect(Collectors.toSet())));
    }

    private static List<Customer> unused(Collection<Customer> found, Set<UUID> used) {
        var unused = found.stream()
                .filter(customer -> customer.version() == 0 && !used.contains(customer.id()))
                .toList();
        unused.forEach(Customer::withdraw);
        return unused;
    }
}
