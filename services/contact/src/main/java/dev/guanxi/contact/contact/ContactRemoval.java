package dev.guanxi.contact.contact;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.contact.customer.Absences;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerRemoval;
import dev.guanxi.platform.bin.Discarded;
import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removable;
import dev.guanxi.platform.identity.AccessPolicy;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way of contacts into the recycle bin, back, and out of it for good; alone, or with their customer. */
@ApplicationScoped
public class ContactRemoval implements Removable {
    private static final String NOT_OF_MERGED = """
            not exists (select from contact m join recycle_bin bin on bin.id = m.merged_into where m.id = %s)
            """;

    private final Contacts contacts;
    private final ContactService service;
    private final CustomerRemoval customers;
    private final Absences absences;
    private final RecycleBin bin;

    ContactRemoval(
            Contacts contacts, ContactService service, CustomerRemoval customers, Absences absences, RecycleBin bin) {
        this.contacts = contacts;
        this.service = service;
        this.customers = customers;
        this.absences = absences;
        this.bin = bin;
    }

    /**
     * The condition that leaves out of a list what belongs to contacts who lie in the bin, also what stayed with a record
     * that was merged into theirs.
     *
     * @param column that holds ids of contacts or nothing
     */
    public static String outside(String column) {
        return RecycleBin.outside(column) + " and " + NOT_OF_MERGED.formatted(column);
    }

    /** Puts a contact that the caller sees into the bin; the customer stays. */
    @WithTransaction
    public Uni<Void> remove(UUID id, long expectedVersion) {
        return contacts.hold(List.of(id))
                .chain(() -> contacts.change(id, expectedVersion, Contact::remove))
                .chain(contact -> discard(List.of(contact), null));
    }

    /** A customer lies in the bin from now on: so do those of its contacts who were not there by themselves. */
    Uni<Void> goAlong(Customer customer) {
        return contacts.idsOf(customer.id()).chain(contacts::hold).chain(held -> {
            var present = held.values().stream().filter(Contact::isActive).toList();
            return contacts.changeEach(Uni.createFrom().item(present), Contact::remove)
                    .chain(() -> discard(present, customer.id()));
        });
    }

    private Uni<Void> discard(List<Contact> removed, @Nullable UUID with) {
        var discarded = removed.stream()
                .map(contact ->
                        new Discarded(contact.id(), contact.profile().name().fullName(), contact.ownership(), with))
                .toList();
        return bin.put(kind(), discarded)
                .chain(() -> absences.begin(removed.stream().map(Contact::id).toList()));
    }

    @Override
    public String kind() {
        return Contacts.KIND;
    }

    @Override
    public AccessPolicy policy() {
        return Contacts.POLICY;
    }

    @Override
    public Set<String> returners() {
        return customers.returners();
    }

    @Override
    public Set<String> purgers() {
        return customers.purgers();
    }

    /** Their customers first, which they need when they come back. */
    @Override
    public Uni<Void> hold(Collection<UUID> records) {
        return contacts.customersOf(records)
                .chain(customers::keep)
                .chain(() -> contacts.hold(records))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> bringBack(Collection<UUID> records) {
        return contacts.findAll(records)
                .call(this::ensureWithCustomers)
                .chain(found -> contacts.changeEach(Uni.createFrom().item(found), Contact::comeBack))
                .chain(() -> absences.end(records));
    }

    /** Refuses what would make somebody a contact of a customer that nobody sees. */
    Uni<Void> ensureWithCustomers(Collection<Contact> people) {
        return customers
                .keep(people.stream().map(Contact::customerId).distinct().toList())
                .invoke(found -> found.forEach(customer -> ensure(
                        !customer.isRemoved(),
                        "contact-customer-in-bin",
                        customer.profile().name(),
                        customer.id())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> removeForGood(UUID id) {
        return service.eraseRecord(id);
    }
}
