package dev.guanxi.contact.memory;

import dev.guanxi.contact.contact.Contact;
import dev.guanxi.contact.merge.Movable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is known of a contact's habits, as what belongs to the contact. */
@ApplicationScoped
class HabitsOfContacts implements Movable<Contact> {
    private final Preferences preferences;

    HabitsOfContacts(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public String what() {
        return "preferences";
    }

    @Override
    public Uni<List<UUID>> of(UUID contact) {
        return preferences.idsOfContact(contact);
    }

    @Override
    public Uni<Void> goOver(Collection<UUID> records, Contact to) {
        var guest = Guest.of(to);
        return preferences.changeEach(preferences.findAll(records), preference -> preference.goTo(guest));
    }
}
