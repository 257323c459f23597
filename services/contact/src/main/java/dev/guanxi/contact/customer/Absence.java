package dev.guanxi.contact.customer;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/** What rests while a customer or a contact lies in the recycle bin; in the transaction that puts it there. */
public interface Absence {
    /** These customers or contacts are away from now on. */
    Uni<Void> begin(Collection<UUID> records);

    /** These are back as they were. */
    Uni<Void> end(Collection<UUID> records);
}
