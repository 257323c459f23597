package dev.guanxi.contact.organisation;

import dev.guanxi.contact.contact.Contact;
import dev.guanxi.contact.merge.Movable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What a contact is and was with customers, as what belongs to the contact: it stays with the customer, with its roles
 * and dates, and is somebody else's. Who turns out to be one and the same may so have several positions at once.
 */
@ApplicationScoped
class PositionsOfContacts implements Movable<Contact> {
    private final Positions positions;

    PositionsOfContacts(Positions positions) {
        this.positions = positions;
    }

    @Override
    public String what() {
        return "positions";
    }

    @Override
    public Uni<List<UUID>> of(UUID contact) {
        return positions.idsOfPerson(contact);
    }

    @Override
    public Uni<Void> goOver(Collection<UUID> records, Contact to) {
        return positions.changeEach(positions.findAll(records), position -> position.passTo(to.id()));
    }
}
