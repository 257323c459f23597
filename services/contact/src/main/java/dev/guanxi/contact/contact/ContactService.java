package dev.guanxi.contact.contact;

import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.contact.customer.Recognition;
import dev.guanxi.contact.merge.MergeBook;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.fields.FieldCatalogue;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people can do with contacts. One method, one transaction. */
@ApplicationScoped
public class ContactService {
    private final Contacts contacts;
    private final CustomerService customers;
    private final Recognition recognition;
    private final MergeBook merges;
    private final Careers careers;
    private final FieldCatalogue fields;
    private final Clock clock;

    ContactService(
            Contacts contacts,
            CustomerService customers,
            Recognition recognition,
            MergeBook merges,
            Careers careers,
            FieldCatalogue fields,
            Clock clock) {
        this.contacts = contacts;
        this.customers = customers;
        this.recognition = recognition;
        this.merges = merges;
        this.careers = careers;
        this.fields = fields;
        this.clock = clock;
    }

    @WithSession
    public Uni<Contact> get(UUID id) {
        return contacts.require(id);
    }

    /** The contact that goes on for this one, seen by anybody; null when it is not here, removed or erased. */
    @WithSession
    public Uni<@Nullable Contact> known(UUID id) {
        return contacts.find(id).chain(found -> {
            if (found == null || found.isErased()) {
                return Uni.createFrom().nullItem();
            }
            var survivor = found.mergedInto();
            if (survivor != null) {
                return known(survivor);
            }
            return Uni.createFrom().item(found.isActive() ? found : null);
        });
    }

    /** A contact of whom something is to be written down: it stays as it is until that is done. */
    @WithTransaction
    public Uni<Contact> hold(UUID id) {
        return contacts.keep(id).chain(() -> contacts.require(id)).invoke(Contact::ensureActive);
    }

    /** The same, or one that lies in the recycle bin: for what is nobody's to refuse. */
    @WithTransaction
    public Uni<Contact> holdPresent(UUID id) {
        return contacts.keep(id).chain(() -> contacts.require(id)).invoke(Contact::ensureNotMerged);
    }

    /** A contact that is to be changed by what is found out about it: nobody else changes it meanwhile. */
    @WithTransaction
    public Uni<Contact> holdAlone(UUID id) {
        return contacts.hold(List.of(id)).chain(() -> contacts.require(id)).invoke(Contact::ensureActive);
    }

    /** Creates a contact of a customer that the caller sees. */
    @WithTransaction
    public Uni<Contact> create(UUID customerId, ContactProfile profile) {
        var whole = profile.with(fields.of(Contacts.KIND).forNew(profile.custom()));
        return customers
                .hold(customerId)
                .chain(customer -> contacts.add(
                        Contact.create(Ids.next(), customerId, whole, customer.ownership(), clock.instant())));
    }

    /** The same, unless a contact that the caller sees may be the same person. */
    @WithTransaction
    public Uni<Contact> createUnlessKnown(UUID customerId, ContactProfile profile) {
        return recognition.ensureNewContact(profile.traits()).chain(() -> create(customerId, profile));
    }

    @WithTransaction
    public Uni<Contact> change(UUID id, long expectedVersion, ContactProfile profile) {
        return contacts.change(id, expectedVersion, contact -> contact.change(whole(contact, profile)));
    }

    private ContactProfile whole(Contact present, ContactProfile wanted) {
        return wanted.with(fields.of(Contacts.KIND).changed(present.profile().custom(), wanted.custom()));
    }

    /** The person works for another customer now; the caller must see both. */
    @WithTransaction
    public Uni<Contact> move(UUID id, long expectedVersion, UUID customerId) {
        return contacts.require(id)
                .map(Contact::employment)
                .chain(past -> customers
                        .hold(customerId)
                        .chain(customer -> contacts.change(
                                id, expectedVersion, contact -> contact.goTo(customerId, customer.ownership())))
                        .call(() -> past.customer().equals(customerId)
                                ? Uni.createFrom().voidItem()
                                : careers.end(past)))
                .call(contact -> merges.follow(id, contact.ownership()));
    }

    /**
     * Removes the person, under each record that was found to be them; also from the customer, when the person is that
     * customer.
     */
    @WithTransaction
    public Uni<Void> erase(UUID id) {
        return eraseRecords(id)
                .chain(contact -> customers.get(contact.customerId()))
                .chain(customer -> customer.isErasable()
                        ? customers.erase(customer.id())
                        : Uni.createFrom().voidItem());
    }

    /** Removes the person as a contact only: they may still be a customer by themselves. */
    Uni<Void> eraseRecord(UUID id) {
        return eraseRecords(id).replaceWithVoid();
    }

    private Uni<Contact> eraseRecords(UUID id) {
        return contacts.change(id, Contact::eraseByWish)
                .call(contact -> contacts.absorbedBy(id)
                        .call(absorbed -> contacts.changeEach(Uni.createFrom().item(absorbed), Contact::erase))
                        .chain(absorbed -> careers.erase(with(contact, absorbed))));
    }

    private static List<Contact> with(Contact contact, List<Contact> absorbed) {
        return Stream.concat(Stream.of(contact), absorbed.stream()).toList();
    }
}
