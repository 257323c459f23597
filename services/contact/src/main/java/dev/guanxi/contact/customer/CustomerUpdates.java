package dev.guanxi.contact.customer;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.matching.Letters;
import dev.guanxi.contact.matching.MatchKey;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.web.imports.ImportUpdates.Earlier;
import dev.guanxi.platform.web.imports.ImportUpdates.Edit;
import dev.guanxi.platform.web.imports.ImportUpdates.PutBack;
import dev.guanxi.platform.web.imports.Outcome;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes many customers at once, each by the rules of a change by hand, and puts them back. */
@ApplicationScoped
public class CustomerUpdates {
    private final Customers customers;
    private final KnownCustomers known;
    private final FieldCatalogue fields;

    CustomerUpdates(Customers customers, KnownCustomers known, FieldCatalogue fields) {
        this.customers = customers;
        this.known = known;
        this.fields = fields;
    }

    /** Those that have the keys, among what the caller sees. */
    @WithTransaction
    public Uni<Map<String, Set<UUID>>> find(MatchKey by, Collection<String> keys) {
        return by.find("customer", "status = 'ACTIVE'", customers.visible(), keys);
    }

    /**
     * By the letters and digits of their names, those that the caller sees, where no other has that name.
     *
     * @param names letters and digits only
     */
    @WithTransaction
    public Uni<Map<String, Customer>> onlyOnesCalled(Collection<String> names) {
        return find(MatchKey.NAME, names)
                .map(found -> found.values().stream()
                        .filter(same -> same.size() == 1)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()))
                .chain(customers::findAll)
                .map(found -> found.stream()
                        .collect(Collectors.toMap(customer -> customer.keys().nameKey(), customer -> customer)));
    }

    @WithTransaction
    public Uni<List<Outcome>> change(List<Edit<CustomerEdit>> edits) {
        var parents = edits.stream()
                .map(edit -> edit.change().parent())
                .filter(Objects::nonNull)
                .map(Letters::only)
                .collect(Collectors.toSet());
        return (parents.isEmpty() ? Uni.createFrom().voidItem() : customers.holdParents())
                .chain(() -> customers.hold(edits.stream().map(Edit::id).toList()))
                .chain(found -> known.named(parents)
                        .chain(named -> customers
                                .ancestry(named.values())
                                .map(ancestry -> new Batch(edits, found, named, ancestry))))
                .call(batch -> customers.saveAll(batch.changed))
                .map(batch -> batch.outcomes);
    }

    private boolean isChangeable(@Nullable Customer customer) {
        return customer != null && customer.isActive() && customers.visible().permits(customer.ownership());
    }

    /** One call's customers. */
    private final class Batch {
        private final List<Customer> changed = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private final Map<String, UUID> named;
        private final Ancestry ancestry;

        Batch(List<Edit<CustomerEdit>> edits, Map<UUID, Customer> found, Map<String, UUID> named, Ancestry ancestry) {
            this.named = named;
            this.ancestry = ancestry;
            edits.forEach(edit -> outcomes.add(outcome(found.get(edit.id()), edit.change())));
        }

        private Outcome outcome(@Nullable Customer customer, CustomerEdit edit) {
            if (customer == null || !isChangeable(customer)) {
                return Outcome.gone();
            }
            try {
                return changed(customer, edit);
            } catch (DomainException refusal) {
                return Outcome.refused(refusal);
            }
        }

        private Outcome changed(Customer customer, CustomerEdit edit) {
            var kind = edit.kind();
            ensureField(kind == null || kind == customer.kind(), "kind", "customer-kind-stays", customer.kind());
            var warnings = new ArrayList<Invalid>();
            var before = customer.profile();
            var wanted = edit.change()
                    .apply(before)
                    .with(fields.of(Customers.KIND).changed(before.custom(), edit.custom()))
                    .withParent(parent(customer, edit, warnings));
            if (wanted.equals(before)) {
                return new Outcome.Unchanged(customer.id(), warnings);
            }
            customer.change(wanted);
            changed.add(customer);
            ancestry.join(customer.id(), wanted.parentId());
            return new Outcome.Updated(
                    customer.id(), before, wanted, warnings, customer.keys().shared());
        }

        private @Nullable UUID parent(Customer customer, CustomerEdit edit, List<Invalid> warnings) {
            var present = customer.profile().parentId();
            if (edit.parent() == null) {
                return edit.leavesParent() ? null : present;
            }
            var parent = named.get(Letters.only(edit.parent()));
            if (parent == null) {
                warnings.add(new Invalid("parent", "parent-unknown-left", edit.parent()));
                return present;
            }
            ensureField(parent.equals(present) || !ancestry.isWithin(parent, customer.id()), "parent", "own-parent");
            return parent;
        }
    }

    /** Field by field, where nobody changed that field since. */
    @WithTransaction
    public Uni<List<PutBack>> putBack(List<Earlier<CustomerProfile>> earlier) {
        return customers
                .onward(parents(earlier))
                .map(onward -> earlier.stream().map(one -> under(one, onward)).toList())
                .chain(this::putBackThere);
    }

    /** What was merged meanwhile is nobody's parent: whoever goes on is. */
    private static Earlier<CustomerProfile> under(Earlier<CustomerProfile> one, Map<UUID, UUID> onward) {
        var parent = one.before().parentId();
        return parent == null || !onward.containsKey(parent)
                ? one
                : new Earlier<>(one.id(), one.before().withParent(onward.get(parent)), one.given());
    }

    /** Those that come back. */
    private static Set<UUID> parents(List<Earlier<CustomerProfile>> earlier) {
        return earlier.stream()
                .filter(one ->
                        !Objects.equals(one.before().parentId(), one.given().parentId()))
                .map(one -> one.before().parentId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Uni<List<PutBack>> putBackThere(List<Earlier<CustomerProfile>> earlier) {
        var parents = parents(earlier);
        return (parents.isEmpty() ? Uni.createFrom().voidItem() : customers.holdParents())
                .chain(() -> customers.hold(earlier.stream().map(Earlier::id).toList()))
                .chain(found -> customers
                        .findAll(parents)
                        .map(all -> all.stream().filter(Customer::isActive).map(Customer::id))
                        .map(ids -> ids.collect(Collectors.toSet()))
                        .chain(there ->
                                customers.ancestry(there).map(ancestry -> new Return(earlier, found, there, ancestry))))
                .call(back -> customers.saveAll(List.copyOf(back.changed)))
                .map(back -> back.results);
    }

    /** One call's customers on their way back. */
    private final class Return {
        private final Set<Customer> changed = new HashSet<>();
        private final List<PutBack> results = new ArrayList<>();
        private final Set<UUID> parents;
        private final Ancestry ancestry;

        Return(
                List<Earlier<CustomerProfile>> earlier,
                Map<UUID, Customer> found,
                Set<UUID> parents,
                Ancestry ancestry) {
            this.parents = parents;
            this.ancestry = ancestry;
            earlier.forEach(one -> results.add(result(found.get(one.id()), one)));
        }

        private PutBack result(@Nullable Customer customer, Earlier<CustomerProfile> earlier) {
            if (customer == null || !isChangeable(customer)) {
                return PutBack.gone();
            }
            try {
                return back(customer, earlier);
            } catch (DomainException refusal) {
                return new PutBack(refusal);
            }
        }

        private PutBack back(Customer customer, Earlier<CustomerProfile> earlier) {
            var now = customer.profile();
            var restored = ProfileReturn.of(now, earlier.before(), earlier.given());
            var stayed = new ArrayList<>(restored.stayed());
            var wanted = restored.profile();
            var parent = wanted.parentId();
            if (parent != null && !parent.equals(now.parentId()) && !isPossible(parent, customer)) {
                stayed.add("parentId");
                wanted = wanted.withParent(now.parentId());
            }
            if (!wanted.equals(now)) {
                customer.change(wanted.with(fields.of(Customers.KIND).changed(now.custom(), wanted.custom())));
                changed.add(customer);
                ancestry.join(customer.id(), wanted.parentId());
            }
            return PutBack.but(stayed);
        }

        private boolean isPossible(UUID parent, Customer customer) {
            return parents.contains(parent) && !ancestry.isWithin(parent, customer.id());
        }
    }
}
