package dev.guanxi.marketing.response;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which contacts the persons of responses are: the same address, or the one their lead became. Kept so
 * that the erasure of a contact finds every response that names the person. All methods join the transaction.
 */
@ApplicationScoped
class ResponsePersons {
    private static final String OF_RESPONSE = """
            insert into response_person (contact_id, response_id)
            select c.id, r.id from response r join contact c on lower(c.email) = lower(r.email) where r.id = ?1
            on conflict do nothing
            """;
    private static final String OF_CONTACTS = """
            insert into response_person (contact_id, response_id)
            select c.id, r.id from contact c join response r on lower(r.email) = lower(c.email)
            where c.id = any(cast(cast(?1 as text) as uuid[]))
            on conflict do nothing
            """;
    private static final String LINK =
            "insert into response_person (contact_id, response_id) values (?1, ?2) on conflict do nothing";
    private static final String ERASED = """
            delete from response_person p using erased_subject e
            where e.subject = p.contact_id and p.contact_id = any(cast(cast(?1 as text) as uuid[]))
            returning p.response_id
            """;

    /** Finds the contact that a new response's person is. */
    Uni<Void> recognise(UUID responseId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_RESPONSE)
                        .setParameter(1, responseId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Finds the responses whose person new contacts are. */
    Uni<Void> recogniseAmong(Collection<UUID> contacts) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_CONTACTS)
                        .setParameter(1, array(contacts))
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> link(UUID contactId, UUID responseId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LINK)
                        .setParameter(1, contactId)
                        .setParameter(2, responseId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Responses that name one of these contacts, if the contact was erased. */
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
