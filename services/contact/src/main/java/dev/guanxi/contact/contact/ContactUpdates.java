package dev.guanxi.contact.contact;

import dev.guanxi.contact.matching.MatchKey;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.Restoration;
import dev.guanxi.platform.web.imports.ImportUpdates.Earlier;
import dev.guanxi.platform.web.imports.ImportUpdates.Edit;
import dev.guanxi.platform.web.imports.ImportUpdates.PutBack;
import dev.guanxi.platform.web.imports.Outcome;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes many contacts at once, each by the rules of a change by hand, and puts them back. */
@ApplicationScoped
public class ContactUpdates {
    /** Condition on contacts that are changed at all. */
    static final String STANDING = "not erased and merged_into is null and not removed";

    private final Contacts contacts;
    private final NamedCustomers customers;
    private final FieldCatalogue fields;

    ContactUpdates(Contacts contacts, NamedCustomers customers, FieldCatalogue fields) {
        this.contacts = contacts;
        this.customers = customers;
        this.fields = fields;
    }

    /** Those that have the keys, among what the caller sees. */
    @WithTransaction
    public Uni<Map<String, Set<UUID>>> find(MatchKey by, Collection<String> keys) {
        return by.find("contact", STANDING, contacts.visible(), keys);
    }

    @WithTransaction
    public Uni<List<Outcome>> change(List<Edit<ContactEdit>> edits) {
        var references = edits.stream()
                .map(edit -> edit.change().customer())
                .filter(Objects::nonNull)
                .toList();
        var changed = new ArrayList<Contact>();
        return customers
                .find(references)
                .chain(found -> contacts.hold(edits.stream().map(Edit::id).toList())
                        .map(held -> edits.stream()
                                .map(edit -> outcome(held.get(edit.id()), edit.change(), found, changed))
                                .toList()))
                .call(() -> contacts.saveAll(changed));
    }

    private boolean isChangeable(@Nullable Contact contact) {
        return contact != null && contact.isActive() && contacts.visible().permits(contact.ownership());
    }

    private Outcome outcome(@Nullable Contact contact, ContactEdit edit, FoundCustomers found, List<Contact> changed) {
        if (contact == null || !isChangeable(contact)) {
            return Outcome.gone();
        }
        try {
            ensureWith(contact, edit.customer(), found);
            var before = contact.profile();
            var wanted =
                    edit.change().apply(before).with(fields.of(Contacts.KIND).changed(before.custom(), edit.custom()));
            if (wanted.equals(before)) {
                return new Outcome.Unchanged(contact.id(), List.of());
            }
            contact.change(wanted);
            changed.add(contact);
            return new Outcome.Updated(
                    contact.id(), before, wanted, List.of(), ContactDraft.knownBy(contact.customerId(), wanted));
        } catch (DomainException refusal) {
            return Outcome.refused(refusal);
        }
    }

    /** Who goes to another customer leaves a past behind, which a row of a file does not say. */
    private static void ensureWith(Contact contact, @Nullable CustomerReference customer, FoundCustomers found) {
        if (customer != null && !found.isAmong(customer, contact.customerId())) {
            found.require(customer);
            throw new Invalid("customer", "contact-elsewhere", customer.written());
        }
    }

    /** Field by field, where nobody changed that field since. */
    @WithTransaction
    public Uni<List<PutBack>> putBack(List<Earlier<ContactProfile>> earlier) {
        var changed = new ArrayList<Contact>();
        return contacts.hold(earlier.stream().map(Earlier::id).toList())
                .map(held -> earlier.stream()
                        .map(one -> back(held.get(one.id()), one, changed))
                        .toList())
                .call(() -> contacts.saveAll(changed));
    }

    private PutBack back(@Nullable Contact contact, Earlier<ContactProfile> earlier, List<Contact> changed) {
        if (contact == null || !isChangeable(contact)) {
            return PutBack.gone();
        }
        try {
            var now = contact.profile();
            var restored = Restoration.of(now, earlier.before(), earlier.given());
            var wanted = restored.profile();
            if (!wanted.equals(now)) {
                contact.change(wanted.with(fields.of(Contacts.KIND).changed(now.custom(), wanted.custom())));
                changed.add(contact);
            }
            return PutBack.but(restored.stayed());
        } catch (DomainException refusal) {
            return new PutBack(refusal);
        }
    }
}
