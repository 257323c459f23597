package dev.guanxi.partner.deal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which contacts the persons of deals are: the same address, or the contact of the opportunity. Kept so
 * that the erasure of a contact finds every deal that names the person. All methods join the transaction.
 */
@ApplicationScoped
class DealPersons {
    private static final String OF_DEAL = """
            insert into deal_person (contact_id, deal_id)
            select c.id, d.id from deal d join contact c on lower(c.email) = lower(d.email) where d.id = ?1
            on conflict do nothing
            """;
    private static final String OF_CONTACTS = """
            insert into deal_person (contact_id, deal_id)
            select c.id, d.id from contact c join deal d on lower(d.email) = lower(c.email)
            where c.id = any(cast(cast(?1 as text) as uuid[]))
            on conflict do nothing
            """;
    private static final String LINK =
            "insert into deal_person (contact_id, deal_id) values (?1, ?2) on conflict do nothing";
    private static final String ERASED = """
            delete from deal_person p using erased_subject e
            where e.subject = p.contact_id and p.contact_id = any(cast(cast(?1 as text) as uuid[]))
            returning p.deal_id
            """;

    /** Finds the contact that a new deal's person is. */
    Uni<Void> recognise(UUID dealId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_DEAL)
                        .setParameter(1, dealId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Finds the deals whose person new contacts are. */
    Uni<Void> recogniseAmong(Collection<UUID> contacts) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_CONTACTS)
                        .setParameter(1, array(contacts))
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> link(UUID contactId, UUID dealId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LINK)
                        .setParameter(1, contactId)
                        .setParameter(2, dealId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Deals that name one of these contacts, if the contact was erased. */
    Uni<List<UUID>> takeErased(Collection<UUID> contacts) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ERASED, UUID.class)
                        .setParameter(1, array(contacts))
                        .getResultList());
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
