package dev.guanxi.contact.interaction;

import java.util.List;
import java.util.UUID;

/** Who of the customer's people took part, kept as one document. */
record Participants(List<UUID> contacts) {
    Participants without(UUID contact) {
        return new Participants(
                contacts.stream().filter(other -> !other.equals(contact)).toList());
    }
}
