package dev.guanxi.contact.attachment;

import dev.guanxi.contact.contact.Contact;
import dev.guanxi.contact.merge.Movable;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Files of a contact, as what belongs to the contact. */
@ApplicationScoped
class AttachmentsOfContacts implements Movable<Contact> {
    private static final String OF = "select id from attachment where contact_id = ?1 order by id";
    private static final String GO_OVER = "update attachment set contact_id = $2 where id = any($1)";

    @Override
    public String what() {
        return "attachments";
    }

    @Override
    public Uni<List<UUID>> of(UUID contact) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, UUID.class)
                        .setParameter(1, contact)
                        .getResultList());
    }

    @Override
    public Uni<Void> goOver(Collection<UUID> records, Contact to) {
        return InTransaction.update(GO_OVER, records.toArray(UUID[]::new), to.id())
                .replaceWithVoid();
    }
}
