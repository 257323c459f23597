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
    private static final Map<CustomerKind, Set<ProfileField>> FIELDS = Map.of(
            CustomerKind.ORGANISATION,
            EnumSet.complementOf(EnumSet.of(ProfileField.JOB_TITLE, ProfileField.BIRTHDAY)),
            CustomerKind.PERSON,
            EnumSet.complementOf(EnumSet.of(ProfileField.JOB_TITLE)));

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
    public Uni<Subject> change(Subject held, Map<ProfileField, String> values) {
        var customer = (Customer) held.root();
        return customers
                .change(customer.id(), customer.version(), changed(customer, values))
                .map(CustomerSubjects::subject);
    }

    private static Subject subject(Customer customer) {
        var profile = customer.profile();
        var values = new EnumMap<ProfileField, String>(ProfileField.class);
        put(values, ProfileField.NAME, profile.name());
        put(values, ProfileField.PHONE, profile.phone());
        put(values, ProfileField.EMAIL, profile.email());
        put(values, ProfileField.ADDRESS, AddressText.of(profile.place()));
        put(values, ProfileField.WEBSITE, profile.website());
        put(values, ProfileField.INDUSTRY, profile.industry());
        put(values, ProfileField.BIRTHDAY, profile.birthday());
        return new Subject(customer, profile.country(), FIELDS.getOrDefault(customer.kind(), Set.of()), values);
    }

    static void put(Map<ProfileField, String> values, ProfileField field, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            values.put(field, value.toString());
        }
    }

    private static CustomerProfile changed(Customer customer, Map<ProfileField, String> values) {
        var profile = customer.profile();
        var address = values.get(ProfileField.ADDRESS);
        var birthday = values.get(ProfileField.BIRTHDAY);
        return new CustomerProfile(
                values.getOrDefault(ProfileField.NAME, profile.name()),
                profile.parentId(),
                or(values.get(ProfileField.INDUSTRY), profile.industry()),
                or(values.get(ProfileField.WEBSITE), profile.website()),
                or(values.get(ProfileField.PHONE), profile.phone()),
                or(values.get(ProfileField.EMAIL), profile.email()),
                address == null ? profile.address() : Address.known(AddressText.read(address)),
                birthday == null ? profile.birthday() : LocalDate.parse(birthday),
                profile.identities(),
                profile.custom());
    }

    private static @Nullable String or(@Nullable String told, @Nullable String present) {
        return told == null ? present : told;
    }
}
