package dev.guanxi.contact.memory;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerRecords;
import dev.guanxi.platform.persistence.Forgetful;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Where preferences are kept, and who sees which: those who see the guest. They are forgotten with the guest. */
@Singleton
class Preferences extends CustomerRecords<Preference> implements Forgetful {
    private final Visits visits;

    Preferences(Ledger ledger, Visits visits) {
        super(Preference.class, "preference", "preferences", ledger);
        this.visits = visits;
    }

    @Override
    protected void goTo(Preference preference, Customer customer) {
        preference.goTo(new Guest(customer.id(), preference.contactId(), customer.ownership()));
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return drop(allOf(customer), Preference::erase).chain(() -> visits.forget(customer));
    }

    /** A person at a customer is erased. */
    @Override
    public Uni<Void> forget(UUID contact) {
        return drop(ofContact(contact), Preference::erase).chain(() -> visits.forget(contact));
    }

    /** Forgets those that a query finds for guests, as if they had never been noted. */
    Uni<Void> forgetEach(String sql, UUID... guests) {
        return drop(
                InTransaction.select(row -> (UUID) row[0], sql, (Object) guests).chain(this::findAll),
                Preference::erase);
    }

    Uni<List<UUID>> idsOfContact(UUID contact) {
        return query("select id from %s where contactId = ?1 order by id", UUID.class, contact);
    }

    /** All that is known of a person at a customer, seen by anybody. */
    Uni<List<Preference>> ofContact(UUID contact) {
        return query("from %s where contactId = ?1 order by id", Preference.class, contact);
    }
}
