package dev.guanxi.contact.origin;

import dev.guanxi.contact.customer.Address;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerKind;
import dev.guanxi.contact.customer.CustomerProfile;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.contact.merge.RecordKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers, as records that values are said of. */
@ApplicationScoped
class CustomerSubjects implements Subjects {
    private static final Map<CustomerKind, Set<Field>> FIELDS = Map.of(
            CustomerKind.ORGANISATION,
            EnumSet.complementOf(EnumSet.of(Field.JOB_TITLE, Field.BIRTHDAY)),
            CustomerKind.PERSON,
            EnumSet.complementOf(EnumSet.of(Field.JOB_TITLE)));

    private final CustomerService customers;

    CustomerSubjects(CustomerService customers) {
        this.customers = customers;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CUSTOMER;
    }

    @Override
    public Uni<Subject> seen(UUID id) {
        return customers.get(id).map(CustomerSubjects::subject);
    }

    @Override
    public Uni<@Nullable UUID> present(UUID id) {
        return customers.known(id).map(known -> known == null || !known.isActive() ? null : known.id());
    }

    @Override
    public Uni<Subject> hold(UUID id) {
        return customers.holdAlone(id).map(CustomerSubjects::subject);
    }

    @Override
    public Uni<Subject> change(Subject held, Map<Field, String> values) {
        var customer = (Customer) held.root();
        return customers
                .change(customer.id(), customer.version(), changed(customer, values))
                .map(CustomerSubjects::subject);
    }

    private static Subject subject(Customer customer) {
        var profile = customer.profile();
        var values = new EnumMap<Field, String>(Field.class);
        put(values, Field.NAME, profile.name());
        put(values, Field.PHONE, profile.phone());
        put(values, Field.EMAIL, profile.email());
        put(values, Field.ADDRESS, AddressText.of(profile.place()));
        put(values, Field.WEBSITE, profile.website());
        put(values, Field.INDUSTRY, profile.industry());
        put(values, Field.BIRTHDAY, profile.birthday());
        return new Subject(customer, profile.country(), FIELDS.getOrDefault(customer.kind(), Set.of()), values);
    }

    static void put(Map<Field, String> values, Field field, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            values.put(field, value.toString());
        }
    }

    private static CustomerProfile changed(Customer customer, Map<Field, String> values) {
        var profile = customer.profile();
        var address = values.get(Field.ADDRESS);
        var birthday = values.get(Field.BIRTHDAY);
        return new CustomerProfile(
                values.getOrDefault(Field.NAME, profile.name()),
                profile.parentId(),
                or(values.get(Field.INDUSTRY), profile.industry()),
                or(values.get(Field.WEBSITE), profile.website()),
                or(values.get(Field.PHONE), profile.phone()),
                or(values.get(Field.EMAIL), profile.email()),
                address == null ? profile.address() : Address.known(AddressText.read(address)),
                birthday == null ? profile.birthday() : LocalDate.parse(birthday),
                profile.identities());
    }

    private static @Nullable String or(@Nullable String told, @Nullable String present) {
        return told == null ? present : told;
    }
}
