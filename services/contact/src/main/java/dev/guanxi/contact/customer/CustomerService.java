package dev.guanxi.contact.customer;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.merge.MergeBook;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.events.OneStatement;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.ToldValues;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Visibility;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people and other services can do with customers. One method, one transaction. */
@ApplicationScoped
public class CustomerService {
    private final Customers customers;
    private final CustomerEstate estate;
    private final Recognition recognition;
    private final MergeBook merges;
    private final CurrentCaller caller;
    private final CustomerNews news;
    private final FieldCatalogue fields;
    private final Clock clock;

    CustomerService(
            Customers customers,
            CustomerEstate estate,
            Recognition recognition,
            MergeBook merges,
            CustomerNews news,
            CurrentCaller caller,
            FieldCatalogue fields,
            Clock clock) {
        this.customers = customers;
        this.estate = estate;
        this.recognition = recognition;
        this.merges = merges;
        this.caller = caller;
        this.news = news;
        this.fields = fields;
        this.clock = clock;
    }

    /** What of the customers the caller sees; for lists that tell more of them. */
    public Visibility visible() {
        return customers.visible();
    }

    @WithSession
    public Uni<Customer> get(UUID id) {
        return customers.require(id);
    }

    /**
     * A customer of whom something is to be written down: one that the caller sees and does business with. It is neither
     * merged, removed, erased nor handed over until that is done, so that nothing is left behind.
     */
    @WithTransaction
    public Uni<Customer> hold(UUID id) {
        return customers.requireHeld(id).invoke(Customer::ensureActive);
    }

    /** The same, or one that lies in the recycle bin: for what is nobody's to refuse. */
    @WithTransaction
    public Uni<Customer> holdPresent(UUID id) {
        return customers.requireHeld(id).invoke(Customer::ensurePresent);
    }

    /** The same as {@link #hold} when it is to be changed by what is found out about it: nobody else changes it. */
    @WithTransaction
    public Uni<Customer> holdAlone(UUID id) {
        return customers.hold(List.of(id)).chain(() -> customers.require(id)).invoke(Customer::ensureActive);
    }

    /** Those of these that the caller sees and does business with, by their ids; they stay so until that is done. */
    @WithTransaction
    public Uni<Map<UUID, Customer>> holdThoseOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : customers
                        .keep(ids)
                        .map(found -> found.stream()
                                .filter(customer ->
                                        customer.isActive() && visible().permits(customer.ownership()))
                                .collect(Collectors.toMap(Customer::id, customer -> customer)));
    }

    /**
     * Creates a customer that belongs to the caller. One who refers to others takes a transaction, in which these are
     * neither merged nor erased.
     */
    @OneStatement
    public Uni<Customer> create(CustomerKind kind, CustomerProfile profile) {
        var creator = caller.get();
        var ownership = Ownership.of(creator.id(), creator.homeTeam());
        var whole = profile.with(fields.of(Customers.KIND).forNew(profile.custom()));
        return underWhoGoesOn(whole)
                .call(draft -> parentIsHere(draft.parentId()))
                .chain(draft -> add(
                        Customer.create(Ids.next(), new CustomerDraft(kind, draft, null), ownership, clock.instant())));
    }

    private Uni<Customer> add(Customer customer) {
        return customer.profile().custom().isReferring()
                ? Panache.withTransaction(() -> customers.add(customer))
                : customers.add(customer);
    }

    /** The same, unless a customer that the caller sees may be the same. */
    @OneStatement
    public Uni<Customer> createUnlessKnown(CustomerKind kind, CustomerProfile profile) {
        profile.ensureFits(kind);
        return recognition.ensureNewCustomer(profile.traits(kind)).chain(() -> create(kind, profile));
    }

    @WithTransaction
    public Uni<Customer> change(UUID id, long expectedVersion, CustomerProfile profile) {
        return parentIsVisible(profile)
                .chain(() -> underWhoGoesOn(profile))
                .call(wanted -> customers.require(id).chain(present -> isNoPartOfItself(present, wanted)))
                .chain(wanted -> customers.change(id, expectedVersion, c -> c.change(whole(c, wanted))));
    }

    /** Nobody is a part of whoever was merged: the one who goes on is meant, also when an earlier parent comes back. */
    private Uni<CustomerProfile> underWhoGoesOn(CustomerProfile profile) {
        return profile.parentId() == null
                ? Uni.createFrom().item(profile)
                : known(profile.parentId()).map(parent -> parent == null ? profile : profile.withParent(parent.id()));
    }

    private CustomerProfile whole(Customer present, CustomerProfile wanted) {
        return wanted.with(fields.of(Customers.KIND).changed(present.profile().custom(), wanted.custom()));
    }

    @WithTransaction
    public Uni<Customer> assign(UUID id, long expectedVersion, String ownerId, @Nullable String team) {
        return customers
                .change(id, expectedVersion, customer -> customer.assign(ownerId, team))
                .call(estate::follow)
                .call(customer -> merges.follow(id, customer.ownership()))
                .call(news::assigned);
    }

    /** Gives a customer of this version to whom it belonged before, whoever sees it now. */
    @WithTransaction
    public Uni<Customer> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return customers
                .changeUnseen(id, version, customer -> customer.giveBack(before.apply(customer.ownership())))
                .call(estate::follow)
                .call(customer -> merges.follow(id, customer.ownership()));
    }

    /**
     * Gives a customer to whom it goes by the territories of sales, with all that belongs to it. One that is in other hands
     * by now than sales knew, or with whom nobody does business, stays as it is.
     */
    @WithTransaction
    public Uni<Void> entrust(UUID id, Ownership from, Ownership to) {
        return customers.hold(List.of(id)).chain(held -> {
            var customer = held.get(id);
            if (customer == null
                    || !customer.isActive()
                    || !customer.ownership().equals(from)) {
                return Uni.createFrom().voidItem();
            }
            customer.giveBack(to);
            return customers
                    .save(customer)
                    .chain(() -> estate.follow(customer))
                    .chain(() -> merges.follow(id, customer.ownership()));
        });
    }

    /** Takes over the class that insight found; a customer that is not here yet will learn it later. */
    @WithTransaction
    public Uni<Void> classify(UUID id, String valueClass) {
        return customers
                .change(id, customer -> customer.classify(valueClass))
                .replaceWithVoid()
                .onFailure(NotFound.class)
                .recoverWithNull();
    }

    /** Removes a person, under each record that was found to be them, with all that belongs to them. */
    @WithTransaction
    public Uni<Void> erase(UUID id) {
        return customers
                .change(id, Customer::erase)
                .chain(() -> customers.changeEach(customers.absorbedBy(id), Customer::eraseWithSurvivor))
                .chain(() -> estate.erase(id));
    }

    /** The customer as another service knows it, whether or not it is merged by now; null when it is not here. */
    @WithSession
    public Uni<@Nullable Customer> known(UUID id) {
        return customers
                .find(id)
                .chain(found -> found == null || found.mergedInto() == null
                        ? Uni.createFrom().item(found)
                        : known(found.mergedInto()));
    }

    /** The same, who stays as they are and in the same hands until the transaction at hand ends. */
    @WithTransaction
    public Uni<@Nullable Customer> holdKnown(UUID id) {
        return customers
                .keep(List.of(id))
                .map(found -> found.isEmpty() ? null : found.getFirst())
                .chain(found -> found == null || found.mergedInto() == null
                        ? Uni.createFrom().item(found)
                        : holdKnown(found.mergedInto()));
    }

    /** Creates the customer that another service has already given an id; with what it told of it, where that fits. */
    @WithTransaction
    public Uni<Customer> register(
            UUID id, CustomerKind kind, CustomerProfile profile, ToldValues told, Ownership ownership) {
        var known = fields.of(Customers.KIND);
        var whole = profile.with(known.forHeardOf(known.fitting(told)));
        return customers.add(Customer.create(id, new CustomerDraft(kind, whole, null), ownership, clock.instant()));
    }

    /** Most changes leave a customer where it is, and wait for nobody. */
    private Uni<?> isNoPartOfItself(Customer present, CustomerProfile profile) {
        var parent = profile.parentId();
        return parent == null || parent.equals(present.profile().parentId())
                ? Uni.createFrom().voidItem()
                : parentIsHere(parent)
                        .chain(() -> customers.isPartOf(parent, present.id()))
                        .invoke(within -> ensureField(!within, "parentId", "own-parent"));
    }

    private Uni<?> parentIsVisible(CustomerProfile profile) {
        return profile.parentId() == null ? Uni.createFrom().voidItem() : customers.require(profile.parentId());
    }

    /** Whoever is in the bin takes nobody new in; parts that it had stay its parts. */
    private Uni<?> parentIsHere(@Nullable UUID parent) {
        return parent == null
                ? Uni.createFrom().voidItem()
                : customers.require(parent).invoke(Customer::ensureNotRemoved);
    }
}
