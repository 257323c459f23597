package dev.guanxi.contact.merge;

import static dev.guanxi.platform.sql.ColumnType.TEXT;
import static dev.guanxi.platform.sql.ColumnType.UUID;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.sql.TableRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where merges are kept, and who sees which: those who see the survivor. */
@Singleton
class Merges extends AggregateRepository<Merge> {
    static final AccessPolicy POLICY = AccessPolicy.OF_CUSTOMERS;

    private static final String LINKS =
            "select what, record_id, from_id from merge_link where merge_id = ?1 order by what, record_id";
    private static final String LATER = """
            select later.id from record_merge m join merge_part mine on mine.merge_id = m.id
            join merge_part p on p.record_id = mine.record_id join record_merge later on later.id = p.merge_id
            where m.id = ?1 and later.id > m.id and later.reversed_at is null
            order by later.id desc limit 1
            """;
    private static final String FOLLOW = """
            update record_merge set owner_id = $2::text, team = $3::text
            where survivor_id in (select $1::uuid union all select id from contact where customer_id = $1::uuid)
                and (owner_id is distinct from $2::text or team is distinct from $3::text)
            """;

    Merges(Ledger ledger) {
        super(Merge.class, "merge", POLICY, ledger);
    }

    /** The merge, and nobody else takes it back until this transaction ends. */
    Uni<Merge> hold(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Merge.class, id, LockModeType.PESSIMISTIC_WRITE))
                .chain(() -> require(id));
    }

    Uni<Void> addParts(Merge merge) {
        return TableRows.<UUID>into("merge_part")
                .with("merge_id", UUID, _ -> merge.id())
                .with("record_id", UUID, part -> part)
                .insert(merge.parts());
    }

    Uni<Void> addLinks(Merge merge, List<MergeLink> links) {
        return TableRows.<MergeLink>into("merge_link")
                .with("merge_id", UUID, _ -> merge.id())
                .with("what", TEXT, MergeLink::what)
                .with("record_id", UUID, MergeLink::record)
                .with("from_id", UUID, MergeLink::from)
                .insert(links);
    }

    Uni<List<MergeLink>> links(UUID merge) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LINKS, Object[].class)
                        .setParameter(1, merge)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new MergeLink((String) row[0], (UUID) row[1], (UUID) row[2]))
                        .toList());
    }

    /** The last of the merges that still hold, and that came after this one and concern one of its records. */
    Uni<Optional<UUID>> lastStandingOn(UUID merge) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LATER, UUID.class)
                        .setParameter(1, merge)
                        .getResultList())
                .map(found -> found.stream().findFirst());
    }

    /** Somebody else is in charge of a record, or of the customer that contacts are with. */
    Uni<Void> follow(UUID record, Ownership ownership) {
        return InTransaction.update(FOLLOW, record, ownership.owner(), ownership.team())
                .replaceWithVoid();
    }
}
