package dev.guanxi.contact.memory;

import dev.guanxi.contact.customer.Belongings;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.platform.persistence.Forgetful;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is known of guests goes where they go, and is forgotten with them. */
@ApplicationScoped
class PreferenceBelongings implements Belongings, Forgetful {
    private final Preferences preferences;
    private final Visits visits;

    PreferenceBelongings(Preferences preferences, Visits visits) {
        this.preferences = preferences;
        this.visits = visits;
    }

    @Override
    public Uni<Void> goOver(UUID from, Customer to) {
        return follow(from, to);
    }

    @Override
    public Uni<Void> follow(Customer customer) {
        return follow(customer.id(), customer);
    }

    private Uni<Void> follow(UUID from, Customer to) {
        return preferences.changeEach(
                preferences.ofCustomer(from),
                preference -> preference.goTo(new Guest(to.id(), preference.contactId(), to.ownership())));
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return erase(preferences.ofCustomer(customer)).chain(() -> visits.forget(customer));
    }

    /** A person at a customer is erased. */
    @Override
    public Uni<Void> forget(UUID contact) {
        return erase(preferences.ofContact(contact)).chain(() -> visits.forget(contact));
    }

    private Uni<Void> erase(Uni<List<Preference>> found) {
        return found.chain(all -> {
            all.forEach(Preference::erase);
            return all.isEmpty() ? Uni.createFrom().voidItem() : preferences.removeAll(all);
        });
    }

    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return preferences.holders(customers).map(HashSet::new);
    }
}
