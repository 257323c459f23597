package dev.guanxi.contact.contact;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.contact.customer.Absences;
import dev.guanxi.contact.customer.CustomerRemoval;
import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The way of contacts into the recycle bin, back, and out of it for good; alone, or with their customer. */
@ApplicationScoped
public class ContactRemoval extends Removal<Contact> {
    private static final String NOT_OF_MERGED = """
            not exists (select from contact m join recycle_bin bin on bin.id = m.merged_into where m.id = %s)
            """;

    private final Contacts contacts;
    private final ContactService service;
    private final CustomerRemoval customers;
    private final Absences absences;

    ContactRemoval(
            Contacts contacts, ContactService service, CustomerRemoval customers, Absences absences, RecycleBin bin) {
        super(
                contacts,
                bin,
                new Marks<>(
                        Contacts.KIND,
                        contact -> contact.profile().name().fullName(),
                        Contact::remove,
                        Contact::comeBack,
                        Contact::eraseByWish),
                CustomerRemoval.POWERS);
        this.contacts = contacts;
        this.service = service;
        this.customers = customers;
        this.absences = absences;
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

    @Override
    protected Uni<Void> afterLeaving(List<Contact> left) {
        return absences.begin(left.stream().map(Contact::id).toList());
    }

    @Override
    protected Uni<Void> afterReturn(Collection<UUID> back) {
        return absences.end(back);
    }

    /** These customers lie in the bin from now on: so do those of their contacts who were not there by themselves. */
    Uni<Void> goAlong(Collection<UUID> gone) {
        return contacts.idsOf(gone)
                .chain(contacts::hold)
                .map(held -> held.values().stream().filter(Contact::isActive).toList())
                .chain(present -> leaveWith(Contact::customerId, present));
    }

    /** Their customers first, which they need when they come back. */
    @Override
    public Uni<Void> hold(Collection<UUID> records) {
        return contacts.customersOf(records).chain(customers::keep).chain(() -> super.hold(records));
    }

    @Override
    public Uni<Void> bringBack(Collection<UUID> records) {
        return contacts.findAll(records).chain(this::ensureWithCustomers).chain(() -> super.bringBack(records));
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
