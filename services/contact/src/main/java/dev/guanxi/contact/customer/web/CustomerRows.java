package dev.guanxi.contact.customer.web;

import dev.guanxi.contact.customer.Address;
import dev.guanxi.contact.customer.CustomerEdit;
import dev.guanxi.contact.customer.CustomerKind;
import dev.guanxi.contact.customer.CustomerProfile;
import dev.guanxi.contact.customer.CustomerUpdates;
import dev.guanxi.contact.matching.Cells;
import dev.guanxi.contact.matching.MatchKey;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportUpdates;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of a file as changes of customers that are there. */
@ApplicationScoped
class CustomerRows implements ImportUpdates<CustomerEdit, CustomerProfile> {
    private static final List<String> MATCH_BY = List.of(
            "id",
            "name",
            "email",
            "phone",
            "mobile",
            "loyalty_card",
            "shop_login",
            "tax_number",
            "social_security_number",
            "wechat");

    private final CustomerUpdates updates;
    private final Cells cells;
    private final FieldCatalogue fields;

    CustomerRows(CustomerUpdates updates, Validator validator, FieldCatalogue fields) {
        this.updates = updates;
        this.cells = new Cells(validator, CustomerRequest.class, CustomerImporter.IDENTITIES);
        this.fields = fields;
    }

    @Override
    public List<String> matchBy() {
        return MATCH_BY;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public @Nullable String key(String field, ImportRow row) {
        var value = row.text(field);
        return value == null ? null : MatchKey.of(field).normal(value, row.text("country"));
    }

    @Override
    public CustomerEdit read(ImportRow row) {
        cells.ensureMail(row, "email");
        cells.ensureCountry(row);
        var birthday = cells.birthday(row);
        return new CustomerEdit(
                row.choice("kind", CustomerKind.class),
                profile -> changed(profile, row, birthday),
                fields.of("customers").readChange(row),
                row.text("parent"),
                row.empties("parent"));
    }

    private CustomerProfile changed(CustomerProfile profile, ImportRow row, @Nullable LocalDate birthday) {
        var country = row.textOr("country", profile.country());
        var phone = row.textOr("phone", profile.phone());
        return new CustomerProfile(
                Objects.requireNonNullElse(row.text("name"), profile.name()),
                profile.parentId(),
                row.textOr("industry", profile.industry()),
                row.textOr("website", profile.website()),
                phone,
                row.textOr("email", profile.email()),
                Address.known(place(profile.place(), row, country)),
                birthday == null && !row.empties("birthday") ? profile.birthday() : birthday,
                cells.identities(profile.identities(), row, phone, country),
                profile.custom());
    }

    private static Address place(Address place, ImportRow row, @Nullable String country) {
        return new Address(
                country,
                row.textOr("province", place.province()),
                row.textOr("city", place.city()),
                row.textOr("district", place.district()),
                row.textOr("postcode", place.postcode()),
                street(place.street(), row));
    }

    static @Nullable String street(@Nullable String first, @Nullable String second) {
        var lines = Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    /** The first line and the others can be changed each by themselves. */
    private static @Nullable String street(@Nullable String present, ImportRow row) {
        var end = present == null ? -1 : present.indexOf('\n');
        var first = present == null || end < 0 ? present : present.substring(0, end);
        var others = present == null || end < 0 ? null : present.substring(end + 1);
        return street(row.textOr("street", first), row.textOr("street_2", others));
    }

    @Override
    public Uni<Map<String, Set<UUID>>> find(String field, Collection<String> keys) {
        return updates.find(MatchKey.of(field), keys);
    }

    @Override
    public Uni<List<Outcome>> change(List<Edit<CustomerEdit>> edits) {
        return updates.change(edits);
    }

    @Override
    public Class<CustomerProfile> values() {
        return CustomerProfile.class;
    }

    @Override
    public Uni<List<PutBack>> putBack(List<Earlier<CustomerProfile>> records) {
        return updates.putBack(records);
    }
}
