package dev.guanxi.contact.consent;

import dev.guanxi.contact.contact.Contact;
import dev.guanxi.contact.contact.ContactService;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerKind;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds a person whom the caller sees, whether known as a contact or as a customer. */
@ApplicationScoped
class People {
    private final ContactService contacts;
    private final CustomerService customers;

    People(ContactService contacts, CustomerService customers) {
        this.contacts = contacts;
        this.customers = customers;
    }

    Uni<Person> require(UUID id) {
        return contacts.get(id)
                .map(People::person)
                .onFailure(NotFound.class)
                .recoverWithUni(() -> customers.get(id).map(People::person))
                .onFailure(NotFound.class)
                .transform(_ -> new NotFound("person", id));
    }

    /** Somebody who can still say something, and who is neither merged nor removed until that is written down. */
    Uni<Person> requireActive(UUID id) {
        return require(id)
                .call(person -> person.kind() == Person.Kind.CUSTOMER
                        ? customers.hold(id).replaceWithVoid()
                        : contacts.hold(id).replaceWithVoid());
    }

    /** The same, or somebody who lies in the recycle bin: who does not want something is never told to come back first. */
    Uni<Person> requirePresent(UUID id) {
        return require(id)
                .chain(person -> person.kind() == Person.Kind.CUSTOMER
                        ? customers.holdPresent(id).map(People::person)
                        : contacts.holdPresent(id).map(People::person));
    }

    static Person person(Contact contact) {
        return new Person(Person.Kind.CONTACT, contact.id(), contact.profile().email(), contact.isRemoved());
    }

    static Person person(Customer customer) {
        DomainException.ensure(customer.kind() == CustomerKind.PERSON, "only-persons-consent");
        return new Person(
                Person.Kind.CUSTOMER, customer.id(), customer.profile().email(), customer.isRemoved());
    }
}
