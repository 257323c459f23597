package dev.guanxi.platform.privacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which contacts the persons are whom records name with an address of mail: those of the same address, or whom somebody
 * linked. Kept so that the erasure of a contact finds every record that names the person. All methods join the
 * transaction.
 */
public abstract class NamedPersons {
    private final String ofRecord;
    private final String ofContacts;
    private final String link;
    private final String erased;

    /**
     * Prepares the queries.
     *
     * @param record table of the records, with {@code id} and {@code email}; beside it is another, such as
     *     {@code deal_person} of {@code deal}, with {@code contact_id} and {@code deal_id}
     */
    protected NamedPersons(String record) {
        ofRecord = """
                insert into %1$s_person (contact_id, %1$s_id)
                select c.id, r.id from %1$s r join contact c on lower(c.email) = lower(r.email) where r.id = ?1
                on conflict do nothing
                """.formatted(record);
        ofContacts = """
                insert into %1$s_person (contact_id, %1$s_id)
                select c.id, r.id from contact c join %1$s r on lower(r.email) = lower(c.email)
                where c.id = any(cast(cast(?1 as text) as uuid[]))
                on conflict do nothing
                """.formatted(record);
        link = "insert into %1$s_person (contact_id, %1$s_id) values (?1, ?2) on conflict do nothing".formatted(record);
        erased = """
                delete from %1$s_person p using erased_subject e
                where e.subject = p.contact_id and p.contact_id = any(cast(cast(?1 as text) as uuid[]))
                returning p.%1$s_id
                """.formatted(record);
    }

    /** Finds the contact that a new record's person is. */
    public Uni<Void> recognise(UUID record) {
        return update(ofRecord, record);
    }

    /** Finds the records whose person new contacts are. */
    public Uni<Void> recogniseAmong(Collection<UUID> contacts) {
        return update(ofContacts, array(contacts));
    }

    public Uni<Void> link(UUID contact, UUID record) {
        return update(link, contact, record);
    }

    /** Records that name one of these contacts, if the contact was erased. */
    public Uni<List<UUID>> takeErased(Collection<UUID> contacts) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(erased, UUID.class)
                        .setParameter(1, array(contacts))
                        .getResultList());
    }

    private static Uni<Void> update(String sql, Object... values) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.executeUpdate().replaceWithVoid();
        });
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
