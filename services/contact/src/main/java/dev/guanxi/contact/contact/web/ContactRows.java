package dev.guanxi.contact.contact.web;

import dev.guanxi.contact.contact.ContactEdit;
import dev.guanxi.contact.contact.ContactProfile;
import dev.guanxi.contact.contact.ContactUpdates;
import dev.guanxi.contact.contact.PersonName;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of a file as changes of contacts that are there. */
@ApplicationScoped
class ContactRows implements ImportUpdates<ContactEdit, ContactProfile> {
    private static final List<String> MATCH_BY =
            List.of("id", "email", "phone", "mobile", "loyalty_card", "shop_login", "social_security_number", "wechat");

    private final ContactUpdates updates;
    private final Cells cells;
    private final FieldCatalogue fields;

    ContactRows(ContactUpdates updates, Validator validator, FieldCatalogue fields) {
        this.updates = updates;
        this.cells = new Cells(validator, ContactRequest.class, ContactImporter.IDENTITIES);
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
        return value == null ? null : MatchKey.of(field).normal(value, null);
    }

    @Override
    public ContactEdit read(ImportRow row) {
        cells.ensureMail(row, "email");
        cells.ensureMail(row, "customer_email");
        var birthday = cells.birthday(row);
        return new ContactEdit(
                profile -> changed(profile, row, birthday),
                fields.of("contacts").readChange(row),
                CustomerCells.named(row));
    }

    private ContactProfile changed(ContactProfile profile, ImportRow row, @Nullable LocalDate birthday) {
        var phone = row.textOr("phone", profile.phone());
        return new ContactProfile(
                name(profile.name(), row),
                row.textOr("email", profile.email()),
                phone,
                row.textOr("job_title", profile.jobTitle()),
                birthday == null && !row.empties("birthday") ? profile.birthday() : birthday,
                cells.identities(profile.identities(), row, phone, null),
                profile.custom());
    }

    /** A full name that nobody wrote follows the other names when they change. */
    private static PersonName name(PersonName name, ImportRow row) {
        return PersonName.of(
                row.textOr("given_name", name.givenName()),
                row.textOr("family_name", name.familyName()),
                row.textOr("full_name", name.isWritten() ? name.fullName() : null));
    }

    @Override
    public Uni<Map<String, Set<UUID>>> find(String field, Collection<String> keys) {
        return updates.find(MatchKey.of(field), keys);
    }

    @Override
    public Uni<List<Outcome>> change(List<Edit<ContactEdit>> edits) {
        return updates.change(edits);
    }

    @Override
    public Class<ContactProfile> values() {
        return ContactProfile.class;
    }

    @Override
    public Uni<List<PutBack>> putBack(List<Earlier<ContactProfile>> records) {
        return updates.putBack(records);
    }
}
