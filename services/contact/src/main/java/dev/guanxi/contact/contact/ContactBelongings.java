package dev.guanxi.contact.contact;

import dev.guanxi.contact.customer.Belongings;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.platform.bin.RecycleBin;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A customer's contacts, as what belongs to the customer. */
@ApplicationScoped
class ContactBelongings implements Belongings {
    private final Contacts contacts;
    private final Careers careers;
    private final ContactRemoval removal;
    private final RecycleBin bin;

    ContactBelongings(Contacts contacts, Careers careers, ContactRemoval removal, RecycleBin bin) {
        this.contacts = contacts;
        this.careers = careers;
        this.removal = removal;
        this.bin = bin;
    }

    @Override
    public String what() {
        return "contacts";
    }

    @Override
    public Uni<List<UUID>> of(UUID customer) {
        return contacts.idsOf(List.of(customer));
    }

    @Override
    public Uni<Void> goOver(Collection<UUID> records, Customer to) {
        return contacts.findAll(records)
                .call(found -> contacts.changeEach(
                        Uni.createFrom().item(found), contact -> contact.moveTo(to.id(), to.ownership())))
                .chain(bin::follow);
    }

    @Override
    public Uni<Void> follow(Customer customer) {
        return contacts.of(customer.id())
                .call(found -> contacts.changeEach(
                        Uni.createFrom().item(found), contact -> contact.follow(customer.ownership())))
                .chain(bin::follow);
    }

    @Override
    public Uni<Void> goIntoBin(Collection<UUID> customers) {
        return removal.goAlong(customers);
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return contacts.of(customer)
                .call(all -> contacts.changeEach(Uni.createFrom().item(all), Contact::erase))
                .chain(careers::erase);
    }

    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select distinct customerId from Contact where customerId in ?1", UUID.class)
                        .setParameter(1, customers)
                        .getResultList())
                .map(HashSet::new);
    }
}
