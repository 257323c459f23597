package dev.guanxi.contact.contact;

import dev.guanxi.contact.customer.Address;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerKind;
import dev.guanxi.contact.customer.CustomerProfile;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.ToldValues;
import dev.guanxi.platform.identity.Ownership;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a customer and a contact of a lead that sales converted, under the ids that sales has already used. */
@ApplicationScoped
public class LeadConversion {
    private final Contacts contacts;
    private final CustomerService customers;
    private final ContactRemoval removal;
    private final FieldCatalogue fields;
    private final Clock clock;

    LeadConversion(
            Contacts contacts, CustomerService customers, ContactRemoval removal, FieldCatalogue fields, Clock clock) {
        this.contacts = contacts;
        this.removal = removal;
        this.customers = customers;
        this.fields = fields;
        this.clock = clock;
    }

    /**
     * A converted lead.
     *
     * @param company null when the person is the customer
     * @param contactId null when nobody in person is known
     * @param address of a customer that is new; null when nobody said where it is
     * @param industry the same of what it does
     * @param custom what it has in fields of an administrator; a new customer and the person take what fits theirs
     */
    public record ConvertedLead(
            UUID customerId,
            @Nullable CustomerKind kind,
            @Nullable String company,
            @Nullable UUID contactId,
            ContactProfile person,
            @Nullable Address address,
            @Nullable String industry,
            ToldValues custom,
            Ownership ownership) {

        CustomerProfile customer() {
            return company == null
                    ? profile(person.name().fullName(), person.phone(), person.email())
                    : profile(company, null, null);
        }

        private CustomerProfile profile(String name, @Nullable String phone, @Nullable String email) {
            return CustomerProfile.named(name).reachedBy(phone, email).at(address, industry);
        }

        CustomerKind customerKind() {
            return kind != null ? kind : company == null ? CustomerKind.PERSON : CustomerKind.ORGANISATION;
        }
    }

    /** Creates what is not there yet; what is there stays as it is. */
    @WithTransaction
    public Uni<Void> take(ConvertedLead lead) {
        return customers
                .known(lead.customerId())
                .chain(known -> known == null
                        ? customers.register(
                                lead.customerId(),
                                lead.customerKind(),
                                lead.customer(),
                                lead.custom(),
                                lead.ownership())
                        : Uni.createFrom().item(known))
                .chain(customer -> contactOf(lead, customer));
    }

    private Uni<Void> contactOf(ConvertedLead lead, Customer customer) {
        var id = lead.contactId();
        if (id == null || !(customer.isActive() || customer.isRemoved())) {
            return Uni.createFrom().voidItem();
        }
        return contacts.find(id)
                .chain(known -> known == null
                        ? contacts.add(
                                Contact.create(id, customer.id(), person(lead), customer.ownership(), clock.instant()))
                        : Uni.createFrom().item(known))
                .chain(() -> follow(customer));
    }

    private ContactProfile person(ConvertedLead lead) {
        var known = fields.of(Contacts.KIND);
        return lead.person().with(known.forHeardOf(known.fitting(lead.custom())));
    }

    /** Sales had not heard yet that the customer lies in the recycle bin; the person is there with it, and not lost. */
    private Uni<Void> follow(Customer customer) {
        return customer.isRemoved()
                ? removal.goAlong(List.of(customer.id()))
                : Uni.createFrom().voidItem();
    }
}
